package no.hvorervi.effects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.hvorervi.effects.Pairing.Between;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.measures.Change;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.UnitFigures;
import no.hvorervi.results.Changes;
import no.hvorervi.results.ItemChange;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * Makes the effects of a unit's actions from what is released of it. A principle is tested together with the others, exactly as on
 * the page of results; a factor or a balance together with those of its kind that the unit has made actions for between the
 * same two rounds.
 */
final class EffectMaker {

    private static final AnonymousVoice VOICE = AnonymousVoice.EMPLOYEE;

    private final Function<ReleasedRound, Read> read;
    private final Map<Family, Set<String>> named = new HashMap<>();

    /** What is released of the unit in a round. */
    record Read(Changes.Side side, UnitFigures figures) {

        /** What was tested is shown. */
        int people(Unmeasured action) {
            return action.item(side.round())
                    .flatMap(item -> figures.of(VOICE, item.no()))
                    .map(figure -> figure instanceof Figure.Visible seen ? seen.n() : 0)
                    .orElseThrow();
        }
    }

    /** Items that are tested together, beside the nine. */
    record Family(ReleaseId before, ReleaseId after, ItemKind kind) {}

    /** An action and the rounds it stands between. */
    record Placed(Unmeasured action, Between rounds) {

        Family family() {
            return new Family(rounds.before().id(), rounds.after().id(), action.kind());
        }
    }

    /**
     * Of one unit.
     *
     * @param read what is released of it in a round
     * @param before the keys that its measured actions have named
     */
    EffectMaker(Function<ReleasedRound, Read> read, Map<Family, Set<String>> before) {
        this.read = read;
        before.forEach((family, keys) -> named.put(family, new HashSet<>(keys)));
    }

    /** Those that can be made at the same time. */
    List<Effect> make(List<Placed> actions) {
        actions.forEach(each -> named.computeIfAbsent(each.family(), family -> new HashSet<>())
                .add(each.action().key()));
        List<Effect> made = new ArrayList<>();
        actions.forEach(each -> made.add(make(each)));
        return made;
    }

    private Effect make(Placed placed) {
        Unmeasured action = placed.action();
        Optional<ItemChange> change = changes(placed).stream()
                .filter(each -> each.key().equals(action.key()))
                .findFirst();
        return new Effect(
                action.id(),
                placed.rounds().before().id(),
                placed.rounds().after().id(),
                action.expected(),
                change.map(each -> Verdict.of(each.certainty(), action.expected()))
                        .orElse(Verdict.TOO_FEW),
                change.flatMap(each -> each.test().map(test -> measured(placed, test, each.adjustedP()))));
    }

    private List<ItemChange> changes(Placed placed) {
        Changes.Side before = read.apply(placed.rounds().before()).side();
        Changes.Side after = read.apply(placed.rounds().after()).side();
        ItemKind kind = placed.action().kind();
        Set<String> keys = named.getOrDefault(placed.family(), Set.of());
        return kind == ItemKind.PRINCIPLE
                ? Changes.between(before, after, VOICE)
                : Changes.between(before, after, VOICE, each -> each.kind() == kind && keys.contains(each.key()));
    }

    private Measured measured(Placed placed, Change test, double adjustedP) {
        Between rounds = placed.rounds();
        return new Measured(
                test.difference(),
                test.interval(),
                read.apply(rounds.before()).people(placed.action()),
                read.apply(rounds.after()).people(placed.action()),
                adjustedP);
    }
}
