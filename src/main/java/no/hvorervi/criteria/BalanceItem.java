package no.hvorervi.criteria;

import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;

/**
 * Something a unit can have too little or too much of.
 *
 * @param low what too little leads to
 * @param high what too much leads to
 */
public record BalanceItem(
        CriteriaItemId id,
        String key,
        LocalizedText name,
        LocalizedText statement,
        LocalizedText low,
        LocalizedText high)
        implements Item {

    @Override
    public ScoreRange range() {
        return ScoreRange.BALANCE;
    }
}
