package no.hvorervi;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Cuts the work of this thread short before one of its statements in a transaction, as when the power goes; until then it does nothing. */
public final class StatementFaults implements ExecuteListener {

    private static final ThreadLocal<Integer> LEFT = ThreadLocal.withInitial(() -> -1);

    /** Nothing catches it, and nothing is done after it. */
    public static final class PowerCut extends Error {

        PowerCut() {
            super("The power is cut");
        }
    }

    /** After so many statements in transactions. */
    public static void cutAfter(int statements) {
        LEFT.set(statements);
    }

    /** Whether it came to that; from now on nothing is cut. */
    public static boolean disarm() {
        boolean wasCut = LEFT.get() == 0;
        LEFT.remove();
        return wasCut;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        // Outside of one, nothing would give the connection back, as the end of the process does.
        int left = TransactionSynchronizationManager.isActualTransactionActive() ? LEFT.get() : -1;
        if (left == 0) {
            throw new PowerCut();
        }
        if (left > 0) {
            LEFT.set(left - 1);
        }
    }
}
