package no.hvorervi.actions;

import java.util.Set;

/** What became of an attempt to change an action or make one. */
public sealed interface ActionSaved {

    /** It is stored. */
    record Stored(Action action) implements ActionSaved {}

    /** It cannot be stored so; nothing was changed. */
    record Faulty(Set<ActionFault> faults) implements ActionSaved {}

    /** Someone else changed it first; nothing was changed. */
    record Conflict(Action theirs) implements ActionSaved {}

    /** It cannot be done now; nothing was changed. */
    record Refused(ActionRefusal refusal) implements ActionSaved {}
}
