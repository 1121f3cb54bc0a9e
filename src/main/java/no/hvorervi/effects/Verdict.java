package no.hvorervi.effects;

import no.hvorervi.actions.Expected;
import no.hvorervi.measures.Certainty;

/** What the first round after an action says of the item that it was to move: «virket», «ikke sikkert», «gikk feil vei». */
public enum Verdict {
    /** It has surely moved as expected; why, nobody knows. */
    WORKED,
    NOT_SURE,
    /** It has surely moved the other way. */
    WRONG_WAY,
    /** Too few have answered, or it is hidden, in one of the rounds; which is not told. */
    TOO_FEW;

    static Verdict of(Certainty change, Expected expected) {
        return switch (change) {
            case BETTER -> expected == Expected.HIGHER ? WORKED : WRONG_WAY;
            case WORSE -> expected == Expected.LOWER ? WORKED : WRONG_WAY;
            case UNCERTAIN -> NOT_SURE;
            case TOO_FEW -> TOO_FEW;
        };
    }
}
