package no.hvorervi.coordination;

/** What became of an attempt to change what is between units. */
public sealed interface Coordinated {

    /** It is stored. */
    record Done() implements Coordinated {}

    /** It cannot be stored so; nothing was changed. */
    record Faulty(CoordinationFault fault) implements Coordinated {}

    /** It cannot be done now; nothing was changed. */
    record Refused(CoordinationRefusal refusal) implements Coordinated {}

    Coordinated DONE = new Done();
}
