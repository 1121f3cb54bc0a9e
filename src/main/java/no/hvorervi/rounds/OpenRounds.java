package no.hvorervi.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.Approval.Discussion;

/**
 * Rounds for the features that ask and answer.
 *
 * <p>It does not know who may know of which: the services that call it, in their transactions, have asked.
 */
public interface OpenRounds {

    /** The terms of a round, whether it is open or not. */
    Optional<RoundTerms> findTerms(RoundId round);

    /** When and by whom the round was talked through before the unit was asked: what each side said, the earliest first. */
    List<Discussion> findDiscussions(RoundId round, UnitId unit);

    /** Whether the unit is asked at the moment: both sides have approved, and it is neither too early nor too late. */
    default boolean isOpen(RoundId round, UnitId unit, Instant at) {
        return !findOpen(Set.of(new AskedUnit(round, unit)), at).isEmpty();
    }

    /** A unit that is asked in a round. */
    record AskedUnit(RoundId round, UnitId unit) {}

    /** Those of the units that are asked at the moment. */
    Set<AskedUnit> findOpen(Set<AskedUnit> units, Instant at);

    /** The rounds that have opened in the unit and end after the moment given first, those that end first at the front. */
    List<AskedRound> findAsking(UnitId unit, Instant endingAfter, Instant at);

    /** The units of the round that are or have been open; all of a round that was answered elsewhere. */
    List<UnitId> findOpened(RoundId round, Instant at);

    /** Whether the round was answered elsewhere and brought in closed. */
    boolean isImported(RoundId round);

    /** Rounds whose time is over, or that were closed by hand, since the moment. */
    List<RoundId> findClosed(Instant since, Instant at);
}
