package no.hvorervi.provisioning.web;

import org.springframework.http.HttpStatus;

/** A request that is answered by an error of RFC 7644, section 3.12. */
final class ScimFault extends RuntimeException {

    private final HttpStatus status;
    private final String type;

    /**
     * Takes what to answer.
     *
     * @param type the standard's word for it; empty when it has none
     */
    ScimFault(HttpStatus status, String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    static ScimFault badSyntax(String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, "invalidSyntax", detail);
    }

    static ScimFault badValue(String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, "invalidValue", detail);
    }

    static ScimFault badPath(String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, "invalidPath", detail);
    }

    static ScimFault badFilter(String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, "invalidFilter", detail);
    }

    static ScimFault immutable(String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, "mutability", detail);
    }

    static ScimFault notFound() {
        return new ScimFault(HttpStatus.NOT_FOUND, "", "There is no such resource");
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return type;
    }
}
