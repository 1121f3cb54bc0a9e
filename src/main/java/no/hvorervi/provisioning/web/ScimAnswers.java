package no.hvorervi.provisioning.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ObjectNode;

/** Answers in the standard's form, and the versions of what they carry. */
final class ScimAnswers {

    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private ScimAnswers() {}

    static ResponseEntity<byte[]> ok(ObjectNode body) {
        return ResponseEntity.ok().contentType(ScimJson.TYPE).body(ScimJson.write(body));
    }

    /** Says only that nothing has changed when the directory has this version. */
    static ResponseEntity<byte[]> ok(ObjectNode body, int version, HttpServletRequest request) {
        String has = Optional.ofNullable(request.getHeader("If-None-Match")).orElse("");
        if (request.getMethod().equals("GET")
                && (has.equals("*") || version(has).equals(Optional.of(version)))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(etag(version))
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(etag(version))
                .contentType(ScimJson.TYPE)
                .body(ScimJson.write(body));
    }

    static ResponseEntity<byte[]> created(ObjectNode body, int version, String location) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", location)
                .eTag(etag(version))
                .contentType(ScimJson.TYPE)
                .body(ScimJson.write(body));
    }

    static String etag(int version) {
        return "W/\"" + version + "\"";
    }

    /** The version that the request wants to change; empty when it does not say. */
    static Optional<Integer> expected(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null || header.strip().equals("*")) {
            return Optional.empty();
        }
        return Optional.of(version(header.strip()).orElse(-1));
    }

    private static Optional<Integer> version(String etag) {
        Matcher matcher = ETAG.matcher(etag);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    static ResponseEntity<byte[]> error(HttpStatusCode status, String type, String detail) {
        return ResponseEntity.status(status).contentType(ScimJson.TYPE).body(errorBody(status, type, detail));
    }

    /** Where no controller is reached. */
    static void sendError(HttpServletResponse response, HttpStatusCode status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(ScimJson.TYPE.toString());
        response.getOutputStream().write(errorBody(status, "", detail));
    }

    static byte[] errorBody(HttpStatusCode status, String type, String detail) {
        ObjectNode body = ScimJson.object();
        body.putArray("schemas").add(ERROR);
        body.put("status", Integer.toString(status.value()));
        if (!type.isEmpty()) {
            body.put("scimType", type);
        }
        body.put("detail", detail);
        return ScimJson.write(body);
    }
}
