package no.hvorervi.released;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * How well an item, or the nine principles together, measures; from those units alone whose spread is shown.
 *
 * @param key the item's, or {@link #PRINCIPLES}
 * @param n how many answers it is computed from: none, or 10 at least
 * @param units in how many units
 * @param icc1 how much of the differences lies between units; empty where it cannot be told
 * @param icc2 how well the means tell units apart; empty with {@code icc1}
 * @param alpha how well the nine go together, 30 answers at least; empty for a single item
 * @param rwgj the median over the units of how alike people answer the nine; empty for a single item
 * @param pooledSd the spread within units that stands in where a unit's own is not shown; empty for the nine
 */
public record ReleasedScale(
        AnonymousVoice voice,
        String key,
        int n,
        int units,
        OptionalDouble icc1,
        OptionalDouble icc2,
        OptionalDouble alpha,
        OptionalDouble rwgj,
        OptionalDouble pooledSd) {

    /** That of a voice and an item, or of {@link #PRINCIPLES}. */
    public static Optional<ReleasedScale> find(List<ReleasedScale> scales, AnonymousVoice voice, String key) {
        return scales.stream()
                .filter(each -> each.voice() == voice && each.key().equals(key))
                .findFirst();
    }

    /** What the nine principles together are called. */
    public static final String PRINCIPLES = "principles";

    private static final int FEWEST_FOR_ALPHA = 30;

    /**
     * Holds the floors.
     *
     * @throws IllegalArgumentException if there are too few answers, or something is missing or too much
     */
    public ReleasedScale {
        boolean isOfPeople = n == 0 || n >= Figure.SMALLEST_SPREAD_GROUP;
        if (!isOfPeople || (n == 0) != (units == 0) || (alpha.isPresent() && n < FEWEST_FOR_ALPHA)) {
            throw new IllegalArgumentException("Too few answers");
        }
        if (icc1.isPresent() != icc2.isPresent() || pooledSd.isPresent() == key.equals(PRINCIPLES)) {
            throw new IllegalArgumentException("Something is missing or too much");
        }
    }
}
