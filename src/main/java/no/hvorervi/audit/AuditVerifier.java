package no.hvorervi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.hvorervi.audit.AuditRepository.Head;
import no.hvorervi.audit.AuditRepository.Stored;
import no.hvorervi.audit.AuditVerification.Broken;
import no.hvorervi.audit.AuditVerification.Fault;
import no.hvorervi.audit.AuditVerification.Intact;
import no.hvorervi.base.Transactions;
import org.springframework.stereotype.Component;

/**
 * Reads the whole log as it is at one moment and computes every hash anew, while others go on writing.
 *
 * <p>It needs no more than to read two tables. It does not know who may ask: the services that call it have asked.
 */
@Component
public class AuditVerifier {

    /** Read at a time, so that memory does not grow with the log. */
    private static final int BATCH = 5_000;

    private static final String NOTHING = "0".repeat(64);

    private final AuditRepository repository;
    private final Transactions transactions;

    AuditVerifier(AuditRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /**
     * Reads everything.
     *
     * @param expectedHead a head hash that was kept elsewhere and must be of some entry, in hexadecimal digits
     */
    public AuditVerification verify(Optional<String> expectedHead) {
        return transactions.read(() -> {
            var run = new Run(repository.findHead(), expectedHead);
            List<Stored> batch = repository.findAfter(0, BATCH);
            while (!batch.isEmpty()) {
                for (Stored stored : batch) {
                    Optional<Fault> fault = run.faultOf(stored);
                    if (fault.isPresent()) {
                        return new Broken(run.firstBad(stored, fault.get()), fault.get());
                    }
                }
                batch = repository.findAfter(run.id, BATCH);
            }
            return run.end();
        });
    }

    /** How far the reading has come. */
    private static final class Run {

        private final Head head;
        private final Optional<String> expected;
        private boolean isExpectedSeen;
        private long id;
        private String hash = NOTHING;
        private Optional<Instant> first = Optional.empty();
        private Optional<Instant> last = Optional.empty();

        Run(Head head, Optional<String> expected) {
            this.head = head;
            this.expected = expected;
            isExpectedSeen = expected.map(NOTHING::equals).orElse(true);
        }

        /** What is wrong with the next entry; if nothing, it is the last one read from now on. */
        Optional<Fault> faultOf(Stored next) {
            if (next.entry().id() != id + 1) {
                return Optional.of(Fault.MISSING);
            }
            if (next.entry().id() > head.id()) {
                return Optional.of(Fault.ADDED);
            }
            if (!next.previous().equals(hash)) {
                return Optional.of(Fault.NOT_CHAINED);
            }
            if (!next.entry().hash(hash).equals(next.hash())) {
                return Optional.of(Fault.ALTERED);
            }
            id++;
            hash = next.hash();
            isExpectedSeen |= expected.filter(hash::equals).isPresent();
            first = first.or(() -> Optional.of(next.entry().at()));
            last = Optional.of(next.entry().at());
            return Optional.empty();
        }

        long firstBad(Stored next, Fault fault) {
            return fault == Fault.MISSING ? id + 1 : next.entry().id();
        }

        AuditVerification end() {
            if (id < head.id()) {
                return new Broken(id + 1, Fault.MISSING);
            }
            if (!hash.equals(head.hash())) {
                return new Broken(id, Fault.HEAD_DIFFERS);
            }
            return isExpectedSeen ? new Intact(id, first, last, hash) : new Broken(id, Fault.EXPECTED_HEAD_MISSING);
        }
    }
}
