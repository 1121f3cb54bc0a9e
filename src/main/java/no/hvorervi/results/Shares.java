package no.hvorervi.results;

import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;

/** What units have chosen to let others see, as the feature tells it that keeps their choices. Without one nothing is shared. */
public interface Shares {

    /** Whether the unit shares this now. */
    boolean has(RoundId round, UnitId unit, ShareKind kind);
}
