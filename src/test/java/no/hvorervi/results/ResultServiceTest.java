package no.hvorervi.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.TestReleases;
import no.hvorervi.rounds.AnonymousVoice;
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
        assertThat(service.rounds(unit)).isEmpty();
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
        assertThat(service.rounds(top)).isEmpty();
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
        assertThatThrownBy(() -> service.rounds(unit)).isInstanceOf(UnitNotFoundException.class);
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
        assertThat(service.rounds(unit)).extracting(RoundLine::round).containsExactly(second.round(), first.round());
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
                .isEqualTo(new ResultPage(List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
