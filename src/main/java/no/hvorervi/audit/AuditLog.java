package no.hvorervi.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.base.Transactions;
import org.springframework.stereotype.Component;

/** Adds to the audit log, in the transaction of what is recorded: both happen or neither. */
@Component
public class AuditLog {

    private final AuditRepository repository;
    private final AuditActor actor;
    private final Transactions transactions;
    private final Clock clock;

    AuditLog(AuditRepository repository, AuditActor actor, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.actor = actor;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Records what happened, and who did it in which roles. */
    public void record(AuditEvent event) {
        transactions.write(() -> {
            AuditRepository.Head head = repository.lockHead();
            AuditEntry entry = new AuditEntry(
                    head.id() + 1,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    actor.account().map(repository::addPseudonymIfMissing),
                    actor.roles().stream().sorted().collect(Collectors.joining(" ")),
                    event.municipality(),
                    event.action(),
                    subject(event),
                    event.details());
            repository.insert(entry, head.hash());
        });
    }

    private String subject(AuditEvent event) {
        Optional<String> person =
                event.person().map(repository::addPseudonymIfMissing).map(name -> "person:" + name);
        return person.map(name -> event.subject().isEmpty() ? name : name + " " + event.subject())
                .orElse(event.subject());
    }
}
