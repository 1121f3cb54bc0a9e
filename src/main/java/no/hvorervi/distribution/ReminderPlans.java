package no.hvorervi.distribution;

import java.time.Duration;
import java.time.Instant;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;

/** When people are reminded unless somebody decides otherwise: halfway, and two days before the round closes. */
@Component
class ReminderPlans {

    private static final Duration LAST = Duration.ofDays(2);
    private static final Duration SHORTEST_ROUND = Duration.ofDays(3);

    /** A reminder sooner after another tells nobody anything new. */
    static final Duration APART = Duration.ofHours(20);

    private final ReminderRepository repository;

    ReminderPlans(ReminderRepository repository) {
        this.repository = repository;
    }

    static Instant dueAt(RoundTerms terms, int minutesBefore) {
        return terms.closesAt().minus(Duration.ofMinutes(minutesBefore));
    }

    /** Plans them for a round that invites its first people. */
    void suggest(RoundTerms terms) {
        Duration lasts = Duration.between(terms.opensAt(), terms.closesAt());
        if (lasts.compareTo(SHORTEST_ROUND) < 0) {
            return;
        }
        Duration half = lasts.dividedBy(2);
        repository.insert(terms.id(), (int) half.toMinutes());
        if (half.minus(LAST).compareTo(APART) >= 0) {
            repository.insert(terms.id(), (int) LAST.toMinutes());
        }
    }
}
