package no.hvorervi.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.assessment.AgreedLevels;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Factor;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * All that one reader sees of a unit in a round.
 *
 * @param isAll whether the reader sees all of it; otherwise sums and averages
 * @param people how many answered with each voice, where that is shown
 * @param speaking the voice that sentences, factors and trend are of: the employees' if they were asked
 * @param before the round before this one that the unit is seen in, if the two can be set beside each other
 * @param trend of the speaking voice; this round is the last
 * @param agreed what the unit has agreed on together in the time that the trend tells of, the earliest first; open, and never
 *     counted with what the voices say
 * @param above only where nothing of the unit's own principles is shown
 */
public record UnitResult(
        ReleasedRound round,
        ReleasedUnit unit,
        boolean isAll,
        Criteria criteria,
        Map<AnonymousVoice, Integer> people,
        AnonymousVoice speaking,
        List<PrincipleResult> principles,
        List<FactorResult<Factor>> factors,
        List<FactorResult<BalanceItem>> balance,
        List<StatementResult> statements,
        Map<AnonymousVoice, List<String>> comments,
        Optional<RoundLine> before,
        Trend trend,
        List<AgreedLevels.Agreed> agreed,
        Optional<Above> above) {

    public UnitResult {
        people = Map.copyOf(people);
        principles = List.copyOf(principles);
        factors = List.copyOf(factors);
        balance = List.copyOf(balance);
        statements = List.copyOf(statements);
        comments = Map.copyOf(comments);
        agreed = List.copyOf(agreed);
    }

    /** Whether the speaking voice is seen in any principle. */
    public boolean hasFigures() {
        return principles.stream().anyMatch(each -> each.seen(speaking).isPresent());
    }

    /** Whether the leader or the representatives have signed something that the reader may see. */
    public boolean hasLevels() {
        return principles.stream().anyMatch(each -> !each.levels().isEmpty());
    }
}
