package no.hvorervi.mailing;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Chunks;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.smtp.Mailer;
import org.springframework.stereotype.Component;

/**
 * Takes letters that are to be sent.
 *
 * <p>It does not know who may send what to whom: the services that call it have asked. To whom letters go and what stands
 * in them is sealed while they wait, and gone when they are sent.
 */
@Component
public class Outbox {

    /** Letters that are queued in one transaction, unless there is one around. */
    private static final int AT_ONCE = 2_000;

    private final MailJobRepository jobs;
    private final MailEntryRepository entries;
    private final LetterSeal seal;
    private final Mailer mailer;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    Outbox(
            MailJobRepository jobs,
            MailEntryRepository entries,
            LetterSeal seal,
            Mailer mailer,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.jobs = jobs;
        this.entries = entries;
        this.seal = seal;
        this.mailer = mailer;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether there is a mail server; without one letters wait until there is. */
    public boolean canSend() {
        return mailer.isConfigured();
    }

    /** The job with this key, made unless there is one. */
    public MailJobId open(MailJob job) {
        return transactions.write(() -> jobs.insertIfMissing(job, clock.instant()));
    }

    /**
     * Queues the letters that the job does not have yet; one that is complete or cancelled takes none. Sending begins when
     * the transaction around has ended.
     *
     * <p>Called within a transaction it is all or nothing. Otherwise each part is kept that was queued before a fault, and
     * asking again queues the rest.
     *
     * @return the keys of those that were queued now, for what has to be stored for just these
     */
    public Set<String> queue(MailJobId job, Collection<Letter> letters) {
        return Chunks.of(letters, AT_ONCE).stream()
                .flatMap(some -> transactions.write(() -> queueSome(job, some)).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> queueSome(MailJobId job, List<Letter> letters) {
        if (!jobs.lock(job).orElseThrow().takesLetters()) {
            return Set.of();
        }
        Map<LetterHash, Letter> fresh = new LinkedHashMap<>();
        letters.forEach(each -> fresh.putIfAbsent(seal.hash(job, each.key()), each));
        fresh.keySet().removeAll(entries.lockQueued(job, List.copyOf(fresh.keySet())));
        entries.insert(
                fresh.values().stream().map(each -> seal.seal(job, each)).toList(), seal::messageHash, clock.instant());
        return fresh.values().stream().map(Letter::key).collect(Collectors.toSet());
    }

    /**
     * Those of the keys that the job has no letter for. Within a transaction that stays so until it ends, so that what the
     * letters hold can be made for just these; a job that is complete or cancelled takes none.
     */
    public Set<String> missing(MailJobId job, Collection<String> keys) {
        return transactions.write(() -> {
            if (!jobs.lock(job).orElseThrow().takesLetters()) {
                return Set.of();
            }
            Map<LetterHash, String> missing = hashes(job, keys);
            missing.keySet().removeAll(entries.lockQueued(job, List.copyOf(missing.keySet())));
            return Set.copyOf(missing.values());
        });
    }

    /** Those of the keys whose letters could not be delivered. */
    public Set<String> failed(MailJobId job, Collection<String> keys) {
        return transactions.read(() -> {
            Map<LetterHash, String> failed = hashes(job, keys);
            failed.keySet().retainAll(entries.findFailed(job));
            return Set.copyOf(failed.values());
        });
    }

    private Map<LetterHash, String> hashes(MailJobId job, Collection<String> keys) {
        Map<LetterHash, String> hashes = new LinkedHashMap<>();
        keys.forEach(key -> hashes.put(seal.hash(job, key), key));
        return hashes;
    }

    /** Says that all letters have been queued, which is recorded with their number. */
    public void complete(MailJobId job) {
        transactions.write(() -> {
            MailJobRepository.StoredJob stored = jobs.lock(job).orElseThrow();
            if (stored.takesLetters()) {
                jobs.setComplete(job);
                record(AuditAction.MAIL_QUEUED, stored, progress(job).letters());
            }
        });
    }

    /**
     * Sends nothing more of the job.
     *
     * @return how many letters are not sent because of it; the one or the other may just be leaving
     */
    public int cancel(MailJobId job) {
        return transactions.write(() -> {
            MailJobRepository.StoredJob stored = jobs.lock(job).orElseThrow();
            if (stored.isCancelled()) {
                return 0;
            }
            jobs.setCancelled(job);
            int cancelled = entries.setCancelled(job);
            record(AuditAction.MAIL_CANCELLED, stored, cancelled);
            return cancelled;
        });
    }

    public MailProgress progress(MailJobId job) {
        return transactions.read(() -> progress(entries.countStates(job)));
    }

    /** How far each of the jobs has come; one without letters is not among them. */
    public Map<MailJobId, MailProgress> progress(Collection<MailJobId> asked) {
        return transactions.read(() -> {
            Map<MailJobId, MailProgress> found = new HashMap<>();
            entries.countStates(asked).forEach((job, counts) -> found.put(job, progress(counts)));
            return found;
        });
    }

    private static MailProgress progress(Map<LetterState, Integer> counts) {
        return new MailProgress(
                of(counts, LetterState.QUEUED) + of(counts, LetterState.SENDING),
                of(counts, LetterState.SENT),
                of(counts, LetterState.FAILED),
                of(counts, LetterState.CANCELLED));
    }

    private static int of(Map<LetterState, Integer> counts, LetterState state) {
        return counts.getOrDefault(state, 0);
    }

    private void record(AuditAction action, MailJobRepository.StoredJob job, int letters) {
        audit.record(AuditEvent.of(action)
                .in(job.municipality())
                .about("mail-job", job.id())
                .with("what", job.key())
                .with("letters", letters));
    }
}
