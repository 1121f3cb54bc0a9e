package no.hvorervi.exchange;

import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.access.UnitRole;
import no.hvorervi.people.PeopleChanges.PersonData;

/**
 * What one line of an import file says of a person.
 *
 * @param line where it begins in the file; the first line is 1
 * @param role one of the person's roles; empty when the line is of the person only
 */
record PersonRow(int line, PersonData person, Optional<RoleRow> role) {

    /**
     * A role and its days.
     *
     * @param unitId the unit's external id
     */
    record RoleRow(String unitId, UnitRole role, LocalDate from, Optional<LocalDate> to) {

        boolean overlaps(RoleRow other) {
            return !other.to().filter(from::isAfter).isPresent()
                    && !to.filter(other.from()::isAfter).isPresent();
        }
    }
}
