package no.hvorervi.criteria;

import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;

/** What an answer points at. */
public sealed interface Item permits Principle, Factor, BalanceItem {

    CriteriaItemId id();

    /** Its name across languages and versions, such as {@code clear-goals}. */
    String key();

    LocalizedText name();

    /** What is scored. */
    LocalizedText statement();

    /** The lowest and highest score there is. */
    ScoreRange range();
}
