package no.hvorervi.actions;

import java.util.Optional;

/** The feature above that an action was born in tells where it is shown. */
public interface ActionOrigins {

    /** The path within the application; empty where it is not this feature's, or the signed-in person may not see it. */
    Optional<String> path(Action action);
}
