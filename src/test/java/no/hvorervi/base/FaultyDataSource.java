package no.hvorervi.base;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Queue;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Real connections on which the next operations at one place fail as a test says. */
public final class FaultyDataSource extends DelegatingDataSource {

    private final Queue<SQLException> faults = new ArrayDeque<>();
    private int position;
    private int at;
    private boolean isInTransaction;
    private boolean isReading;
    private boolean sparesReading;
    private int spared;

    public FaultyDataSource(DataSource real) {
        super(real);
    }

    /**
     * Lets each of the faults happen once, in a transaction of its own.
     *
     * @param position 1 for the first statement of a transaction and so on; {@link #COMMIT}; {@link #COMMITTED}
     */
    public void fail(int position, SQLException... next) {
        this.position = position;
        sparesReading = false;
        spared = 0;
        faults.clear();
        faults.addAll(java.util.List.of(next));
    }

    /** The same for transactions that write; those that only read go well. */
    public void failWriting(int place, SQLException... next) {
        fail(place, next);
        sparesReading = true;
    }

    /** The same for statements outside of transactions, after so many of them went well. */
    public void failAfter(int statements, SQLException... next) {
        fail(1, next);
        spared = statements;
    }

    /** How many faults have not happened. */
    public int left() {
        return faults.size();
    }

    /** Instead of committing. */
    public static final int COMMIT = -1;

    /** After the server has committed, as when the connection breaks before its answer. */
    public static final int COMMITTED = -2;

    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) proxy(Connection.class, super.getConnection());
    }

    private Object proxy(Class<?> type, Object real) {
        InvocationHandler handler = (self, method, arguments) -> {
            String name = method.getName();
            if (name.equals("setAutoCommit")) {
                isInTransaction = !(boolean) arguments[0];
                at = 0;
            }
            if (name.equals("setReadOnly")) {
                isReading = (boolean) arguments[0];
            }
            if (name.equals("commit")) {
                failIfDue(COMMIT);
                Object result = call(real, method, arguments);
                failIfDue(COMMITTED);
                return result;
            }
            if (real instanceof Statement && name.startsWith("execute")) {
                // Outside of transactions each statement is one.
                at = isInTransaction ? at + 1 : 1;
                failIfDue(at);
            }
            Object result = call(real, method, arguments);
            return result instanceof Statement ? proxy(method.getReturnType(), result) : result;
        };
        return Proxy.newProxyInstance(FaultyDataSource.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private void failIfDue(int place) throws SQLException {
        boolean isSpared = sparesReading && (isReading || !isInTransaction);
        if (place == position && !faults.isEmpty() && !isSpared && --spared < 0) {
            throw faults.remove();
        }
    }
}
