package no.hvorervi.distribution;

import java.util.List;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundPlaces;
import no.hvorervi.rounds.RoundState;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;

/** The way from a round's pages to how its ballots get out; one that was answered elsewhere has none. */
@Component
class DistributionPlaces implements RoundPlaces {

    private static final String TEXT = "distribution.link";

    private final OpenRounds rounds;
    private final Transactions transactions;

    DistributionPlaces(OpenRounds rounds, Transactions transactions) {
        this.rounds = rounds;
        this.transactions = transactions;
    }

    @Override
    public List<RoundPlace> ofRound(Round round) {
        return round.state() == RoundState.CANCELLED || round.isImported()
                ? List.of()
                : List.of(new RoundPlace(TEXT, DistributionRoutes.round(round.id())));
    }

    @Override
    public List<RoundPlace> ofPart(RoundTerms terms, UnitId unit) {
        return transactions.read(() -> rounds.isImported(terms.id()))
                ? List.of()
                : List.of(new RoundPlace(TEXT, DistributionRoutes.part(unit, terms.id())));
    }
}
