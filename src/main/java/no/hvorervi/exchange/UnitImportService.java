package no.hvorervi.exchange;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.TreeChanges;
import no.hvorervi.reorganisation.TreeChangeService;
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

    private final TreeChangeService trees;
    private final Clock clock;

    UnitImportService(TreeChangeService trees, Clock clock) {
        this.trees = trees;
        this.clock = clock;
    }

    /**
     * What importing the file would do now; nothing is changed.
     *
     * @throws no.hvorervi.access.UnitNotFoundException if the person does not manage all units of the municipality
     */
    @ForAdministrator
    public ImportPreview preview(MunicipalityId municipality, UnitFile file, boolean endsMissing) {
        return plan(file, trees.stored(municipality), endsMissing);
    }

    private ImportPreview plan(UnitFile file, Collection<StoredUnit> stored, boolean endsMissing) {
        return ImportPlanner.plan(file, stored, endsMissing, NorwegianTime.today(clock));
    }

    /**
     * Does what was previewed.
     *
     * @throws no.hvorervi.access.UnitNotFoundException if the person does not manage all units of the municipality
     * @throws no.hvorervi.reorganisation.TreeChangedException if it would do something else now; then nothing is changed
     */
    @ForAdministrator
    public void apply(MunicipalityId municipality, UnitFile file, boolean endsMissing, TreeChanges confirmed) {
        trees.apply(municipality, stored -> changes(plan(file, stored, endsMissing)), confirmed);
        LOG.info(
                "Units imported: {} added, {} changed, {} moved, {} ended",
                confirmed.added().size(),
                confirmed.changed().size(),
                confirmed.moved().size(),
                confirmed.ended().size());
    }

    private static Optional<TreeChanges> changes(ImportPreview preview) {
        return preview instanceof ImportPreview.Ready(var planned) ? Optional.of(planned) : Optional.empty();
    }
}
