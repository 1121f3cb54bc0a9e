package no.hvorervi.results;

import java.util.Map;
import java.util.Optional;
import no.hvorervi.assessment.Voice;
import no.hvorervi.criteria.Principle;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * One principle of a unit, as each voice sees it.
 *
 * @param values of the anonymous voices that were asked about it
 * @param levels that the leader and the representatives have signed for, 1 to 5; only for those who may read them
 * @param change since the round before, as the unit's employees see it
 */
public record PrincipleResult(
        Principle principle,
        Map<AnonymousVoice, Value> values,
        Map<Voice, Integer> levels,
        Optional<ItemChange> change) {

    /** From this on a gap between two voices is worth talking about: a whole level. */
    public static final double WIDE = 1;

    public PrincipleResult {
        values = Map.copyOf(values);
        levels = Map.copyOf(levels);
    }

    /** What the voice says, if it may be seen. */
    public Optional<Value.Seen> seen(AnonymousVoice voice) {
        return Optional.ofNullable(values.get(voice)).flatMap(Value::seen);
    }

    /** How far above the employees the open voice stands, in levels; negative when below. */
    public Optional<Double> gap(Voice voice) {
        return Optional.ofNullable(levels.get(voice))
                .flatMap(level -> seen(AnonymousVoice.EMPLOYEE).map(employees -> level - employees.mean()));
    }

    /** The gap between leader and employees, if it is worth talking about. */
    public Optional<Double> wideGap() {
        return gap(Voice.LEADER).filter(gap -> Math.abs(gap) >= WIDE);
    }
}
