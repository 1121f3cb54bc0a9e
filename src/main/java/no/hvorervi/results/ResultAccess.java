package no.hvorervi.results;

import java.time.Clock;
import java.util.List;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one place that answers what the signed-in person sees of a unit in a released round. */
@Component
public class ResultAccess {

    private final UnitAccess access;
    private final ReleasedRounds released;
    private final ObjectProvider<Shares> shares;
    private final Clock clock;

    ResultAccess(UnitAccess access, ReleasedRounds released, ObjectProvider<Shares> shares, Clock clock) {
        this.access = access;
        this.released = released;
        this.shares = shares;
        this.clock = clock;
    }

    /** What the person sees of the unit today; nothing of a unit that the release does not have. */
    public Reading of(ReleasedRound round, UnitId unit) {
        List<ReleasedUnit> units = released.units(round.id());
        if (units.stream().noneMatch(each -> each.unit().equals(unit))) {
            return new Reading.None();
        }
        return Visibility.decide(
                access.may(UnitFunction.SEE_RESULTS, unit),
                access.may(UnitFunction.SEE_TOTALS, unit),
                new Summing(units, released.principles(round.id())).voices(unit),
                shares.stream().anyMatch(each -> each.has(round.round(), unit, ShareKind.UPWARD)),
                NorwegianTime.today(clock),
                round);
    }

    /** What the person sees of each of these units today, as {@link #of} says of one; what they share is asked for at once. */
    public java.util.Map<UnitId, Reading> ofMany(ReleasedRound round, java.util.Collection<UnitId> units) {
        var all = released.units(round.id());
        var summing = new Summing(all, released.principles(round.id()));
        var known = all.stream().map(each -> each.unit()).collect(java.util.stream.Collectors.toSet());
        var sharing = shares.stream()
                .flatMap(each -> each.of(round.round(), units, ShareKind.UPWARD).stream())
                .collect(java.util.stream.Collectors.toSet());
        return units.stream()
                .collect(java.util.stream.Collectors.toMap(
                        unit -> unit,
                        unit -> known.contains(unit)
                                ? Visibility.decide(
                                        access.may(UnitFunction.SEE_RESULTS, unit),
                                        access.may(UnitFunction.SEE_TOTALS, unit),
                                        summing.voices(unit),
                                        sharing.contains(unit),
                                        NorwegianTime.today(clock),
                                        round)
                                : new Reading.None()));
    }

    /**
     * Lets only those through who can ever see something of the unit's results.
     *
     * @throws UnitNotFoundException if the person may not, whether or not the unit exists
     */
    void require(UnitId unit) {
        if (!access.may(UnitFunction.SEE_RESULTS, unit)) {
            access.require(UnitFunction.SEE_TOTALS, unit);
        }
    }
}
