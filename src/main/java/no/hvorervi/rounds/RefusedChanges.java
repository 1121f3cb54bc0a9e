package no.hvorervi.rounds;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import org.springframework.stereotype.Component;

/** Records each try to change a round that people are or have been asked in. */
@Component
class RefusedChanges {

    private final RoundRepository repository;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    RefusedChanges(RoundRepository repository, AuditLog audit, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does it; a refusal is recorded by itself, since what was refused has been rolled back. */
    <T> T recorded(RoundId id, String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (RoundRefusedException refusal) {
            findOpened(id)
                    .ifPresent(round -> audit.recordAlone(AuditEvent.of(AuditAction.ROUND_CHANGE_REFUSED)
                            .in(round.municipality())
                            .about("round", id)
                            .with("what", what)
                            .with("reason", refusal.reason())));
            throw refusal;
        }
    }

    private Optional<Round> findOpened(RoundId id) {
        return transactions.read(() -> repository.find(id, clock.instant())).filter(Round::hasOpened);
    }
}
