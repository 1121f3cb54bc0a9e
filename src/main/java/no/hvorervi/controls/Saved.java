package no.hvorervi.controls;

import java.util.Set;

/**
 * What became of an attempt to store something in the register.
 *
 * @param <T> what is stored
 */
public sealed interface Saved<T> {

    /** It is stored. */
    record Stored<T>(T value) implements Saved<T> {}

    /** It cannot be stored so; nothing was changed. */
    record Faulty<T>(Set<ControlFault> faults) implements Saved<T> {}

    /** Someone else changed it first; nothing was changed. */
    record Conflict<T>(T theirs) implements Saved<T> {}

    /** It cannot be done now; nothing was changed. */
    record Refused<T>(ControlRefusal refusal) implements Saved<T> {}
}
