package no.hvorervi.audit;

import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.AccountId;

/** Who acts where this code runs, as the feature that signs people in tells it. */
public interface AuditActor {

    /** Empty for the application itself, and for whoever is signed out. */
    Optional<AccountId> account();

    /** Names of the roles the actor holds. */
    Set<String> roles();
}
