package no.hvorervi.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.stereotype.Component;

/**
 * Where people are signed in, for all instances of the application together: a session whose row is gone is signed out by
 * whichever instance answers it next.
 */
@Component
public class AccountSessions {

    /** Longer than any session lasts. */
    private static final Duration KEPT = Duration.ofHours(11);

    /** How fine the time of the last use is: each note is a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final SessionRepository repository;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    AccountSessions(SessionRepository repository, AuditLog audit, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Begins one, and records that the person signed in.
     *
     * @param way how the person proved to be that person, for the audit log
     */
    public SessionId begin(AccountId account, String way) {
        return transactions.write(() -> {
            Instant now = clock.instant();
            repository.deleteStartedBefore(now.minus(KEPT));
            audit.record(AuditEvent.of(AuditAction.SIGNED_IN).about(account).with("way", way));
            return repository.insert(account, now);
        });
    }

    /** Whether the session goes on; notes the use if it is one. */
    public boolean isOpen(SessionId id, AccountId account, boolean isUse) {
        Instant now = clock.instant();
        Optional<Instant> lastUse = transactions.read(() -> repository.findLastUse(id, account));
        if (isUse
                && lastUse.filter(used -> used.plus(NOTED_EVERY).isBefore(now)).isPresent()) {
            transactions.write(() -> repository.setUsed(id, now));
        }
        return lastUse.isPresent();
    }

    /** Those of the account that were used within the time that a session lasts without use. */
    public List<OpenSession> of(AccountId account, Duration idle) {
        Instant since = clock.instant().minus(idle).minus(NOTED_EVERY);
        return transactions.read(() -> repository.find(account, since));
    }

    /** The person signed out. */
    public void signOut(SessionId id, AccountId account) {
        transactions.write(() -> {
            if (repository.delete(id) == 1) {
                audit.record(AuditEvent.of(AuditAction.SIGNED_OUT).about(account));
            }
        });
    }

    /** The session is over by itself. */
    public void forget(SessionId id) {
        transactions.write(() -> {
            repository.delete(id);
        });
    }

    /** Signs the person out everywhere. */
    public void endAllOf(AccountId account) {
        transactions.write(() -> record(account, repository.deleteAllOf(account)));
    }

    /** Signs the person out everywhere but here. */
    public void endOthersOf(AccountId account, SessionId kept) {
        transactions.write(() -> record(account, repository.deleteOthersOf(account, kept)));
    }

    private void record(AccountId account, int ended) {
        if (ended > 0) {
            audit.record(AuditEvent.of(AuditAction.SESSION_ENDED).about(account).with("sessions", ended));
        }
    }
}
