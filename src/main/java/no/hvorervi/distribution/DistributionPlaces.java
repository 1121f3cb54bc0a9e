package no.hvorervi.distribution;

import java.util.List;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundPlaces;
import no.hvorervi.rounds.RoundState;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;

/** The way from a round's pages to how its ballots get out. */
@Component
class DistributionPlaces implements RoundPlaces {

    private static final String TEXT = "distribution.link";

    @Override
    public List<RoundPlace> ofRound(Round round) {
        return round.state() == RoundState.CANCELLED
                ? List.of()
                : List.of(new RoundPlace(TEXT, DistributionRoutes.round(round.id())));
    }

    @Override
    public List<RoundPlace> ofPart(RoundTerms terms, UnitId unit) {
        return List.of(new RoundPlace(TEXT, DistributionRoutes.part(unit, terms.id())));
    }
}
