package no.hvorervi.sealing;

/** What is known to its holder alone, and kept nowhere on the server: keys follow from it. */
public interface HeldSecret {

    /** The secret itself, in ASCII; never to be logged or stored. */
    String value();
}
