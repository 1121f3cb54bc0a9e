package no.hvorervi.criteria;

import java.util.List;
import java.util.Optional;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;

/**
 * One of the nine principles of trust-based governance, scored by five described levels.
 *
 * @param levels what each level looks like in practice, level 1 first
 * @param questions what a unit can talk about
 * @param suggestions what a unit can try
 * @param citizenStatement the statement as citizens are asked it, where it makes sense to them
 */
public record Principle(
        CriteriaItemId id,
        String key,
        LocalizedText name,
        LocalizedText statement,
        LocalizedText explanation,
        List<LocalizedText> levels,
        List<LocalizedText> questions,
        List<LocalizedText> suggestions,
        Optional<LocalizedText> citizenStatement)
        implements Item {

    @Override
    public ScoreRange range() {
        return ScoreRange.EXTENT;
    }

    /** The description of a level, 1 to 5. */
    public LocalizedText level(int score) {
        return levels.get(score - 1);
    }
}
