package no.hvorervi.distribution;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;

/**
 * When people are reminded unless somebody decides otherwise: halfway, and two days before the round closes, in the morning of
 * a working day.
 */
@Component
class ReminderPlans {

    private static final Duration LAST = Duration.ofDays(2);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

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
        suggested(terms.opensAt(), terms.closesAt())
                .forEach(at -> repository.insert(
                        terms.id(), (int) Duration.between(at, terms.closesAt()).toMinutes()));
    }

    /** Those of a round that lasts so long; none when it is too short. */
    static List<Instant> suggested(Instant opensAt, Instant closesAt) {
        Duration lasts = Duration.between(opensAt, closesAt);
        List<Instant> suggested = new ArrayList<>();
        Instant before = opensAt;
        for (Instant moment : List.of(opensAt.plus(lasts.dividedBy(2)), closesAt.minus(LAST))) {
            Instant at = workingMorning(moment);
            if (!at.isBefore(before.plus(APART))) {
                suggested.add(at);
                before = at;
            }
        }
        return suggested;
    }

    /** On that day, or on the Friday before. */
    private static Instant workingMorning(Instant moment) {
        LocalDate day = NorwegianTime.at(moment).toLocalDate();
        LocalDate weekday = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : day;
        return weekday.atTime(MORNING).atZone(NorwegianTime.ZONE).toInstant();
    }
}
