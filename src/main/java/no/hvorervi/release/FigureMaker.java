package no.hvorervi.release;

import java.util.Arrays;
import no.hvorervi.criteria.ScoreRange;
import no.hvorervi.measures.Agreement;
import no.hvorervi.measures.Deviation;
import no.hvorervi.measures.Distribution;
import no.hvorervi.measures.Interval;
import no.hvorervi.measures.Sample;
import no.hvorervi.measures.WithinGroup;
import no.hvorervi.released.Figure;
import no.hvorervi.suppression.Shown;

/** Makes the figures of one item as one voice answered it; the same numbers from the same answers, always. */
final class FigureMaker {

    private final ScoreRange range;
    private final double pooledSd;

    /** @param pooledSd the standard deviation that stands in where a unit's own is not shown, in steps of the scale */
    FigureMaker(ScoreRange range, double pooledSd) {
        this.range = range;
        this.pooledSd = pooledSd;
    }

    /**
     * What is shown of answers.
     *
     * @param counts how many gave each score, the lowest first
     */
    Figure of(Shown shown, int[] counts) {
        return switch (shown) {
            case HIDDEN -> new Figure.Hidden();
            case ROUNDED -> rounded(answers(counts));
            case MEAN -> {
                Distribution answers = answers(counts);
                yield mean(answers.n(), answers.mean());
            }
            case SPREAD -> full(answers(counts));
        };
    }

    private Distribution answers(int[] counts) {
        return new Distribution(range.min(), counts);
    }

    private Figure rounded(Distribution answers) {
        return rounded(answers.n(), halved(answers.mean()));
    }

    /** To the nearest half, a quarter upwards on every scale. */
    static double halved(double mean) {
        return Math.floor(mean * 2 + 0.5) / 2;
    }

    /** The interval is that of the rounded mean, so that the exact one cannot be read off its middle. */
    Figure.Rounded rounded(int n, double mean) {
        Interval interval = interval(n, mean, pooledSd);
        return new Figure.Rounded(n, mean, interval.low(), interval.high());
    }

    Figure.Mean mean(int n, double mean) {
        Interval interval = interval(n, mean, pooledSd);
        return new Figure.Mean(n, mean, interval.low(), interval.high());
    }

    Figure.Full full(Distribution answers) {
        Interval interval = interval(answers.n(), answers.mean(), answers.sd());
        return new Figure.Full(
                answers.n(),
                answers.mean(),
                interval.low(),
                interval.high(),
                answers.sd(),
                Agreement.of(answers),
                Deviation.absolute(answers),
                WithinGroup.rwg(answers),
                Arrays.stream(answers.counts()).boxed().toList());
    }

    private Interval interval(int n, double mean, double sd) {
        return Interval.ofMean(new Sample(mean, sd, n), range.min(), range.max());
    }
}
