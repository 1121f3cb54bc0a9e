package no.hvorervi.base;

import java.time.Duration;
import java.util.function.Supplier;

/** Answers at moments that do not tell what was done meanwhile. */
public final class UniformTime {

    /** Longer than looking a password up takes on a machine that is not overloaded. */
    private static final long STEP_NANOS = Duration.ofMillis(300).toNanos();

    private UniformTime() {}

    /**
     * Does the work and returns a whole number of steps after the beginning, whether it succeeded or failed. What the
     * work took is then visible only as far as it crosses a step, so the work itself must take about as long either way.
     */
    public static <T> T run(Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            waitForStep(start);
        }
    }

    private static void waitForStep(long start) {
        long used = System.nanoTime() - start;
        try {
            Thread.sleep(Duration.ofNanos(STEP_NANOS - used % STEP_NANOS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
