package no.hvorervi.provisioning.web;

import java.util.UUID;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.provisioning.ScimRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what goes wrong in the standard's form, and says nothing of how it went wrong. */
@RestControllerAdvice(basePackageClasses = ScimErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScimErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ScimErrors.class);

    @ExceptionHandler
    ResponseEntity<byte[]> fault(ScimFault fault) {
        return ScimAnswers.error(fault.status(), fault.type(), String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> taken(EmailTakenException taken) {
        return ScimAnswers.error(HttpStatus.CONFLICT, "uniqueness", "Another account has the e-mail address");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(ScimRefusedException refusal) {
        return switch (refusal.reason()) {
            case NOT_FOUND -> fault(ScimFault.notFound());
            case TAKEN ->
                ScimAnswers.error(
                        HttpStatus.CONFLICT, "uniqueness", "Another resource has the name, address or identifier");
            case PROTECTED ->
                ScimAnswers.error(
                        HttpStatus.FORBIDDEN, "mutability", "The person is administered in «Hvor er vi?» itself");
            case LAST_ADMINISTRATOR ->
                ScimAnswers.error(
                        HttpStatus.FORBIDDEN, "mutability", "The municipality would lose its last administrator");
            case UNKNOWN_MEMBER ->
                ScimAnswers.error(HttpStatus.BAD_REQUEST, "invalidValue", "A member is not a user here");
            case CHANGED ->
                ScimAnswers.error(HttpStatus.PRECONDITION_FAILED, "", "The resource has another version now");
            case TOO_MANY ->
                ScimAnswers.error(
                        HttpStatus.BAD_REQUEST,
                        "tooMany",
                        "Too many; ask with excludedAttributes=members, or for fewer");
        };
    }

    @ExceptionHandler
    ResponseEntity<byte[]> denied(AccessDeniedException denial) {
        return ScimAnswers.error(HttpStatus.FORBIDDEN, "", "Not allowed");
    }

    /** Such as an address whose letters the database has other small forms for. */
    @ExceptionHandler
    ResponseEntity<byte[]> unstorable(DataIntegrityViolationException violation) {
        LOG.warn("A directory sent what cannot be stored", violation);
        return fault(ScimFault.badValue("A value cannot be stored"));
    }

    /** The database asked to try again more often than we do. */
    @ExceptionHandler({TransientDataAccessException.class, TransactionException.class})
    ResponseEntity<byte[]> busy(NestedRuntimeException failure) {
        LOG.warn("A directory's request came while the database was busy or away", failure);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "30")
                .contentType(ScimJson.TYPE)
                .body(ScimAnswers.errorBody(HttpStatus.SERVICE_UNAVAILABLE, "", "Try again later"));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> failed(Exception failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("A directory's request failed, reference {}", reference, failure);
        return ScimAnswers.error(
                HttpStatus.INTERNAL_SERVER_ERROR, "", "Something went wrong; its reference is " + reference);
    }
}
