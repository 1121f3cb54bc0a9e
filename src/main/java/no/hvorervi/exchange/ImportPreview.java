package no.hvorervi.exchange;

import java.util.List;
import no.hvorervi.organisation.TreeChanges;

/** What would come of importing a file. */
public sealed interface ImportPreview {

    /** Nothing: the file has faults, in the order of its lines. */
    record Refused(List<ImportFault> faults) implements ImportPreview {}

    /** This, once it is confirmed. */
    record Ready(TreeChanges plan) implements ImportPreview {}
}
