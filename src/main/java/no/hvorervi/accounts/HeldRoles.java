package no.hvorervi.accounts;

import java.util.Set;
import no.hvorervi.ids.AccountId;

/** The roles that a person holds somewhere today, as the features that give roles tell them. */
public interface HeldRoles {

    /** Names of roles, each of which becomes an authority {@code ROLE_…} of the session. */
    Set<String> heldBy(AccountId account);
}
