package no.hvorervi.effects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.Expected;
import no.hvorervi.actions.Origin;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;

/**
 * What must be known of an action to measure its effect.
 *
 * @param born the round in whose result it was made, if it was
 * @param aimedAt when what is measured was last said
 */
record Unmeasured(
        ActionId id,
        int version,
        Optional<RoundId> born,
        ItemKind kind,
        String key,
        LocalDate start,
        Expected expected,
        Instant aimedAt) {

    static Unmeasured of(Action action) {
        return new Unmeasured(
                action.id(),
                action.version(),
                action.origin() instanceof Origin.OfResult(var round) ? Optional.of(round) : Optional.empty(),
                action.item().kind(),
                action.item().key(),
                action.contents().start(),
                action.contents().expected(),
                action.aimedAt());
    }

    Optional<ReleasedItem> item(ReleasedRound round) {
        return round.items().stream()
                .filter(each -> each.kind() == kind && each.key().equals(key))
                .findFirst();
    }
}
