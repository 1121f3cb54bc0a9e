package no.hvorervi.results;

import static no.hvorervi.db.Tables.UNIT_SUCCESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Predecessor;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.TestReleases;
import no.hvorervi.rounds.AnonymousVoice;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What each reader gets of a unit's results, and from which day on. */
@DatabaseTest
class ResultServiceTest {

    @Autowired
    ResultService service;

    @Autowired
    TestResults results;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private UnitId other = new UnitId(0);

    @BeforeEach
    void plant() {
        top = units.root("Kommunen");
        unit = units.below(top, "Enheten");
        other = units.below(top, "Naboen");
    }

    private Optional<UnitResult> latest(UnitId of) {
        return service.find(of, Optional.empty()).result();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIT_LEADER", "DEPUTY", "UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void unitsOwnPeopleSeeAllFromTheDayOfTheRelease(UnitRole role) {
        results.full(top, unit);
        clock.stopOn(NorwegianTime.dateOf(TestReleases.RELEASED_AT));
        units.signIn(role, unit);
        UnitResult result = latest(unit).orElseThrow();
        assertThat(result.isAll()).isTrue();
        assertThat(result.principles()).hasSize(9);
        assertThat(result.principles().getFirst().seen(AnonymousVoice.EMPLOYEE))
                .flatMap(Value.Seen::spread)
                .hasValueSatisfying(spread -> assertThat(spread.counts()).isNotEmpty());
        assertThat(result.speaking()).isEqualTo(AnonymousVoice.EMPLOYEE);
        assertThat(InShort.of(result)).hasSize(3);
    }

    /** One unit alone is not a sum: it is seen from above only if it says so. */
    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "UNIT_LEADER", "VIEWER"})
    void thoseAboveSeeNothingOfOneUnitAlone(UnitRole role) {
        ReleaseBasis basis = results.full(top, unit);
        clock.stopOn(TestReleases.EMPLOYEES_FROM.plusDays(1));
        units.signIn(role, top);
        assertThat(service.find(unit, Optional.of(basis.round())).result()).isEmpty();
        assertThat(service.latest(unit)).isEmpty();
        assertThat(service.method(unit, basis.round())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "VIEWER"})
    void thoseAboveSeeSumsWithoutDistributionsWhenEmployeesSeeThem(UnitRole role) {
        results.sum(top, unit, other);
        units.signIn(role, top);
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        assertThat(latest(top)).isEmpty();
        assertThat(service.find(top, Optional.empty()).from()).contains(TestReleases.EMPLOYEES_FROM);
        assertThat(service.latest(top)).isEmpty();
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        UnitResult result = latest(top).orElseThrow();
        assertThat(result.isAll()).isFalse();
        assertThat(result.comments()).isEmpty();
        assertThat(result.principles())
                .allSatisfy(each -> assertThat(each.levels()).isEmpty())
                .allSatisfy(each -> assertThat(each.seen(AnonymousVoice.EMPLOYEE))
                        .flatMap(Value.Seen::spread)
                        .hasValueSatisfying(
                                spread -> assertThat(spread.counts()).isEmpty()));
    }

    @Test
    void unitThatIsTooSmallSeesTheNearestAboveWhenEmployeesSeeTheirs() {
        results.hidden(top, unit, other);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        UnitResult early = latest(unit).orElseThrow();
        assertThat(early.hasFigures()).isFalse();
        assertThat(InShort.of(early)).isEmpty();
        assertThat(early.above()).hasValueSatisfying(above -> {
            assertThat(above.principles()).isEmpty();
            assertThat(above.from()).isEqualTo(TestReleases.EMPLOYEES_FROM);
        });
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        assertThat(latest(unit).orElseThrow().above())
                .hasValueSatisfying(above -> assertThat(above.principles()).hasSize(9));
    }

    @Test
    void partOfAUnitMayBeHidden() {
        results.small(top, unit);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        UnitResult result = latest(unit).orElseThrow();
        assertThat(result.principles())
                .filteredOn(each -> each.values().containsValue(new Value.Hidden()))
                .isNotEmpty();
        assertThat(result.principles())
                .flatExtracting(
                        each -> each.seen(AnonymousVoice.EMPLOYEE).stream().toList())
                .hasSize(6)
                .allSatisfy(each -> assertThat(each.spread()).isEmpty());
        assertThat(result.above()).isEmpty();
    }

    @Test
    void strangersAreToldNothing() {
        ReleaseBasis basis = results.full(top, unit);
        units.signIn(UnitRole.UNIT_LEADER, other);
        assertThatThrownBy(() -> service.find(unit, Optional.empty())).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.latest(unit)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.method(unit, basis.round())).isInstanceOf(UnitNotFoundException.class);
    }

    /** Of a round that does not exist no more is told than of one that is not released. */
    @Test
    void roundOfNobodyIsAsOneThatIsNotReleased() {
        ReleaseBasis elsewhere = results.full(top, other);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        ResultPage unknown = service.find(unit, Optional.of(new RoundId(987_654_321L)));
        assertThat(unknown.result()).isEmpty();
        assertThat(service.find(unit, Optional.of(elsewhere.round()))).isEqualTo(unknown);
    }

    @Test
    void roundsAreListedTheLastFirstAndOneCanBeChosen() {
        ReleaseBasis first = results.full(top, unit);
        ReleaseBasis second = results.full(top, unit);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(service.latest(unit))
                .hasValueSatisfying(round -> assertThat(round.round()).isEqualTo(second.round()));
        assertThat(service.find(unit, Optional.empty()).rounds())
                .extracting(RoundLine::round)
                .containsExactly(second.round(), first.round());
        assertThat(service.find(unit, Optional.of(first.round())).result())
                .hasValueSatisfying(result -> assertThat(result.round().round()).isEqualTo(first.round()));
    }

    @Test
    void methodTellsWhatTheFiguresRestOn() {
        ReleaseBasis basis = results.full(top, unit);
        units.signIn(UnitRole.UNION_REPRESENTATIVE, unit);
        MethodPage page = service.method(unit, basis.round()).orElseThrow();
        assertThat(page.result().principles()).hasSize(9);
        assertThat(page.scale("unknown")).isEmpty();
    }

    @Test
    void withoutAReleaseThereIsNothing() {
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(service.find(unit, Optional.empty()))
                .isEqualTo(new ResultPage(List.of(), Optional.empty(), Optional.empty(), false, Optional.empty()));
    }

    /** Of the units that it took over from as far as their history is shown; nothing is tested across the day. */
    @Test
    void trendBreaksWhereTheUnitTookOverFromOthers() {
        UnitId east = units.below(top, "Øst");
        UnitId west = units.below(top, "Vest");
        ReleaseBasis ofEast = results.full(top, east, LocalDate.of(2025, 4, 30));
        results.full(top, west, LocalDate.of(2025, 4, 30));
        results.full(top, unit);
        LocalDate day = LocalDate.of(2026, 1, 1);
        takeOver(east, day, true);
        takeOver(west, day, false);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        UnitResult result = latest(unit).orElseThrow();
        assertThat(result.before()).isEmpty();
        assertThat(result.principles())
                .allSatisfy(each -> assertThat(each.change()).isEmpty());
        assertThat(result.trend().rounds()).extracting(RoundLine::round).first().isEqualTo(ofEast.round());
        assertThat(result.trend().rounds()).hasSize(2);
        assertThat(result.trend().courses()).hasSize(2);
        Trend.Course before = result.trend().courses().getLast();
        assertThat(before.before())
                .hasValueSatisfying(each -> assertThat(each.unit()).isEqualTo(east));
        assertThat(before.means().getFirst())
                .hasValueSatisfying(means -> assertThat(means).hasSize(9));
        assertThat(before.means().getLast()).isEmpty();
        assertThat(result.trend().breaks()).singleElement().isInstanceOfSatisfying(Trend.Reorganised.class, each -> {
            assertThat(each.at()).isEqualTo(1);
            assertThat(each.day()).isEqualTo(day);
            assertThat(each.from()).extracting(Predecessor::unit).containsExactlyInAnyOrder(east, west);
        });
    }

    @Test
    void unitThatOthersBecamePartOfKeepsItsOwnLineAndIsNotTestedAcrossTheDay() {
        UnitId east = units.below(top, "Øst");
        results.full(top, unit, LocalDate.of(2025, 4, 30));
        results.full(top, unit);
        takeOver(east, LocalDate.of(2026, 1, 1), true);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        UnitResult result = latest(unit).orElseThrow();
        assertThat(result.trend().courses())
                .singleElement()
                .satisfies(own -> assertThat(own.means()).hasSize(2).allMatch(Optional::isPresent));
        assertThat(result.trend().breaks()).hasSize(1);
        assertThat(result.before()).isEmpty();
        assertThat(InShort.of(result)).extracting(Sentence::kind).doesNotContain(Sentence.Kind.FIRST);
    }

    @Test
    void whatHappenedBeforeBothRoundsKeepsNothingApart() {
        takeOver(units.below(top, "Øst"), LocalDate.of(2025, 1, 1), true);
        ReleaseBasis first = results.full(top, unit, LocalDate.of(2025, 4, 30));
        results.full(top, unit);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        UnitResult result = latest(unit).orElseThrow();
        assertThat(result.before())
                .hasValueSatisfying(each -> assertThat(each.round()).isEqualTo(first.round()));
        assertThat(result.trend().breaks()).extracting(Trend.Break::at).containsExactly(0);
    }

    private void takeOver(UnitId from, LocalDate day, boolean showsHistory) {
        units.end(from, day.minusDays(1));
        sql.insertInto(UNIT_SUCCESSION)
                .set(UNIT_SUCCESSION.PREDECESSOR_ID, from)
                .set(UNIT_SUCCESSION.SUCCESSOR_ID, unit)
                .set(UNIT_SUCCESSION.VALID_FROM, day)
                .set(UNIT_SUCCESSION.KIND, "MERGE")
                .set(UNIT_SUCCESSION.SHOWS_HISTORY, showsHistory)
                .execute();
    }
}
