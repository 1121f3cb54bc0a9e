package no.hvorervi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.hvorervi.ids.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What one transaction has recorded, written when all else is done and it is about to commit.
 *
 * <p>Writing locks the head of the chain until the commit. Taken this late, a long import keeps nobody waiting, and no
 * two transactions can wait for each other: whoever holds the head needs nothing more.
 */
final class PendingEntries implements TransactionSynchronization {

    private static final Logger LOG = LoggerFactory.getLogger(PendingEntries.class);

    private final AuditRepository repository;
    private final UUID operation;
    private final List<AuditDraft> drafts = new ArrayList<>();
    private final List<AccountId> forgotten = new ArrayList<>();

    PendingEntries(AuditRepository repository, UUID operation) {
        this.repository = repository;
        this.operation = operation;
    }

    void add(AuditDraft draft) {
        drafts.add(draft);
    }

    void forget(AccountId account) {
        forgotten.add(account);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        repository.insert(operation, List.copyOf(drafts), List.copyOf(forgotten));
        drafts.clear();
        forgotten.clear();
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED && !drafts.isEmpty()) {
            LOG.error("{} audit entries came after the last moment and are lost", drafts.size());
        }
    }
}
