package no.hvorervi.organisation;

import java.time.Clock;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Brings the tree of units up to date from a file: first a preview, then exactly that in one transaction.
 *
 * <p>The file says how the tree is from today on. A unit that stands elsewhere moves today; a unit that the file does
 * not name is left alone unless the administrator asks for it to end.
 */
@Service
public class UnitImportService {

    private static final Logger LOG = LoggerFactory.getLogger(UnitImportService.class);

    private final ImportRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    UnitImportService(ImportRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What importing the file would do now; nothing is changed. */
    @ForAdministrator
    public ImportPreview preview(UnitFile file, boolean endsMissing) {
        return transactions.read(() -> plan(file, endsMissing));
    }

    private ImportPreview plan(UnitFile file, boolean endsMissing) {
        return ImportPlanner.plan(file, repository.findStored(), endsMissing, NorwegianTime.today(clock));
    }

    /**
     * Does what was previewed. It is planned anew while the tree is locked and must come out the same, so that nobody
     * confirms one thing and gets another.
     *
     * @throws TreeChangedException if it would do something else now; then nothing is changed
     */
    @ForAdministrator
    public void apply(UnitFile file, boolean endsMissing, ImportPlan confirmed) {
        transactions.write(() -> {
            repository.lockUnits();
            if (!plan(file, endsMissing).equals(new ImportPreview.Ready(confirmed))) {
                throw new TreeChangedException();
            }
            repository.apply(confirmed);
        });
        LOG.info(
                "Units imported: {} added, {} changed, {} moved, {} ended",
                confirmed.added().size(),
                confirmed.changed().size(),
                confirmed.moved().size(),
                confirmed.ended().size());
    }
}
