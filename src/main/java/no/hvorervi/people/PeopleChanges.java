package no.hvorervi.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.people.StoredPeople.StoredRole;

/**
 * What importing a file of people will do; exactly this is done, or nothing.
 *
 * @param day the day it is done
 * @param unchanged how many roles of the file are already as it says
 * @param missing how many roles from earlier files this one does not name, and that are left as they are
 */
public record PeopleChanges(
        LocalDate day,
        List<PersonData> added,
        List<ChangedPerson> changed,
        List<GivenRole> given,
        List<MovedRole> moved,
        List<EndedRole> ended,
        int unchanged,
        int missing) {

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && given.isEmpty() && moved.isEmpty() && ended.isEmpty();
    }

    /** A person as the file has the person. */
    public record PersonData(String externalId, String name, EmailAddress email) {}

    /** A person whose own data the file has otherwise. */
    public record ChangedPerson(
            AccountId id, Optional<String> externalId, String name, EmailAddress email, PersonData to) {}

    /** A role that begins, on a day that may be past or to come. */
    public record GivenRole(
            PersonData person, UnitId unit, String unitName, UnitRole role, LocalDate from, Optional<LocalDate> to) {}

    /** A role that the file has on other days. */
    public record MovedRole(
            StoredRole role, String personName, String unitName, LocalDate from, Optional<LocalDate> to) {}

    /** A role that ends because the file does not name it; one that would not have begun by then never was. */
    public record EndedRole(StoredRole role, AccountId person, String personName, String unitName, LocalDate lastDay) {}
}
