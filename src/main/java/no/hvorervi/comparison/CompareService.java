package no.hvorervi.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.RoundLine;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Service;

/** Units side by side, for the people of one of them. */
@Service
public class CompareService {

    /** More rounds before than this say nothing more. */
    private static final int EARLIER = 9;

    private final ReleasedRounds released;
    private final Sources sources;
    private final CriteriaService criteria;
    private final UnitAccess access;
    private final Clock clock;

    CompareService(ReleasedRounds released, Sources sources, CriteriaService criteria, UnitAccess access, Clock clock) {
        this.released = released;
        this.sources = sources;
        this.criteria = criteria;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The unit beside others in a round, or in the last. Whatever is wished for that has not said yes is as what does not exist.
     *
     * @throws UnitNotFoundException if the person does not see all of the unit's results, or there is no such unit
     */
    @SignedIn
    public ComparePage find(UnitId own, Optional<RoundId> asked, Wish wish) {
        access.require(UnitFunction.SEE_RESULTS, own);
        LocalDate today = NorwegianTime.today(clock);
        List<ReleasedRound> rounds = released.ofUnit(own).stream()
                .filter(each -> !today.isBefore(each.releasedOn()))
                .toList();
        Optional<ReleasedRound> shown = rounds.stream()
                .filter(each -> asked.map(each.round()::equals).orElse(true))
                .findFirst();
        boolean isOpen = shown.filter(each -> each.isSeenByEmployees(today)).isPresent();
        return new ComparePage(
                rounds.stream().map(RoundLine::of).toList(),
                shown.map(ReleasedRound::round),
                isOpen ? Optional.empty() : shown.map(ReleasedRound::employeesFrom),
                shown.filter(each -> isOpen).map(each -> compare(each, rounds, own, wish, today)));
    }

    private Comparison compare(
            ReleasedRound round, List<ReleasedRound> rounds, UnitId own, Wish wish, LocalDate today) {
        AnonymousVoice voice = AnonymousVoice.speaking(round.voices());
        Source source = sources.of(round, voice);
        List<ReleasedRound> earlier = rounds.stream()
                .dropWhile(each -> !each.id().equals(round.id()))
                .skip(1)
                .filter(each -> each.isSeenByEmployees(today))
                .filter(each -> each.voices().contains(voice))
                .filter(each -> each.criteria().equals(round.criteria()))
                .limit(EARLIER)
                .toList();
        return new SideBySide(
                        source,
                        sources.elsewhere(source, today),
                        sources.before(earlier, voice, wish.units()),
                        own,
                        criteria.get(round.criteria()).principles())
                .compare(wish);
    }
}
