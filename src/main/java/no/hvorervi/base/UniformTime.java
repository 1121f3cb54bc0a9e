package no.hvorervi.base;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers at moments that do not tell what was done meanwhile. */
@Component
public class UniformTime {

    private final long stepNanos;

    /** @param step longer than looking a password up takes on a machine that is not overloaded */
    UniformTime(@Value("${hvorervi.sign-in.step:300ms}") Duration step) {
        this.stepNanos = step.toNanos();
    }

    /**
     * Does the work and returns a whole number of steps after the beginning, whether it succeeded or failed. What the
     * work took is then visible only as far as it crosses a step, so the work itself must take about as long either way.
     */
    public <T> T run(Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            waitForStep(start);
        }
    }

    private void waitForStep(long start) {
        long used = System.nanoTime() - start;
        try {
            Thread.sleep(Duration.ofNanos(stepNanos - used % stepNanos));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
