package no.hvorervi.released;

import java.util.Optional;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;

/**
 * Something that was asked.
 *
 * @param no from 1, in the order of asking
 * @param key its name in exports, and across rounds: that of the criteria, or the own statement's
 * @param item of the criteria; empty for an own statement
 * @param label of an own statement; what the criteria's items are called stands in their version
 */
public record ReleasedItem(
        int no, String key, ItemKind kind, Optional<CriteriaItemId> item, Optional<LocalizedText> label) {

    /**
     * Takes one or the other.
     *
     * @throws IllegalArgumentException if it is neither an item of the criteria nor an own statement
     */
    public ReleasedItem {
        if (no < 1 || key.isBlank() || key.equals(ReleasedScale.PRINCIPLES)) {
            throw new IllegalArgumentException("No number or no key of its own");
        }
        boolean isOwn = kind == ItemKind.OWN;
        if (isOwn != item.isEmpty() || isOwn != label.isPresent()) {
            throw new IllegalArgumentException("Neither an item of the criteria nor an own statement");
        }
    }

    public static ReleasedItem ofCriteria(int no, String key, ItemKind kind, CriteriaItemId item) {
        return new ReleasedItem(no, key, kind, Optional.of(item), Optional.empty());
    }

    public static ReleasedItem own(int no, String key, LocalizedText label) {
        return new ReleasedItem(no, key, ItemKind.OWN, Optional.empty(), Optional.of(label));
    }
}
