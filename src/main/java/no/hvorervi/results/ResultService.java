package no.hvorervi.results;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.assessment.AgreedLevels;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.RoundAssessments;
import no.hvorervi.assessment.Voice;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Predecessors;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.ResultPage.Running;
import no.hvorervi.results.ResultReader.Before;
import no.hvorervi.results.ResultReader.Beside;
import no.hvorervi.results.ResultReader.Open;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import org.springframework.stereotype.Service;

/** What is released of a unit, for the signed-in person. */
@Service
public class ResultService {

    /** For so long after a round has closed it is said to be about to be released. */
    private static final Duration AWAITED = Duration.ofDays(30);

    private final ReleasedRounds released;
    private final ResultReader reader;
    private final ResultAccess readings;
    private final UnitAccess access;
    private final RoundAssessments assessments;
    private final AgreedLevels agreed;
    private final Predecessors predecessors;
    private final OpenRounds rounds;
    private final Transactions transactions;
    private final Clock clock;

    ResultService(
            ReleasedRounds released,
            ResultReader reader,
            ResultAccess readings,
            UnitAccess access,
            RoundAssessments assessments,
            AgreedLevels agreed,
            Predecessors predecessors,
            OpenRounds rounds,
            Transactions transactions,
            Clock clock) {
        this.released = released;
        this.reader = reader;
        this.readings = readings;
        this.access = access;
        this.assessments = assessments;
        this.agreed = agreed;
        this.predecessors = predecessors;
        this.rounds = rounds;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The last round that the person sees something of the unit in.
     *
     * @throws UnitNotFoundException if the person sees no results of the unit, or there is no such unit
     */
    @SignedIn
    public Optional<ReleasedRound> latest(UnitId unit) {
        readings.require(unit);
        return released.ofUnit(unit).stream()
                .filter(round -> voices(round, unit).findAny().isPresent())
                .findFirst();
    }

    /**
     * The unit's page: of one round, or of the last. A round that is not released, that did not ask the unit, or that the person
     * may see nothing of, is as one that does not exist.
     *
     * @throws UnitNotFoundException if the person sees no results of the unit, or there is no such unit
     */
    @SignedIn
    public ResultPage find(UnitId unit, Optional<RoundId> asked) {
        readings.require(unit);
        List<Open> open = open(unit);
        Optional<Open> shown = open.stream()
                .filter(each -> asked.map(each.round().round()::equals).orElse(true))
                .findFirst();
        return new ResultPage(
                open.stream().map(each -> RoundLine.of(each.round())).toList(),
                shown.flatMap(each -> result(each, unit, open)),
                shown.isPresent() ? Optional.empty() : from(unit, asked),
                shown.filter(each -> readings.isShared(each.round(), unit)).isPresent(),
                running(unit));
    }

    /**
     * What the figures of a round rest on.
     *
     * @return empty where {@link #find} shows nothing of the round
     * @throws UnitNotFoundException if the person sees no results of the unit, or there is no such unit
     */
    @SignedIn
    public Optional<MethodPage> method(UnitId unit, RoundId round) {
        return find(unit, Optional.of(round))
                .result()
                .map(result ->
                        new MethodPage(result, released.scales(result.round().id())));
    }

    /** The rounds that are open to the person, the last first. */
    private List<Open> open(UnitId unit) {
        return released.ofUnit(unit).stream()
                .flatMap(round -> voices(round, unit).map(voices -> new Open(round, voices)))
                .toList();
    }

    private Stream<Set<AnonymousVoice>> voices(ReleasedRound round, UnitId unit) {
        return switch (readings.of(round, unit)) {
            case Reading.All() -> Stream.of(round.voices());
            case Reading.Totals(var voices) -> Stream.of(voices);
            case Reading.NotYet later -> Stream.empty();
            case Reading.None none -> Stream.empty();
        };
    }

    private Optional<LocalDate> from(UnitId unit, Optional<RoundId> asked) {
        return released.ofUnit(unit).stream()
                .filter(each -> asked.map(each.round()::equals).orElse(true))
                .flatMap(each ->
                        readings.of(each, unit) instanceof Reading.NotYet(var day) ? Stream.of(day) : Stream.empty())
                .findFirst();
    }

    private Optional<UnitResult> result(Open shown, UnitId unit, List<Open> open) {
        ReleasedRound round = shown.round();
        List<Open> earlier = open.stream().skip(open.indexOf(shown) + 1L).toList();
        return released.unit(round.id(), unit)
                .map(found -> reader.read(
                        shown,
                        found,
                        new Beside(
                                readings.of(round, unit) instanceof Reading.All,
                                earlier,
                                before(unit),
                                signed(unit, round),
                                agreed(unit, shown, open))));
    }

    /** Whoever sees the unit's workshops sees what came of them. */
    private List<AgreedLevels.Agreed> agreed(UnitId unit, Open shown, List<Open> open) {
        return access.may(UnitFunction.SEE_WORKSHOPS, unit)
                ? ResultReader.until(
                        agreed.ofUnit(unit), open.stream().map(Open::round).toList(), shown.round())
                : List.of();
    }

    private List<Before> before(UnitId unit) {
        return Before.of(transactions.read(() -> predecessors.findOf(unit)), this::open);
    }

    private Map<Voice, Assessment> signed(UnitId unit, ReleasedRound round) {
        return access.may(UnitFunction.SEE_ASSESSMENTS, unit) ? assessments.findSigned(unit, round.round()) : Map.of();
    }

    private Optional<Running> running(UnitId unit) {
        Instant now = clock.instant();
        return transactions.read(() -> rounds.findAsking(unit, now.minus(AWAITED), now).stream()
                .filter(each -> released.find(each.id()).isEmpty())
                .findFirst()
                .map(each -> new Running(
                        each.title(), each.closesAt(), !each.closesAt().isAfter(now))));
    }
}
