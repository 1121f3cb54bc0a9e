package no.hvorervi.yousaid;

import no.hvorervi.ids.ActionId;

/**
 * An action that is told of.
 *
 * @param said what it is called to citizens, in words written for them; they are not told of it while there are none
 */
public record ChosenAction(ActionId action, String said) {

    /** In characters. */
    public static final int MAX_SAID = 200;

    /** Takes words without the white space around them. */
    public ChosenAction {
        said = said.strip();
    }
}
