package no.hvorervi.intake;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.BallotRepository.Count;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Service;

/**
 * How many have answered in a round that is not over; the only thing that is known of it. Afterwards the ballots are deleted, and
 * who answered is a part of what is released.
 */
@Service
public class ParticipationService {

    private static final Count NONE = new Count(0, 0);

    private final BallotRepository repository;
    private final OpenRounds rounds;
    private final UnitAccess access;
    private final Transactions transactions;
    private final Clock clock;

    ParticipationService(
            BallotRepository repository, OpenRounds rounds, UnitAccess access, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Participation in the unit by voice, those that the round asks; nothing where there is no such round, or it is over.
     *
     * @throws UnitNotFoundException if the person may not see it
     */
    @SignedIn
    public List<Participation> find(RoundId round, UnitId unit) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_PARTICIPATION, unit);
            return findTerms(round).map(terms -> find(terms, unit)).orElse(List.of());
        });
    }

    /**
     * Participation in each of the units; nothing where there is no such round, or it is over.
     *
     * @throws UnitNotFoundException if the person may not see that of all
     */
    @SignedIn
    public Map<UnitId, List<Participation>> find(RoundId round, Collection<UnitId> units) {
        return transactions.read(() -> {
            units.forEach(unit -> access.require(UnitFunction.SEE_PARTICIPATION, unit));
            Map<UnitId, Map<AnonymousVoice, Count>> counts = repository.findCounts(round);
            return findTerms(round)
                    .map(terms -> units.stream()
                            .collect(Collectors.toMap(
                                    unit -> unit, unit -> rounded(terms, counts.getOrDefault(unit, Map.of())))))
                    .orElse(Map.of());
        });
    }

    private Optional<RoundTerms> findTerms(RoundId round) {
        return rounds.findTerms(round).filter(terms -> terms.closesAt().isAfter(clock.instant()));
    }

    private List<Participation> find(RoundTerms terms, UnitId unit) {
        return rounded(terms, repository.findCounts(terms.id(), unit));
    }

    private static List<Participation> rounded(RoundTerms terms, Map<AnonymousVoice, Count> counts) {
        return terms.voices().stream()
                .sorted()
                .map(voice -> {
                    Count count = counts.getOrDefault(voice, NONE);
                    return Participation.of(voice, count.made(), count.used(), terms.smallestGroup());
                })
                .toList();
    }
}
