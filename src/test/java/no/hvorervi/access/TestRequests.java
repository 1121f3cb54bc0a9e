package no.hvorervi.access;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** HTTP requests and transactions as far as access looks at them, without a server or a database. */
final class TestRequests {

    private TestRequests() {}

    static void begin() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    static void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    static void transaction(boolean isReadOnly, Runnable work) {
        transaction(isReadOnly, TransactionSynchronization.STATUS_COMMITTED, work);
    }

    /** Runs the work in what looks like a transaction, which then ends as told. */
    static void transaction(boolean isReadOnly, int status, Runnable work) {
        TransactionSynchronizationManager.initSynchronization();
        TransactionSynchronizationManager.setActualTransactionActive(true);
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(isReadOnly);
        try {
            work.run();
            TransactionSynchronizationUtils.triggerAfterCompletion(status);
        } finally {
            TransactionSynchronizationManager.clear();
        }
    }
}
