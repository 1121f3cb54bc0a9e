package no.hvorervi.accounts;

import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;

/** Municipalities, their people and roles, as sign-in providers name them; the feature that keeps them tells. */
public interface ClaimedRoles {

    /** Names of the roles that a provider may give: never those that administer. */
    Set<String> names();

    /** The municipality with this number or name. */
    Optional<MunicipalityId> findMunicipality(String numberOrName);

    /**
     * The person whom the municipality's own systems know by this identifier. Empty too for a person who belongs to
     * another municipality as well: one must not open the door to the other.
     */
    Optional<AccountId> findPerson(MunicipalityId municipality, String externalId);

    /**
     * Lets the account hold just these roles from the provider from today on: others that a provider gave end, and those
     * that people or files gave stay as they are.
     */
    void replace(AccountId account, MunicipalityId municipality, Set<ClaimedRole> roles);
}
