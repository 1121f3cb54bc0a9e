package no.hvorervi.results;

import java.util.List;
import java.util.Optional;
import no.hvorervi.released.Figure;

/** What a reader is shown of one item as one voice answered it. How a mean was rounded is not told. */
public sealed interface Value {

    /** «Skjult: for få svar». */
    record Hidden() implements Value {}

    /**
     * There is something to see.
     *
     * @param n how many answered
     * @param low the lower end of the 95 % interval
     * @param high its upper end
     * @param spread empty where too few answered for it to be shown
     */
    record Seen(int n, double mean, double low, double high, Optional<Spread> spread) implements Value {}

    /**
     * How the answers lie.
     *
     * @param sd the sample standard deviation
     * @param agreement van der Eijk's A, −1 to 1
     * @param deviation the mean absolute deviation from the mean
     * @param rwg 1 − sd² / 2
     * @param counts how many gave each score, the lowest first; none for a reader of totals
     */
    record Spread(double sd, double agreement, double deviation, double rwg, List<Integer> counts) {

        public Spread {
            counts = List.copyOf(counts);
        }
    }

    /** What there is to see, if anything. */
    default Optional<Seen> seen() {
        return this instanceof Seen seen ? Optional.of(seen) : Optional.empty();
    }

    /**
     * What of a figure is shown.
     *
     * @param withCounts whether the reader sees distributions
     */
    static Value of(Figure figure, boolean withCounts) {
        return switch (figure) {
            case Figure.Hidden() -> new Hidden();
            case Figure.Full full ->
                new Seen(
                        full.n(),
                        full.mean(),
                        full.low(),
                        full.high(),
                        Optional.of(new Spread(
                                full.sd(),
                                full.agreement(),
                                full.deviation(),
                                full.rwg(),
                                withCounts ? full.counts() : List.of())));
            case Figure.Visible visible ->
                new Seen(visible.n(), visible.mean(), visible.low(), visible.high(), Optional.empty());
        };
    }
}
