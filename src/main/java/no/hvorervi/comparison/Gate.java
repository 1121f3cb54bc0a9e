package no.hvorervi.comparison;

import java.util.OptionalDouble;
import no.hvorervi.measures.Reliability;

/** Whether means of a principle tell units apart well enough for them to be set beside each other. */
public enum Gate {
    OPEN,
    /** Units answer too much alike. */
    ALIKE,
    /** Too few units are shown for it to be told. */
    UNKNOWN;

    static Gate of(OptionalDouble icc2) {
        if (icc2.isEmpty()) {
            return UNKNOWN;
        }
        return Reliability.isComparable(icc2) ? OPEN : ALIKE;
    }
}
