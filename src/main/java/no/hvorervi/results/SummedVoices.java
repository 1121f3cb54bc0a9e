package no.hvorervi.results;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleaseMemory;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;

/** Which figures of a release are sums over several units: the same for everybody and for ever, so worked out once. */
@Component
class SummedVoices {

    private static final long BYTES = 16L << 20;

    /** About what one takes, with its voices. */
    private static final int BYTES_OF_UNIT = 100;

    private final ReleasedRounds released;
    private final ReleaseMemory<Map<UnitId, Set<AnonymousVoice>>> memory =
            new ReleaseMemory<>(BYTES, units -> (units.size() + 1) * BYTES_OF_UNIT);

    SummedVoices(ReleasedRounds released) {
        this.released = released;
    }

    /** The voices with which two asked units or more have answered in the unit and below it; see {@link Summing}. */
    Set<AnonymousVoice> of(ReleaseId release, UnitId unit) {
        return memory.get(release, () -> Optional.of(released.units(release))
                        .filter(units -> !units.isEmpty())
                        .map(units -> new Summing(units, released.principles(release)).all()))
                .orElse(Map.of())
                .getOrDefault(unit, Set.of());
    }
}
