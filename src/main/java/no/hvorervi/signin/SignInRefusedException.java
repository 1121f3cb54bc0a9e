package no.hvorervi.signin;

import org.springframework.security.core.AuthenticationException;

/** Nobody was signed in. */
public class SignInRefusedException extends AuthenticationException {

    private final SignInFault fault;
    private final String reason;

    SignInRefusedException(SignInFault fault) {
        this(fault, fault.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** @param reason a code for the audit log; never anything that was sent */
    SignInRefusedException(SignInFault fault, String reason) {
        super(reason);
        this.fault = fault;
        this.reason = reason;
    }

    public SignInFault fault() {
        return fault;
    }

    String reason() {
        return reason;
    }
}
