package no.hvorervi.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.Grant;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * Who belongs to a municipality and holds which roles there because its own directory says so.
 *
 * <p>It does not know what a directory may change: the services that call it, in their transactions, have asked.
 */
public interface ProvisionedPeople {

    /** A role that somebody holds, or is to hold. */
    record Held(AccountId account, Grant grant) {}

    /** A municipality of an account, and when its directory shut the person out there. */
    record Belonging(MunicipalityId municipality, Optional<Instant> leftAt) {}

    /** Another person of the municipality has the identifier. */
    final class ExternalIdTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExternalIdTakenException() {
            super("Another person of the municipality has the identifier");
        }
    }

    /** The roles that the people hold from the day on because the directory said so. */
    Set<Held> findHeld(MunicipalityId municipality, Collection<AccountId> people, LocalDate day);

    /** From the day on; a role that somebody gave otherwise that very day stays as it is. */
    void insert(Collection<Held> given, LocalDate day);

    /** Ends what the directory gave; what began that very day never was. */
    void end(Grant grant, Collection<AccountId> people, LocalDate day);

    /** Ends all roles of the person in the municipality, whoever gave them, and tells which they were. */
    List<Grant> endAll(MunicipalityId municipality, AccountId person, LocalDate day);

    /** How many may sign in and administer the unit on the day. */
    int countAdministrators(UnitId root, LocalDate day);

    /** Whether somebody here, and not the directory, lets the person administer something in the municipality. */
    boolean administersByHand(MunicipalityId municipality, AccountId person, LocalDate day);

    /** Whether the account holds a role in another municipality, on the day or later. */
    boolean holdsRoleElsewhere(MunicipalityId municipality, AccountId account, LocalDate day);

    /** Of each municipality that the account belongs or has belonged to: when it left, or empty. Held until the transaction ends. */
    List<Belonging> lockBelongings(AccountId account);

    /**
     * Lets the account belong to the municipality, under the directory's identifier if the person has none there.
     *
     * @throws ExternalIdTakenException if another person of the municipality has the identifier
     */
    void insertPerson(MunicipalityId municipality, AccountId account, Optional<String> externalId, Instant now);

    /**
     * Lets the person's identifier follow the directory's; one that came from elsewhere stays.
     *
     * @throws ExternalIdTakenException if another person of the municipality has the identifier
     */
    void updatePerson(MunicipalityId municipality, AccountId account, Optional<String> before, Optional<String> after);

    /** Notes when the directory shut the person out of the municipality; empty when it let the person in again. */
    void setLeft(MunicipalityId municipality, AccountId account, Optional<Instant> at);
}
