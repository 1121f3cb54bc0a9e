package no.hvorervi.organisation;

import java.util.List;

/** What would come of importing a file. */
public sealed interface ImportPreview {

    /** Nothing: the file has faults, in the order of its lines. */
    record Refused(List<ImportFault> faults) implements ImportPreview {}

    /** This, once it is confirmed. */
    record Ready(ImportPlan plan) implements ImportPreview {}
}
