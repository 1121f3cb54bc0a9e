package no.hvorervi.intake;

/**
 * What a group of a closed round has answered, as the release takes it.
 *
 * @param scale of those who answered every question of the scale that was asked for
 */
public record FrozenAnswers(ResponseCounts counts, ScaleCounts scale) {

    /** Never the numbers: they must not reach a log. */
    @Override
    public String toString() {
        return "FrozenAnswers[…]";
    }
}
