package no.hvorervi.scripts;

import java.util.List;

/** What became of an attempt to save a programme. */
public sealed interface ScriptSaved {

    /** It is stored, and is this edition now. */
    record Stored(int version) implements ScriptSaved {}

    /** It cannot be stored so; nothing was changed. */
    record Faulty(List<ScriptFault> faults) implements ScriptSaved {}

    /** Someone else saved first; nothing was changed. */
    record Conflict(OwnScript theirs) implements ScriptSaved {}
}
