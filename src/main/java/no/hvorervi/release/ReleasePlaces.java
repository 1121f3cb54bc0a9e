package no.hvorervi.release;

import java.util.List;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundPlaces;
import no.hvorervi.rounds.RoundState;
import org.springframework.stereotype.Component;

/** The way from a round's page to its release. */
@Component
class ReleasePlaces implements RoundPlaces {

    @Override
    public List<RoundPlace> ofRound(Round round) {
        return round.state() == RoundState.OPEN || round.state() == RoundState.CLOSED
                ? List.of(new RoundPlace("release.link", ReleaseRoutes.of(round.id())))
                : List.of();
    }
}
