package no.hvorervi.credentials;

import java.time.Clock;
import java.util.Set;
import no.hvorervi.accounts.Accounts;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.Secrets;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Makes the first operator, for whoever holds the one-time code from the log. */
@Service
public class SetupService {

    private static final Logger LOG = LoggerFactory.getLogger(SetupService.class);

    private final Accounts repository;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;
    private final String publicUrl;
    private final String code = Secrets.random();
    private volatile boolean done;

    SetupService(
            Accounts repository,
            PasswordRules rules,
            PasswordEncoder encoder,
            AuditLog audit,
            Transactions transactions,
            Clock clock,
            @Value("${hvorervi.public-url}") String publicUrl) {
        this.repository = repository;
        this.rules = rules;
        this.encoder = encoder;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** The code stands in the log only while there is no operator; each start makes a new one. */
    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (!isDone()) {
            LOG.warn("This installation has no operator yet. Open {}/oppsett#{} to make one.", publicUrl, code);
        }
    }

    /** Whether the installation has an operator. */
    @ForEveryone
    public boolean isDone() {
        if (!done) {
            done = transactions.read(repository::existsOperator);
        }
        return done;
    }

    /**
     * Makes the first operator.
     *
     * @return what is wrong with the password; nothing when the account was made
     * @throws SetupRefusedException if the code is wrong or the installation is set up already
     */
    @ForEveryone
    public Set<PasswordFault> setUp(@Nullable String givenCode, String name, EmailAddress email, String password) {
        if (isDone() || givenCode == null || !Secrets.areEqual(code, givenCode.strip())) {
            throw new SetupRefusedException();
        }
        Set<PasswordFault> faults = rules.faultsOf(password, true, name, email.value());
        if (faults.isEmpty()) {
            String hash = encoder.encode(password);
            transactions.write(() -> makeOperator(name, email, hash));
        }
        return faults;
    }

    private void makeOperator(String name, EmailAddress email, String hash) {
        repository.lockInstallation();
        if (repository.existsOperator()) {
            throw new SetupRefusedException();
        }
        AccountId id = repository.insert(name.strip(), email, clock.instant());
        repository.setPasswordHash(id, hash);
        repository.grantOperator(id);
        audit.record(AuditEvent.of(AuditAction.SETUP_DONE).about(id));
    }
}
