package no.hvorervi.coordination;

import java.time.Instant;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.ActionShareId;
import no.hvorervi.ids.UnitId;

/**
 * Another unit's part in an action.
 *
 * @param version how many times it has been changed; whoever changes it names the one they saw
 * @param what the action is called
 * @param isOpen whether the action is
 * @param owner the unit whose action it is
 * @param unit the one that is asked
 * @param message what it was asked with; may be empty
 * @param sentence what was said with the state; may be empty
 * @param since when it came to be so
 * @param told how far it has come, as the asked unit says; may be empty
 */
public record ActionShare(
        ActionShareId id,
        int version,
        ActionId action,
        String what,
        boolean isOpen,
        UnitId owner,
        String ownerName,
        UnitId unit,
        String unitName,
        String message,
        ShareState state,
        String sentence,
        Instant since,
        String told) {

    /** In characters; so long are all sentences of it. */
    public static final int MAX_SENTENCE = 300;
}
