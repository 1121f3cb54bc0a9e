package no.hvorervi.workshop.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a run in rooms has measured. */
final class RoomFigures {

    final Times joined = new Times("join");
    final Times votes = new Times("vote accepted");
    final Times ticks = new Times("tick");
    final Times pages = new Times("page");
    final Times revealed = new Times("reveal");
    final Times screen = new Times("screen behind");
    final Times changed = new Times("phones behind");
    final Times back = new Times("back again");
    final LongAdder refused = new LongAdder();
    final LongAdder failed = new LongAdder();

    /** How long each of something took, in a fixed place so that noting it costs nothing. */
    static final class Times {
        private static final int MOST = 400_000;

        private final String name;
        private final int[] micros = new int[MOST];
        private final AtomicInteger count = new AtomicInteger();

        Times(String name) {
            this.name = name;
        }

        void took(long begun) {
            add(System.nanoTime() - begun);
        }

        void add(long nanos) {
            micros[Math.min(count.getAndIncrement(), MOST - 1)] = (int) (Math.max(0, nanos) / 1_000);
        }

        int count() {
            return count.get();
        }

        /** In milliseconds. */
        double percentile(double percent) {
            int[] sorted = Arrays.copyOf(micros, Math.min(count.get(), MOST));
            Arrays.sort(sorted);
            return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * percent / 100) - 1] / 1_000.0;
        }
    }

    void print(String title) {
        System.out.printf(Locale.ROOT, "%s; refused %d, errors %d%n", title, refused.sum(), failed.sum());
        for (Times each : new Times[] {joined, votes, ticks, pages, revealed, screen, changed, back}) {
            if (each.count() > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "    %-14s %8d  p50 %7.1f  p95 %7.1f  p99 %7.1f  most %7.1f ms%n",
                        each.name,
                        each.count(),
                        each.percentile(50),
                        each.percentile(95),
                        each.percentile(99),
                        each.percentile(100));
            }
        }
    }
}
