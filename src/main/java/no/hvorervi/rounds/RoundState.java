package no.hvorervi.rounds;

import java.time.Instant;

/** How far a round has come. What is stored is told apart by the clock, so that no job can be late. */
public enum RoundState {
    /** Being written. */
    DRAFT,
    /** Written, and not to be changed; the units' leaders and representatives are asked to agree. */
    PREPARED,
    /** At least one unit is asked now. */
    OPEN,
    /** The time is over, or it was closed by hand. */
    CLOSED,
    /** Given up before anyone was asked. */
    CANCELLED;

    /**
     * What a stored state means now.
     *
     * @param hasOpened whether a unit is or has been open
     */
    static RoundState of(RoundState stored, boolean hasOpened, Instant closesAt, Instant now) {
        if (stored != PREPARED) {
            return stored;
        }
        if (!closesAt.isAfter(now)) {
            return CLOSED;
        }
        return hasOpened ? OPEN : PREPARED;
    }
}
