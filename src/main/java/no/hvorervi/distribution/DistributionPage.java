package no.hvorervi.distribution;

import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.RoundPage;
import org.springframework.stereotype.Component;

/** Leads from the pages of a round to how its ballots get out. */
@Component
class DistributionPage implements RoundPage {

    @Override
    public String textKey() {
        return "distribution.link";
    }

    @Override
    public String ofRound(RoundId round) {
        return DistributionRoutes.round(round);
    }

    @Override
    public String ofPart(UnitId unit, RoundId round) {
        return DistributionRoutes.part(unit, round);
    }
}
