package no.hvorervi.credentials;

import java.util.Set;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.Accounts;
import no.hvorervi.accounts.Principals;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives an account another password, by the rules. */
@Component
class PasswordChange {

    private final Accounts repository;
    private final PasswordResetRepository resets;
    private final Principals principals;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final AuditLog audit;

    PasswordChange(
            Accounts repository,
            PasswordResetRepository resets,
            Principals principals,
            PasswordRules rules,
            PasswordEncoder encoder,
            AuditLog audit) {
        this.repository = repository;
        this.resets = resets;
        this.principals = principals;
        this.rules = rules;
        this.encoder = encoder;
        this.audit = audit;
    }

    int minLength(Account account) {
        return PasswordRules.minLength(principals.isAdministrator(account));
    }

    Set<PasswordFault> faultsOf(Account account, String password) {
        return rules.faultsOf(password, principals.isAdministrator(account), account.name(), account.email());
    }

    /** Takes long on purpose, so it is done before a transaction begins. */
    String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** Within a transaction. A link to choose a password with is of no use from now on. */
    void store(Account account, String hash) {
        repository.setPasswordHash(account.id(), hash);
        resets.deleteOf(account.id());
        audit.record(AuditEvent.of(AuditAction.PASSWORD_CHANGED).about(account.id()));
    }
}
