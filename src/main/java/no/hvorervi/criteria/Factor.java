package no.hvorervi.criteria;

import java.util.List;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;

/**
 * Something that promotes or hinders trust-based governance.
 *
 * @param related the keys of the principles it moves most, by this project's judgement
 */
public record Factor(
        CriteriaItemId id, String key, Effect effect, LocalizedText name, LocalizedText statement, List<String> related)
        implements Item {

    /** Which way a factor pulls. */
    public enum Effect {
        PROMOTING,
        HINDERING
    }

    @Override
    public ScoreRange range() {
        return ScoreRange.EXTENT;
    }
}
