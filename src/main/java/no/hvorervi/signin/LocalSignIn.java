package no.hvorervi.signin;

import java.util.Optional;
import no.hvorervi.accounts.Principals;
import no.hvorervi.base.Attempts;
import no.hvorervi.base.Network;
import no.hvorervi.base.TooManyAttemptsException;
import no.hvorervi.base.UniformTime;
import no.hvorervi.credentials.PasswordSignIn;
import no.hvorervi.ids.AccountId;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Signs people in with a password of this installation: so often only, and in a time that tells nothing of whether there is
 * such an account. Being the only provider of its kind, no other looks at passwords.
 */
@Component
public class LocalSignIn implements AuthenticationProvider {

    /** What {@link Attempts} counts passwords as, wherever they are typed. */
    public static final String ATTEMPT = "password";

    private final SignInPolicy policy;
    private final PasswordSignIn passwords;
    private final Principals principals;
    private final Attempts attempts;
    private final UniformTime time;

    LocalSignIn(
            SignInPolicy policy, PasswordSignIn passwords, Principals principals, Attempts attempts, UniformTime time) {
        this.policy = policy;
        this.passwords = passwords;
        this.principals = principals;
        this.attempts = attempts;
        this.time = time;
    }

    /** The password was right, and a code must follow; until then the person is nobody. */
    static final class CodeNeededException extends AuthenticationException {

        private final AccountId account;
        private final boolean mustChoosePassword;

        CodeNeededException(AccountId account, boolean mustChoosePassword) {
            super("A code must follow");
            this.account = account;
            this.mustChoosePassword = mustChoosePassword;
        }

        AccountId account() {
            return account;
        }

        boolean mustChoosePassword() {
            return mustChoosePassword;
        }
    }

    /** There have been too many attempts; nothing was looked at. */
    static final class SlowedException extends AuthenticationException {

        private final long minutes;

        SlowedException(long minutes) {
            super("Too many attempts");
            this.minutes = minutes;
        }

        long minutes() {
            return minutes;
        }
    }

    /** Nobody signs in with a password here. */
    static final class SwitchedOffException extends AuthenticationException {

        SwitchedOffException() {
            super("Signing in with passwords is switched off");
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        if (!policy.areUsed()) {
            throw new SwitchedOffException();
        }
        String email = typed.getName();
        String password = String.valueOf(typed.getCredentials());
        Network from = Network.of(
                typed.getDetails() instanceof WebAuthenticationDetails web
                        ? String.valueOf(web.getRemoteAddress())
                        : "");
        try {
            count(email, from);
            return time.run(() -> authenticate(email, password, from));
        } catch (PasswordSignIn.NotLookedAtException away) {
            // Otherwise five tries while the database is away would keep the person out when it is back. Where it fails
            // later, the password has been looked at, and the attempt counts.
            attempts.forget(ATTEMPT, email, from);
            throw new AuthenticationServiceException("The database is away", away);
        } catch (DataAccessException | TransactionException away) {
            throw new AuthenticationServiceException("The database is away", away);
        }
    }

    private Authentication authenticate(String email, String password, Network from) {
        Optional<PasswordSignIn.Checked> checked = passwords.check(email, password);
        if (checked.isEmpty()) {
            throw new BadCredentialsException("Wrong address or password");
        }
        attempts.forget(ATTEMPT, email, from);
        PasswordSignIn.Checked person = checked.get();
        if (person.hasSecondFactor()) {
            throw new CodeNeededException(person.account(), person.isTooShort());
        }
        return principals
                .authentication(person.account(), new SignInDetails(SignInWay.PASSWORD, person.isTooShort()))
                .orElseThrow(() -> new BadCredentialsException("The account was shut meanwhile"));
    }

    private void count(String email, Network from) {
        try {
            attempts.count(ATTEMPT, email, from);
        } catch (TooManyAttemptsException slowed) {
            if (slowed.isFirst()) {
                time.run(() -> {
                    passwords.recordSlowed(email);
                    return true;
                });
            }
            throw new SlowedException(slowed.minutes());
        }
    }
}
