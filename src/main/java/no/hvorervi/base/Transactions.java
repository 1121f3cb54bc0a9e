package no.hvorervi.base;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction, and the whole transaction again when the database asks for it.
 *
 * <p>Transient are MariaDB's 1020 (snapshot conflict), 1205 (lock wait timeout) and 1213 (deadlock), and the SQL states
 * 08xxx (connection) and 25S03 (transaction rolled back). Everything else is thrown at once. A lost connection may
 * have committed, so the work must bear being done twice: compare versions, or insert under a key the caller chose.
 */
@Component
public class Transactions {

    /** How many times a transaction is run again after its first try. */
    static final int MAX_RETRIES = 3;

    private static final Set<Integer> TRANSIENT_CODES = Set.of(1020, 1205, 1213);

    /** Stays the same while a transaction is run again. */
    private static final ScopedValue<UUID> OPERATION = ScopedValue.newInstance();

    private final TransactionTemplate writing;
    private final TransactionTemplate alone;
    private final TransactionTemplate reading;
    private final RetryTemplate retry;

    @Autowired
    Transactions(PlatformTransactionManager manager) {
        this(manager, Duration.ofMillis(20));
    }

    /** Waits this long before the first retry, three times as long before the next, and so on. */
    Transactions(PlatformTransactionManager manager, Duration delay) {
        writing = new TransactionTemplate(manager);
        alone = new TransactionTemplate(manager);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        retry = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(MAX_RETRIES)
                .predicate(Transactions::isTransient)
                .delay(delay)
                .multiplier(3)
                .jitter(delay.dividedBy(2))
                .build());
    }

    /** Work that writes. Inside another transaction it joins that one, and the outermost is retried. */
    public <T> T write(Supplier<T> work) {
        return run(writing, work);
    }

    public void write(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    /** Work that writes in a transaction of its own, which holds whatever becomes of the one around. */
    public void writeAlone(Runnable work) {
        retried(alone, () -> {
            work.run();
            return true;
        });
    }

    /** Work that only reads, all from one snapshot. */
    public <T> T read(Supplier<T> work) {
        return run(reading, work);
    }

    /**
     * One statement that reads, again when the database asks for it. It is a snapshot by itself: beginning and ending a
     * transaction around it would ask the database five times more.
     */
    public <T> T readOnce(Supplier<T> statement) {
        return TransactionSynchronizationManager.isActualTransactionActive() ? statement.get() : retried(statement);
    }

    private <T> T run(TransactionTemplate template, Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive() ? work.get() : retried(template, work);
    }

    private <T> T retried(TransactionTemplate template, Supplier<T> work) {
        // Spring types the result as nullable; the supplier's type says whether this one is.
        @SuppressWarnings("NullAway")
        T result = ScopedValue.where(OPERATION, UUID.randomUUID())
                .call(() -> retried(() -> template.execute(status -> work.get())));
        return result;
    }

    private <T> T retried(Supplier<T> work) {
        // The same.
        @SuppressWarnings("NullAway")
        T result = retry.<T>invoke(work);
        return result;
    }

    /**
     * Names what is being done in this transaction: the same when it is run again, another one each time it is called
     * anew. So what a first try has committed can be told from what is still to be done.
     */
    public static UUID operation() {
        return OPERATION.isBound() ? OPERATION.get() : UUID.randomUUID();
    }

    /** Whether running the whole transaction again may help. */
    static boolean isTransient(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && isTransientCode(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransientCode(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return TRANSIENT_CODES.contains(failure.getErrorCode()) || state.startsWith("08") || state.equals("25S03");
    }
}
