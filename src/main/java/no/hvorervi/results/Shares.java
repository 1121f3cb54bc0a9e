package no.hvorervi.results;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Set;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;

/** What units have chosen to let others see, as the feature tells it that keeps their choices. Without one nothing is shared. */
public interface Shares {

    /** Whether the unit shares this now. */
    boolean has(RoundId round, UnitId unit, ShareKind kind);

    /** Those of the units that share this now. */
    default Set<UnitId> of(RoundId round, Collection<UnitId> units, ShareKind kind) {
        return units.stream().filter(each -> has(round, each, kind)).collect(toUnmodifiableSet());
    }
}
