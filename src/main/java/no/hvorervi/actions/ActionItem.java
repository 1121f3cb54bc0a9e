package no.hvorervi.actions;

import java.util.Optional;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.released.ItemKind;

/**
 * The one item of the criteria that an action is to move.
 *
 * @param key its name across versions
 */
public record ActionItem(CriteriaVersionId criteria, ItemKind kind, String key) {

    public static ActionItem of(CriteriaVersionId criteria, Item item) {
        return new ActionItem(criteria, kind(item), item.key());
    }

    private static ItemKind kind(Item item) {
        return switch (item) {
            case Principle principle -> ItemKind.PRINCIPLE;
            case Factor factor ->
                switch (factor.effect()) {
                    case PROMOTING -> ItemKind.PROMOTING;
                    case HINDERING -> ItemKind.HINDERING;
                };
            case BalanceItem balance -> ItemKind.BALANCE;
        };
    }

    /** Where one hopes that the item's scores go, unless something else is said; empty where there can be too little or too much. */
    public Optional<Expected> expected() {
        return switch (kind) {
            case PRINCIPLE, PROMOTING, OWN -> Optional.of(Expected.HIGHER);
            case HINDERING -> Optional.of(Expected.LOWER);
            case BALANCE -> Optional.empty();
        };
    }
}
