package no.hvorervi.earlier;

import no.hvorervi.ids.CriteriaItemId;

/** Something that was asked elsewhere. */
public sealed interface EarlierItem {

    /** What the criteria have too. */
    record OfCriteria(CriteriaItemId item) implements EarlierItem {}

    /** What they do not have: kept apart, as the municipality's own statements are. */
    record Own(String statement) implements EarlierItem {}
}
