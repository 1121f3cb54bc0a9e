package no.hvorervi.rounds;

import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;

/** A page of another feature that the pages of a round lead to. The feature has the bean. */
public interface RoundPage {

    /** The key of what the link says. */
    String textKey();

    /** The page about the whole round, for those who write it. */
    String ofRound(RoundId round);

    /** The page about the unit's part, for those who see it. */
    String ofPart(UnitId unit, RoundId round);
}
