package no.hvorervi.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.AgreedLevels.Agreed;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.kit.Mark;
import no.hvorervi.results.page.PrincipleLines;
import no.hvorervi.results.page.Told;
import no.hvorervi.results.page.TrendLines;
import no.hvorervi.workshop.TestAgreed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a unit has agreed on in workshops stands beside its anonymous figures, and is never one of them. */
@DatabaseTest
class AgreedInResultsTest {

    private static final LocalDate HELD = TestReleases.EMPLOYEES_FROM.plusDays(3);

    @Autowired
    ResultService service;

    @Autowired
    ResultLinkService links;

    @Autowired
    AssessmentService assessments;

    @Autowired
    TestResults results;

    @Autowired
    TestAgreed workshops;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    Messages messages;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        top = units.root("Kommunen");
        unit = units.below(top, "Enheten");
        clock.stopOn(HELD.plusDays(10));
    }

    private Told told() {
        return new Told(Language.NB.locale(), (key, arguments) -> messages.text(Language.NB, key, arguments));
    }

    private UnitResult latest(UnitId of) {
        return service.find(of, Optional.empty()).result().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIT_LEADER", "DEPUTY", "UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void unitsOwnPeopleSeeItBesideFiguresThatItDoesNotChange(UnitRole role) {
        results.full(top, unit);
        units.signIn(role, unit);
        UnitResult without = latest(unit);
        workshops.ended(unit, HELD, 3, 4);
        UnitResult with = latest(unit);
        assertThat(with.agreed()).extracting(Agreed::day, Agreed::present).containsExactly(tuple(HELD, 9));
        assertThat(with.principles()).isEqualTo(without.principles());
        assertThat(with.trend()).isEqualTo(without.trend());
        assertThat(with.people()).isEqualTo(without.people());
    }

    @Test
    void aMarkInWordsAndInTheTableStandsOnTheLineOfThePrinciple() {
        results.full(top, unit);
        workshops.ended(unit, HELD, 3, 4);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        UnitResult result = latest(unit);
        var lines = new PrincipleLines(result.principles(), result.speaking(), result.agreed());
        assertThat(lines.marks()).contains(Mark.AGREED);
        var first = lines.lines().getFirst();
        String said = first.agreement().orElseThrow().in(told());
        assertThat(said).isEqualTo("3 – omforent i verkstedet %s, 9 til stede".formatted(day()));
        assertThat(first.picture().orElseThrow().in(told())).contains("voice agreed", said);
        assertThat(lines.lines().getLast().agreement()).isEmpty();
        assertThat(lines.table(told()).headings()).contains("omforent i verksted");
        assertThat(lines.table(told()).rows().getFirst()).contains(said);
    }

    private static String day() {
        return NorwegianTime.longDate(HELD, Language.NB.locale());
    }

    @Test
    void overTimeItIsALineAndAColumnOfItsOwn() {
        results.full(top, unit);
        workshops.ended(unit, HELD.minusDays(1), 2);
        workshops.ended(unit, HELD, 3, 4);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        UnitResult result = latest(unit);
        var trend = new TrendLines(result);
        assertThat(trend.isFirst()).isTrue();
        assertThat(trend.isDrawn()).isTrue();
        assertThat(trend.agreed()).isPresent();
        String drawn = trend.draw(result.principles().getFirst(), told());
        assertThat(drawn).contains("course agreed", "omforent 2, omforent 3");
        assertThat(drawn.split("voice agreed", -1)).hasSize(3);
        assertThat(drawn.split("voice employee", -1)).hasSize(2);
        assertThat(trend.table(told()).headings())
                .hasSize(5)
                .contains("omforent i verkstedet %s, 9 til stede".formatted(day()));
        assertThat(trend.table(told()).rows()).allMatch(row -> row.size() == 5);
        assertThat(trend.table(told()).rows().get(1)).contains("4", "ikke snakket om");
    }

    /** Until the next round, so that what came after is not set beside what was before it. */
    @Test
    void anEarlierRoundsPageTellsOfWhatWasAgreedOnBeforeTheNextRound() {
        ReleaseBasis before = results.full(top, unit, LocalDate.of(2025, 3, 1));
        results.full(top, unit);
        workshops.ended(unit, LocalDate.of(2025, 4, 1), 2);
        workshops.ended(unit, HELD, 3);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        UnitResult earlier =
                service.find(unit, Optional.of(before.round())).result().orElseThrow();
        assertThat(earlier.agreed()).extracting(Agreed::day).containsExactly(LocalDate.of(2025, 4, 1));
        assertThat(latest(unit).agreed()).hasSize(2);
    }

    @Test
    void employeesSeeItByTheirLinkSinceTheyWereThere() {
        ReleaseBasis round = results.full(top, unit);
        workshops.ended(unit, HELD, 3, 4);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        ResultLink link = links.make(round.round(), unit);
        users.signOut();
        assertThat(links.find(link.code())).get().isInstanceOfSatisfying(LinkedResult.Shown.class, shown -> assertThat(
                        shown.result().agreed())
                .hasSize(1));
    }

    /** It goes no further up than the workshop itself. */
    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "VIEWER"})
    void thoseAboveSeeNothingOfIt(UnitRole role) {
        UnitId other = units.below(top, "Naboen");
        results.sum(top, unit, other);
        workshops.ended(top, HELD, 3, 4);
        units.signIn(role, top);
        assertThat(latest(top).agreed()).isEmpty();
    }

    @Test
    void onlyWhatIsOverCountsAndOnlyTheUnitsOwn() {
        results.full(top, unit);
        workshops.between(unit, HELD, 3, 4);
        workshops.ended(units.below(top, "Naboen"), HELD, 1, 1);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(latest(unit).agreed()).isEmpty();
        assertThat(assessments.trend(unit).agreed()).isEmpty();
    }

    @Test
    void unitsOwnTrendOfAssessmentsHasItTooTheEarliestFirst() {
        workshops.ended(unit, HELD, 3, 4);
        workshops.ended(unit, HELD.minusDays(40), 2);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        List<Agreed> agreed = assessments.trend(unit).agreed();
        assertThat(agreed).extracting(Agreed::day).containsExactly(HELD.minusDays(40), HELD);
        assertThat(agreed.getLast().levels().values()).containsExactlyInAnyOrder(3, 4);
        assertThat(agreed.getFirst().levels()).isNotEqualTo(Map.of());
    }
}
