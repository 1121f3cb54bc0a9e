package no.hvorervi.results;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one place that answers what the signed-in person sees of a unit in a released round. */
@Component
public class ResultAccess {

    private final UnitAccess access;
    private final ReleasedRounds released;
    private final SummedVoices summed;
    private final ObjectProvider<Shares> shares;
    private final Clock clock;

    ResultAccess(
            UnitAccess access,
            ReleasedRounds released,
            SummedVoices summed,
            ObjectProvider<Shares> shares,
            Clock clock) {
        this.access = access;
        this.released = released;
        this.summed = summed;
        this.shares = shares;
        this.clock = clock;
    }

    /** What the person sees of the unit today; nothing of a unit that the release does not have. */
    public Reading of(ReleasedRound round, UnitId unit) {
        return reading(round, unit, () -> isShared(round, unit));
    }

    /** Whether the unit has said that those above it may see its averages. */
    boolean isShared(ReleasedRound round, UnitId unit) {
        return shares.stream().anyMatch(each -> each.has(round.round(), unit, ShareKind.UPWARD));
    }

    /** What the person sees of each of these units today, as {@link #of} says of one; what they share is asked for at once. */
    public Map<UnitId, Reading> ofMany(ReleasedRound round, Collection<UnitId> units) {
        Set<UnitId> sharing = shares.stream()
                .flatMap(each -> each.of(round.round(), units, ShareKind.UPWARD).stream())
                .collect(toSet());
        return units.stream().collect(toMap(unit -> unit, unit -> reading(round, unit, () -> sharing.contains(unit))));
    }

    /** Sums and what is shared are asked for only where they decide: not for those who see all of the unit anyway. */
    private Reading reading(ReleasedRound round, UnitId unit, BooleanSupplier isShared) {
        if (released.unit(round.id(), unit).isEmpty()) {
            return new Reading.None();
        }
        boolean seesUnit = access.may(UnitFunction.SEE_RESULTS, unit);
        boolean seesTotals = !seesUnit && access.may(UnitFunction.SEE_TOTALS, unit);
        return Visibility.decide(
                seesUnit,
                seesTotals,
                seesTotals ? summed.of(round.id(), unit) : Set.of(),
                seesTotals && isShared.getAsBoolean(),
                NorwegianTime.today(clock),
                round);
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
