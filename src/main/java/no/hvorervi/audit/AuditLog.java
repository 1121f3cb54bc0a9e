package no.hvorervi.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Adds to the audit log, in the transaction of what is recorded: both happen or neither.
 *
 * @see <a href="../../../../../docs/decisions/0008-audit-log.md">decision 0008</a>
 */
@Component
public class AuditLog {

    private final AuditRepository repository;
    private final AuditActor actor;
    private final AuditPlaces places;
    private final Transactions transactions;
    private final Clock clock;

    AuditLog(AuditRepository repository, AuditActor actor, AuditPlaces places, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.actor = actor;
        this.places = places;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Records what happens in this transaction, and who does it in which roles. */
    public void record(AuditEvent event) {
        transactions.write(() -> pending().add(draft(event)));
    }

    /**
     * Records something that holds whatever becomes of the transaction around, such as a refusal: in a transaction of its
     * own.
     */
    public void recordAlone(AuditEvent event) {
        transactions.writeAlone(() -> pending().add(draft(event)));
    }

    /** Lets nobody find out any more whom the person's pseudonym stands for, once this transaction's entries are written. */
    public void forget(AccountId account) {
        transactions.write(() -> pending().forget(account));
    }

    private AuditDraft draft(AuditEvent event) {
        return new AuditDraft(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.account(),
                actor.roles().stream().sorted().collect(Collectors.joining(" ")),
                event.municipality().or(() -> event.unit().flatMap(places::municipalityOf)),
                event);
    }

    /** What this transaction has recorded so far. */
    private PendingEntries pending() {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("What only reads records nothing; use recordAlone");
        }
        Optional<PendingEntries> begun = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .map(PendingEntries.class::cast)
                .findFirst();
        return begun.orElseGet(() -> {
            var fresh = new PendingEntries(repository, Transactions.operation());
            TransactionSynchronizationManager.registerSynchronization(fresh);
            return fresh;
        });
    }
}
