package no.hvorervi.actions;

import java.util.Optional;
import no.hvorervi.ids.AccountId;

/**
 * Whoever sees to it that an action is done.
 *
 * @param words a name or a role, as people in the unit say it
 * @param account of the person, if it is one who holds a role in the unit
 */
public record Owner(String words, Optional<AccountId> account) {

    /** In characters. */
    public static final int MAX_WORDS = 100;

    /** Somebody without an account, or who is not told. */
    public static Owner of(String words) {
        return new Owner(words, Optional.empty());
    }
}
