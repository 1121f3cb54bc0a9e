package no.hvorervi.exchange;

import java.util.List;
import no.hvorervi.people.PeopleChanges;

/** What would come of importing a file of people. */
public sealed interface PeoplePreview {

    /** Nothing: the file has faults, in the order of its lines. */
    record Refused(List<ImportFault> faults) implements PeoplePreview {}

    /** This, once it is confirmed. */
    record Ready(PeopleChanges plan) implements PeoplePreview {}
}
