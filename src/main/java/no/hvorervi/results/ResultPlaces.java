package no.hvorervi.results;

import java.util.List;
import no.hvorervi.assessment.UnitPlaces;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundPlaces;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;

/** The ways from the pages of a unit and of a round to what is released of it. */
@Component
class ResultPlaces implements RoundPlaces, UnitPlaces {

    private static final String TEXT = "results.link";

    private final ReleasedRounds released;
    private final ResultAccess access;

    ResultPlaces(ReleasedRounds released, ResultAccess access) {
        this.released = released;
        this.access = access;
    }

    @Override
    public List<UnitPlace> ofUnit(UnitId unit) {
        return released.ofUnit(unit).stream()
                .filter(each -> isSeen(each, unit))
                .limit(1)
                .map(each -> new UnitPlace(TEXT, ResultRoutes.latest(unit)))
                .toList();
    }

    /** Of the uppermost unit that the person sees something of. */
    @Override
    public List<RoundPlace> ofRound(Round round) {
        return released.find(round.id()).stream()
                .flatMap(each -> released.units(each.id()).stream()
                        .map(ReleasedUnit::unit)
                        .filter(unit -> isSeen(each, unit))
                        .limit(1))
                .map(unit -> new RoundPlace(TEXT, ResultRoutes.round(unit, round.id())))
                .toList();
    }

    @Override
    public List<RoundPlace> ofPart(RoundTerms terms, UnitId unit) {
        return released
                .find(terms.id())
                .filter(each -> isSeen(each, unit))
                .map(each -> new RoundPlace(TEXT, ResultRoutes.round(unit, terms.id())))
                .stream()
                .toList();
    }

    private boolean isSeen(ReleasedRound round, UnitId unit) {
        return !(access.of(round, unit) instanceof Reading.None);
    }
}
