package no.hvorervi.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.organisation.Predecessor;

/**
 * The principles of a unit over the rounds, as one voice answered them.
 *
 * @param rounds the earliest first
 * @param courses the unit's own first, then those of units that it took over from, as far as the reader sees them
 * @param breaks where what comes after cannot be set beside what came before, the earliest first
 */
public record Trend(List<RoundLine> rounds, List<Course> courses, List<Break> breaks) {

    public Trend {
        rounds = List.copyOf(rounds);
        courses = List.copyOf(courses);
        breaks = List.copyOf(breaks);
    }

    /**
     * One unit's.
     *
     * @param before the unit that the reader's own took over from; empty for the reader's own
     * @param means of each round, by principle's key, of those that were asked about: empty where the mean is hidden; nothing
     *     where the unit is not in the round
     */
    public record Course(Optional<Predecessor> before, List<Optional<Map<String, Optional<Double>>>> means) {

        public Course {
            means = List.copyOf(means);
        }
    }

    /** Why rounds cannot be set beside each other. */
    public sealed interface Break {

        /** The place in the list of the first round after it; 0 when it comes before all of them. */
        int at();
    }

    /** Others were asked than before. */
    public record Reorganised(int at, LocalDate day, List<Predecessor> from) implements Break {

        public Reorganised {
            from = List.copyOf(from);
        }
    }

    /** Something else was asked than before. */
    public record OtherQuestions(int at) implements Break {}
}
