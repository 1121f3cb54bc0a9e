package no.hvorervi.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a run has measured: how long each kind of request took, how many people got through, and what went wrong. */
final class LoadFigures {

    /** What is asked of the server. */
    enum Kind {
        PAGE("page"),
        SAVE("autosave"),
        SUBMIT("submit");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private static final int MOST = 1_000_000;

    private final Map<Kind, Times> times = Arrays.stream(Kind.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> new Times()));
    private final LongAdder completed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private volatile boolean isCounting;
    private long begun;
    private double seconds;

    /** Microseconds of each request, in a fixed place so that noting them costs nothing. */
    private static final class Times {
        private final int[] micros = new int[MOST];
        private final AtomicLong count = new AtomicLong();

        void add(long nanos) {
            micros[(int) Math.min(count.getAndIncrement(), MOST - 1)] = (int) (nanos / 1_000);
        }

        int[] sorted() {
            int[] some = Arrays.copyOf(micros, (int) Math.min(count.get(), MOST));
            Arrays.sort(some);
            return some;
        }
    }

    private Times times(Kind kind) {
        return Objects.requireNonNull(times.get(kind));
    }

    /** What came before was warming up. */
    void begin() {
        begun = System.nanoTime();
        isCounting = true;
    }

    void end() {
        isCounting = false;
        seconds = (System.nanoTime() - begun) / 1e9;
    }

    void took(Kind kind, long nanos) {
        if (isCounting) {
            times(kind).add(nanos);
        }
    }

    void completed() {
        if (isCounting) {
            completed.increment();
        }
    }

    /** By the limit on requests. */
    void refused() {
        refused.increment();
    }

    void failed() {
        errors.increment();
    }

    long refusals() {
        return refused.sum();
    }

    long errors() {
        return errors.sum();
    }

    long completions() {
        return completed.sum();
    }

    double perSecond() {
        return completed.sum() / seconds;
    }

    /** In milliseconds. */
    double percentile(Kind kind, double percent) {
        int[] sorted = times(kind).sorted();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * percent / 100) - 1] / 1_000.0;
    }

    void print(String title) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.1f/s of %d in %.0f s; refused %d, errors %d%n",
                title,
                perSecond(),
                completions(),
                seconds,
                refusals(),
                errors());
        for (Kind kind : Kind.values()) {
            long count = times(kind).count.get();
            if (count > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "    %-10s %9d  p50 %7.1f  p95 %7.1f  p99 %7.1f ms%n",
                        kind.label,
                        count,
                        percentile(kind, 50),
                        percentile(kind, 95),
                        percentile(kind, 99));
            }
        }
    }
}
