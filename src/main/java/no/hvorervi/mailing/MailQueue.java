package no.hvorervi.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MailJobId;
import org.springframework.stereotype.Component;

/** Hands out the letters that are due, to one sender each, and notes what became of them. */
@Component
class MailQueue {

    /** A sender that has said nothing for so long is dead. Sending what it takes at once lasts a fraction of it. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** So soon before it would be taken for dead a sender begins with no letter any more. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    static final int AT_ONCE = 20;

    /** Nine tries last thirty hours: some servers take so and so many letters a day. */
    static final int MAX_ATTEMPTS = 9;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(8);
    private static final int TIMES_LONGER = 4;

    private final MailJobRepository jobs;
    private final MailEntryRepository entries;
    private final MailPaceRepository paces;
    private final Transactions transactions;
    private final Pace pace;
    private final Clock clock;

    MailQueue(
            MailJobRepository jobs,
            MailEntryRepository entries,
            MailPaceRepository paces,
            Transactions transactions,
            OutboxSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.entries = entries;
        this.paces = paces;
        this.transactions = transactions;
        this.pace = new Pace(settings.perMinute());
        this.clock = clock;
    }

    /**
     * Letters for one sender.
     *
     * @param until when the sender should not begin with another one any more
     */
    record Bundle(List<ClaimedLetter> letters, Instant until) {}

    /** As many as may leave now; none when it is too early or nothing is due. */
    Bundle take() {
        UUID sender = UUID.randomUUID();
        return transactions.write(() -> {
            Instant next = paces.lockNext();
            Instant now = clock.instant();
            int free = Math.min(AT_ONCE, pace.free(next, now));
            if (free == 0) {
                return new Bundle(List.of(), now);
            }
            List<ClaimedLetter> taken = entries.lockNext(free, sender, now, now.plus(LEASE));
            List<ClaimedLetter> wanted = cancelUnwanted(taken, now);
            if (!wanted.isEmpty()) {
                paces.setNext(pace.after(wanted.size(), next, now));
            }
            return new Bundle(wanted, now.plus(LEASE).minus(MARGIN));
        });
    }

    private List<ClaimedLetter> cancelUnwanted(List<ClaimedLetter> taken, Instant now) {
        Set<MailJobId> asked = taken.stream().map(each -> each.letter().job()).collect(Collectors.toSet());
        Set<MailJobId> goingOn = jobs.findGoingOn(asked, now);
        var wanted = taken.stream()
                .collect(Collectors.partitioningBy(
                        each -> goingOn.contains(each.letter().job())));
        wanted.getOrDefault(false, List.of()).forEach(entries::markCancelled);
        return wanted.getOrDefault(true, List.of());
    }

    /** Whether it could be noted; not if somebody else has taken the letter over meanwhile. */
    boolean sent(ClaimedLetter letter) {
        return transactions.write(() -> entries.markSent(letter));
    }

    /** It is to be sent no more. */
    void cancelled(ClaimedLetter letter) {
        transactions.write(() -> entries.markCancelled(letter));
    }

    void failed(ClaimedLetter letter, LetterFault fault) {
        transactions.write(() -> entries.markFailed(letter, fault));
    }

    /**
     * Notes what a notice says of a letter.
     *
     * @param isFinal whether the letter will never arrive; otherwise nothing changes
     * @return whether there is such a letter
     */
    boolean returned(LetterHash message, boolean isFinal) {
        return transactions.write(() -> {
            if (isFinal) {
                entries.markReturned(message);
            }
            return entries.exists(message);
        });
    }

    /** Tries again later, unless it has been tried too often. */
    void notTaken(ClaimedLetter letter) {
        if (letter.attempts() >= MAX_ATTEMPTS) {
            failed(letter, LetterFault.GAVE_UP);
        } else {
            Instant later = clock.instant().plus(waitAfter(letter.attempts()));
            transactions.write(() -> entries.setWaiting(letter, later, letter.attempts()));
        }
    }

    /** Four times as long after each try, eight hours at most. */
    static Duration waitAfter(int attempts) {
        Duration wait = FIRST_WAIT;
        for (int at = 1; at < attempts && wait.compareTo(LONGEST_WAIT) < 0; at++) {
            wait = wait.multipliedBy(TIMES_LONGER);
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** They were not tried: they wait as before, and the try is not counted. */
    void putBack(Collection<ClaimedLetter> letters) {
        Instant now = clock.instant();
        transactions.write(() -> letters.forEach(each -> entries.setWaiting(each, now, each.attempts() - 1)));
    }

    /** Lets no instance take a letter for a while. */
    void pause(Duration time) {
        transactions.write(() -> {
            Instant next = paces.lockNext();
            Instant later = clock.instant().plus(time);
            if (next.isBefore(later)) {
                paces.setNext(later);
            }
        });
    }
}
