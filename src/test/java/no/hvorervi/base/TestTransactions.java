package no.hvorervi.base;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions as the application runs them, under conditions that a test chooses. */
public final class TestTransactions {

    private TestTransactions() {}

    public static Transactions on(DataSource dataSource) {
        return new Transactions(new DatabaseTransactionManager(dataSource), Duration.ofMillis(1));
    }

    /** Transactions over other connections, by which also what was made for the first ones works within them. */
    public static Transactions insteadOf(DataSource first, DataSource other) {
        class Instead extends DelegatingDataSource implements InfrastructureProxy {

            Instead() {
                super(other);
            }

            @Override
            public Object getWrappedObject() {
                return first;
            }
        }
        return on(new Instead());
    }

    /** The first commit of something written is done, but the connection breaks before that is known. */
    public static Transactions losingOneCommit(DataSource dataSource) {
        var isLost = new AtomicBoolean();
        return new Transactions(
                new DatabaseTransactionManager(dataSource) {
                    @Override
                    protected void doCommit(DefaultTransactionStatus status) {
                        super.doCommit(status);
                        if (!status.isReadOnly() && isLost.compareAndSet(false, true)) {
                            throw new TransactionSystemException("Lost", new SQLException("Outcome unknown", "08007"));
                        }
                    }
                },
                Duration.ofMillis(1));
    }

    /** One connection at a time, of those that are handed out there. */
    public static HikariDataSource poolOver(DataSource connections) {
        var pool = new HikariDataSource();
        pool.setDataSource(connections);
        pool.setMaximumPoolSize(1);
        return pool;
    }

    /** Connections of their own that are made by way of another port of this machine. */
    public static HikariDataSource poolBy(int port, HikariDataSource like) {
        HikariDataSource pool = pool(like, true);
        pool.setJdbcUrl(like.getJdbcUrl().replaceFirst("//[^/]+/", "//127.0.0.1:" + port + "/"));
        return pool;
    }

    /** The port at which the pool's server listens. */
    public static int portOf(HikariDataSource pool) {
        return Integer.parseInt(pool.getJdbcUrl().replaceFirst("^.*//[^/:]+:(\\d+)/.*$", "$1"));
    }

    /** Four connections of their own to the same database, with snapshot isolation as in newer or older servers. */
    public static HikariDataSource pool(HikariDataSource like, boolean snapshotIsolation) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(like.getJdbcUrl());
        pool.setUsername(like.getUsername());
        pool.setPassword(like.getPassword());
        like.getDataSourceProperties().forEach((name, value) -> pool.addDataSourceProperty((String) name, value));
        String variables = like.getDataSourceProperties().getProperty("sessionVariables");
        pool.addDataSourceProperty(
                "sessionVariables",
                variables.replace(
                        "innodb_snapshot_isolation=ON",
                        "innodb_snapshot_isolation=" + (snapshotIsolation ? "ON" : "OFF")));
        pool.setTransactionIsolation(like.getTransactionIsolation());
        pool.setMaximumPoolSize(4);
        return pool;
    }
}
