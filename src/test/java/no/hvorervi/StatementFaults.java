package no.hvorervi;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Cuts the work of this thread short before one of its statements, as when the power goes; until then it does nothing. */
public final class StatementFaults implements ExecuteListener {

    private static final ThreadLocal<Integer> LEFT = ThreadLocal.withInitial(() -> -1);

    /** Nothing catches it, and nothing is done after it. */
    public static final class PowerCut extends Error {

        PowerCut() {
            super("The power is cut");
        }
    }

    /** After so many statements of the application's own account. */
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
        int left = LEFT.get();
        if (left == 0) {
            throw new PowerCut();
        }
        if (left > 0) {
            LEFT.set(left - 1);
        }
    }
}
