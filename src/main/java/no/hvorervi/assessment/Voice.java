package no.hvorervi.assessment;

/** In whose role an open assessment is made. */
public enum Voice {
    LEADER
}
