package no.hvorervi.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.hvorervi.released.Figure;

/** Figures of groups that a test thinks up, with the intervals that they would have. */
public final class TestFigures {

    private TestFigures() {}

    /** Of a group that is large enough for all. */
    public static Figure full(int... counts) {
        int n = 0;
        double sum = 0;
        for (int place = 0; place < counts.length; place++) {
            n += counts[place];
            sum += (place + 1.0) * counts[place];
        }
        double mean = sum / n;
        double squares = 0;
        double away = 0;
        List<Integer> all = new ArrayList<>();
        for (int place = 0; place < counts.length; place++) {
            squares += counts[place] * Math.pow(place + 1 - mean, 2);
            away += counts[place] * Math.abs(place + 1 - mean);
            all.add(counts[place]);
        }
        double sd = Math.sqrt(squares / (n - 1));
        double half = 2.1 * sd / Math.sqrt(n);
        return new Figure.Full(
                n,
                mean,
                Math.max(1, mean - half),
                Math.min(5, mean + half),
                sd,
                no.hvorervi.measures.Agreement.of(new no.hvorervi.measures.Distribution(1, counts)),
                away / n,
                1 - sd * sd / 2,
                all);
    }

    public static Figure mean(int n, double mean) {
        double half = 2.3 / Math.sqrt(n);
        return new Figure.Mean(n, mean, Math.max(1, mean - half), Math.min(5, mean + half));
    }

    public static Figure rounded(int n, double mean) {
        double half = 2.3 / Math.sqrt(n);
        return new Figure.Rounded(n, mean, Math.max(1, mean - half), Math.min(5, mean + half));
    }

    public static Figure hidden() {
        return new Figure.Hidden();
    }

    static <V> Map<no.hvorervi.rounds.AnonymousVoice, V> employees(V value) {
        return Map.of(no.hvorervi.rounds.AnonymousVoice.EMPLOYEE, value);
    }
}
