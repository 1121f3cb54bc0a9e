package no.hvorervi.assessment;

import no.hvorervi.access.UnitFunction;

/** In whose role an open assessment is made. */
public enum Voice {
    /** The unit's leader, or the deputy. */
    LEADER(UnitFunction.WRITE_ASSESSMENT),
    /** The unit's union and safety representatives together; made in a round. */
    REPRESENTATIVE(UnitFunction.WRITE_REPRESENTATIVES_ASSESSMENT);

    private final UnitFunction writing;

    Voice(UnitFunction writing) {
        this.writing = writing;
    }

    /** What one must be allowed to do to write in this voice. */
    UnitFunction writing() {
        return writing;
    }
}
