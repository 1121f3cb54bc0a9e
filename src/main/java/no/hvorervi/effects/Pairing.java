package no.hvorervi.effects;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.hvorervi.effects.EffectPage.Reason;
import no.hvorervi.organisation.Predecessor;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.results.Changes;
import no.hvorervi.rounds.AnonymousVoice;

/** Which two rounds of a unit an action stands between. */
sealed interface Pairing {

    /** The order in which rounds of a unit follow each other. */
    Comparator<ReleasedRound> IN_TIME = Comparator.comparing(ReleasedRound::closedOn)
            .thenComparing(each -> each.id().value());

    /** Both are there. */
    record Between(ReleasedRound before, ReleasedRound after) implements Pairing {}

    /** One of them is missing. */
    record Missing(Reason reason) implements Pairing {}

    /**
     * The round that the action was born in, or else the last that closed before it began; and the first that closed after it
     * began and can be set beside that one. Rounds that did not ask employees about the item say nothing of it.
     *
     * @param rounds the unit's, in no order
     * @param predecessors the units that it took over from
     */
    static Pairing of(Unmeasured action, List<ReleasedRound> rounds, List<Predecessor> predecessors) {
        List<ReleasedRound> asked = rounds.stream()
                .filter(each -> each.voices().contains(AnonymousVoice.EMPLOYEE))
                .filter(each -> action.item(each).isPresent())
                .sorted(IN_TIME)
                .toList();
        Optional<ReleasedRound> before = asked.stream()
                .filter(each -> action.born().filter(each.round()::equals).isPresent())
                .findFirst()
                .or(() -> asked.stream()
                        .filter(each -> each.closedOn().isBefore(action.start()))
                        .reduce((earlier, later) -> later));
        return before.map(found -> after(found, action, asked, predecessors))
                .orElseGet(() -> new Missing(Reason.NO_BEFORE));
    }

    private static Pairing after(
            ReleasedRound before, Unmeasured action, List<ReleasedRound> asked, List<Predecessor> predecessors) {
        List<ReleasedRound> later = asked.stream()
                .filter(each -> IN_TIME.compare(each, before) > 0)
                .filter(each -> each.closedOn().isAfter(action.start()))
                .toList();
        return later.stream()
                .filter(each -> Changes.isComparable(before, each, predecessors))
                .findFirst()
                .<Pairing>map(found -> new Between(before, found))
                .orElseGet(() -> new Missing(reason(before, later, predecessors)));
    }

    private static Reason reason(ReleasedRound before, List<ReleasedRound> later, List<Predecessor> predecessors) {
        if (predecessors.stream().map(Predecessor::day).anyMatch(before.closedOn()::isBefore)) {
            return Reason.REORGANISED;
        }
        return later.isEmpty() ? Reason.AWAITED : Reason.OTHER_QUESTIONS;
    }
}
