package no.hvorervi.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Each gets what it asked for, whoever does the work, and nobody is forgotten. */
@Timeout(60)
class CombinerTest {

    private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger working = new AtomicInteger();

    private List<Integer> twice(List<Integer> asked) {
        assertThat(working.incrementAndGet()).as("at work at the same time").isEqualTo(1);
        batches.add(asked.size());
        working.decrementAndGet();
        return asked.stream().map(each -> 2 * each).toList();
    }

    @Test
    void aloneNobodyIsWaitedFor() {
        var combiner = new Combiner<>(this::twice);
        assertThat(combiner.ask(4)).isEqualTo(8);
        assertThat(batches).containsExactly(1);
    }

    @Test
    void everyoneGetsTheirOwn() throws Exception {
        var combiner = new Combiner<>(this::twice);
        List<Callable<Integer>> asking = IntStream.range(0, 20_000)
                .<Callable<Integer>>mapToObj(number -> () -> combiner.ask(number) - 2 * number)
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> wrong : threads.invokeAll(asking)) {
                assertThat(wrong.get()).isZero();
            }
        }
        assertThat(batches.stream().mapToInt(each -> each).sum()).isEqualTo(20_000);
        assertThat(batches).allMatch(size -> size <= Combiner.MOST_AT_ONCE);
    }

    /** One is at work until all others wait; the rest is done at once. */
    @Test
    void whoComesMeanwhileIsServedTogether() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var combiner = new Combiner<Integer, Integer>(asked -> {
            begun.countDown();
            await(go);
            return twice(asked);
        });
        List<Thread> others = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Integer> first = threads.submit(() -> combiner.ask(1));
            await(begun);
            List<Future<Integer>> later = IntStream.rangeClosed(2, 10)
                    .mapToObj(number -> threads.submit(() -> {
                        synchronized (others) {
                            others.add(Thread.currentThread());
                        }
                        return combiner.ask(number);
                    }))
                    .toList();
            while (waiting(others) < 9) {
                Thread.onSpinWait();
            }
            go.countDown();
            assertThat(first.get()).isEqualTo(2);
            for (int at = 0; at < later.size(); at++) {
                assertThat(later.get(at).get()).isEqualTo(2 * (at + 2));
            }
        }
        assertThat(batches).containsExactly(1, 9);
    }

    private static long waiting(List<Thread> threads) {
        synchronized (threads) {
            return threads.stream()
                    .filter(thread -> thread.getState() == Thread.State.WAITING)
                    .count();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void failureReachesWhoeverAskedAndNobodyAfter() {
        var fails = new AtomicInteger(1);
        var combiner = new Combiner<Integer, Integer>(asked -> {
            if (fails.getAndDecrement() > 0) {
                throw new IllegalArgumentException("of the test");
            }
            return twice(asked);
        });
        assertThatThrownBy(() -> combiner.ask(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(combiner.ask(1)).isEqualTo(2);
        var broken = new Combiner<Integer, Integer>(asked -> {
            throw new AssertionError("of the test");
        });
        assertThatThrownBy(() -> broken.ask(1)).hasRootCauseInstanceOf(AssertionError.class);
    }

    @Test
    void insideATransactionNothingIsDoneForOthers() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var combiner = new Combiner<Integer, Integer>(asked -> {
            if (asked.contains(1)) {
                begun.countDown();
                await(go);
            }
            return asked.stream().map(each -> 2 * each).toList();
        });
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Integer> outside = threads.submit(() -> combiner.ask(1));
            await(begun);
            TransactionSynchronizationManager.setActualTransactionActive(true);
            try {
                assertThat(combiner.ask(2)).isEqualTo(4);
            } finally {
                TransactionSynchronizationManager.setActualTransactionActive(false);
            }
            go.countDown();
            assertThat(outside.get()).isEqualTo(2);
        }
    }
}
