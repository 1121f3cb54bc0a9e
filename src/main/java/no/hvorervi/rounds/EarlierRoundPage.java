package no.hvorervi.rounds;

import java.util.Optional;

/** Where rounds are brought in that were answered elsewhere; the feature that does it tells the page of rounds. */
public interface EarlierRoundPage {

    /** The path within the application; empty for whoever may not. */
    Optional<String> path();
}
