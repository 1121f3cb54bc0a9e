package no.hvorervi.results;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;

/** Finds what a unit that is too small is a part of. */
@Component
class AboveReader {

    private final ReleasedRounds released;
    private final SummedVoices summed;
    private final CriteriaService criteria;
    private final Clock clock;

    AboveReader(ReleasedRounds released, SummedVoices summed, CriteriaService criteria, Clock clock) {
        this.released = released;
        this.summed = summed;
        this.criteria = criteria;
        this.clock = clock;
    }

    /** The nearest unit above whose sums are shown; to be seen from the day on which the employees see theirs. */
    Optional<Above> find(ReleasedRound round, ReleasedUnit unit, AnonymousVoice voice) {
        boolean isShown = round.isSeenByEmployees(NorwegianTime.today(clock));
        return Stream.iterate(parent(round, unit), Optional::isPresent, each -> each.flatMap(one -> parent(round, one)))
                .flatMap(Optional::stream)
                .filter(each -> summed.of(round.id(), each.unit()).contains(voice))
                .findFirst()
                .map(each ->
                        new Above(each.name(), round.employeesFrom(), isShown ? sums(round, each, voice) : List.of()));
    }

    private Optional<ReleasedUnit> parent(ReleasedRound round, ReleasedUnit unit) {
        return unit.parent().flatMap(parent -> released.unit(round.id(), parent));
    }

    private List<PrincipleResult> sums(ReleasedRound round, ReleasedUnit unit, AnonymousVoice voice) {
        var read = new ReadFigures(round, released.figures(round.id(), unit.unit()), Set.of(voice), false);
        return criteria.get(round.criteria()).principles().stream()
                .filter(each -> read.isAsked(each.key()))
                .map(each -> new PrincipleResult(each, read.values(each.key()), Map.of(), Optional.empty()))
                .toList();
    }
}
