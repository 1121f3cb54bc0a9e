package no.hvorervi.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does at once what many ask for at the same time, by flat combining (Hendler, Incze, Shavit and Tzafrir, 2010): whoever comes
 * first begins, and what comes meanwhile is done together next. Nobody waits for others to come.
 *
 * <p>What fails, fails for all it was done for, so that nobody's part may make it fail.
 *
 * @param <A> what each asks
 * @param <R> what each gets
 */
public final class Combiner<A, R> {

    /** So that no transaction holds many locks, and nobody waits long for those before. */
    static final int MOST_AT_ONCE = 64;

    private final Function<List<A>, List<R>> work;
    private final Queue<Waiting<A, R>> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock working = new ReentrantLock();

    /**
     * Combines calls of the work.
     *
     * @param work gives a result for each that it is asked, in the same order; never twice at the same time
     */
    public Combiner(Function<List<A>, List<R>> work) {
        this.work = work;
    }

    /** One who asks, and the thread that waits for the result. */
    private static final class Waiting<A, R> {
        private final A asked;
        private final Thread thread = Thread.currentThread();
        private @Nullable R result;
        private @Nullable Throwable failure;

        /** Written last, so that whoever sees it sees the rest. */
        private volatile boolean isDone;

        private Waiting(A asked) {
            this.asked = asked;
        }

        private void done(@Nullable R given, @Nullable Throwable thrown) {
            result = given;
            failure = thrown;
            isDone = true;
            LockSupport.unpark(thread);
        }

        private R result() {
            switch (failure) {
                case null -> {}
                case RuntimeException thrown -> throw thrown;
                case Throwable thrown ->
                    throw new IllegalStateException("What others asked for too has failed", thrown);
            }
            return Objects.requireNonNull(result);
        }
    }

    /**
     * The result of the work for what is asked.
     *
     * @throws RuntimeException what the work threw; the same to all for whom it was done
     */
    public R ask(A asked) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // What others get must not hang on what becomes of this transaction.
            return work.apply(List.of(asked)).getFirst();
        }
        Waiting<A, R> mine = new Waiting<>(asked);
        queue.add(mine);
        while (!mine.isDone) {
            if (working.tryLock()) {
                try {
                    doNext();
                } finally {
                    working.unlock();
                    // Those who came meanwhile have seen the lock taken, and sleep.
                    wakeFirst();
                }
            } else {
                LockSupport.park(this);
            }
        }
        return mine.result();
    }

    private void wakeFirst() {
        Waiting<A, R> first = queue.peek();
        if (first != null) {
            LockSupport.unpark(first.thread);
        }
    }

    private void doNext() {
        List<Waiting<A, R>> served = next();
        if (served.isEmpty()) {
            // Done by the one before, between the look and the lock.
            return;
        }
        try {
            List<R> results = work.apply(served.stream().map(each -> each.asked).toList());
            for (int at = 0; at < served.size(); at++) {
                served.get(at).done(results.get(at), null);
            }
        } catch (RuntimeException | Error failure) {
            served.forEach(each -> each.done(null, failure));
        }
    }

    private List<Waiting<A, R>> next() {
        List<Waiting<A, R>> next = new ArrayList<>();
        for (Waiting<A, R> first = queue.poll(); first != null; first = full(next) ? null : queue.poll()) {
            next.add(first);
        }
        return next;
    }

    private static boolean full(List<?> batch) {
        return batch.size() == MOST_AT_ONCE;
    }
}
