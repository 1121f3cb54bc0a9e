package no.hvorervi.overview;

import java.util.List;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundPlaces;
import org.springframework.stereotype.Component;

/** The way from the page of a round, for those who stand above its units. */
@Component
class OverviewPlaces implements RoundPlaces {

    private final ReleasedRounds released;
    private final OverviewService overviews;

    OverviewPlaces(ReleasedRounds released, OverviewService overviews) {
        this.released = released;
        this.overviews = overviews;
    }

    @Override
    public List<RoundPlace> ofRound(Round round) {
        return released
                .find(round.id())
                .filter(each -> released.units(each.id()).stream()
                                .filter(ReleasedUnit::isAsked)
                                .limit(2)
                                .count()
                        == 2)
                .filter(each -> overviews.isOffered())
                .map(each -> new RoundPlace("overview.link", OverviewRoutes.round(round.id())))
                .stream()
                .toList();
    }
}
