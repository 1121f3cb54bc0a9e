package no.hvorervi.base;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Lets what went wrong in a transaction come through when rolling it back goes wrong too.
 *
 * <p>On a broken connection both happen. The server rolls back by itself then, and the pool throws the connection away;
 * but {@link Transactions} must see the first fault to know that trying again helps.
 */
class DatabaseTransactionManager extends JdbcTransactionManager {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTransactionManager.class);

    DatabaseTransactionManager(DataSource dataSource) {
        super(dataSource);
        // Otherwise setting the connection back to auto-commit would commit what failed to commit.
        setRollbackOnCommitFailure(true);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException broken) {
            LOG.info("The connection broke before the transaction was rolled back");
            LOG.debug("What rolling back met", broken);
        }
    }
}
