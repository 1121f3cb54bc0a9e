package no.hvorervi.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MembershipId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;

/**
 * A municipality's people and roles as the database has them, for an import to compare a file with.
 *
 * @param root the unit at the top
 * @param importer who asks
 * @param units by external id, those that have ended too
 * @param taken which of the file's addresses belong to accounts outside the municipality: no more is told of them
 */
public record StoredPeople(
        UnitId root, AccountId importer, List<StoredPerson> people, Map<String, Unit> units, Set<EmailAddress> taken) {

    /**
     * A person of the municipality.
     *
     * @param externalId the person's identity in the HR system
     * @param shared whether the account also belongs outside the municipality, so that it is not the file's to change
     */
    public record StoredPerson(
            AccountId id,
            Optional<String> externalId,
            String name,
            EmailAddress email,
            boolean shared,
            List<StoredRole> roles) {}

    /** A role of the person's. */
    public record StoredRole(
            MembershipId id,
            UnitId unit,
            UnitRole role,
            LocalDate from,
            Optional<LocalDate> to,
            RoleSource source,
            boolean borrowed) {

        /** Whether there is a day in both this and another period. */
        public boolean overlaps(LocalDate otherFrom, Optional<LocalDate> otherTo) {
            return !otherTo.filter(from::isAfter).isPresent()
                    && !to.filter(otherFrom::isAfter).isPresent();
        }
    }
}
