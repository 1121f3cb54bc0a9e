package no.hvorervi.scripts;

import java.util.OptionalInt;

/**
 * What keeps a programme from being saved.
 *
 * @param step which step, counted from 0 through all sittings; empty when it is about the programme
 */
public record ScriptFault(Kind kind, OptionalInt step) {

    /** What is wrong. */
    public enum Kind {
        TITLE_MISSING,
        TITLE_TOO_LONG,
        /** The municipality has another programme that is called so. */
        TITLE_TAKEN,
        /** A sitting has no step. */
        SITTING_EMPTY,
        TOO_MANY_STEPS,
        /** There is nothing to reveal yet. */
        REVEAL_BEFORE_VOTE,
        /** Nothing has been revealed that could be talked about. */
        TALK_BEFORE_REVEAL,
        /** A workshop ends with its minutes, once. */
        MINUTES_NOT_LAST,
        ROTI_TWICE
    }

    static ScriptFault of(Kind kind) {
        return new ScriptFault(kind, OptionalInt.empty());
    }

    static ScriptFault of(Kind kind, int step) {
        return new ScriptFault(kind, OptionalInt.of(step));
    }
}
