package no.hvorervi.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.Certainty;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.Unit;
import no.hvorervi.overview.TestOverviews.City;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.RoundLine;
import no.hvorervi.results.TestResults;
import no.hvorervi.rounds.RoundPlaces;
import no.hvorervi.rounds.RoundService;
import no.hvorervi.rounds.Upward;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody above units sees of them, from which day on, and what nobody above them sees. */
@DatabaseTest
class OverviewServiceTest {

    @Autowired
    OverviewService service;

    @Autowired
    OverviewPlaces places;

    @Autowired
    RoundService rounds;

    @Autowired
    TestOverviews overviews;

    @Autowired
    TestResults results;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private City city = new City(new UnitId(0), new UnitId(0), new UnitId(0), new UnitId(0), Map.of());

    @BeforeEach
    void plant() {
        city = overviews.city();
    }

    private Overview shown(UnitId unit) {
        return service.find(unit, OverviewQuery.LATEST).shown().orElseThrow();
    }

    private Overview shown(UnitId unit, ReleaseBasis round) {
        return service.find(unit, new OverviewQuery(Optional.of(round.round()), "", 1))
                .shown()
                .orElseThrow();
    }

    private static Sight.Seen seen(OverviewRow row) {
        return row.sight().seen().orElseThrow();
    }

    private static List<Optional<Integer>> levels(OverviewRow row) {
        return seen(row).cells().stream()
                .map(cell -> cell instanceof Sight.Cell.Level(int level, var change)
                        ? Optional.of(level)
                        : Optional.<Integer>empty())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "UNIT_LEADER", "DEPUTY"})
    void districtsStandInTheOrderOfTheTreeWhateverTheyAnswered(UnitRole role) {
        overviews.later(city, Upward.TOTALS);
        units.signIn(role, city.top());
        Overview overview = shown(city.top());
        assertThat(overview.rows())
                .extracting(each -> each.unit().name())
                .containsExactly("Bydel Liten", "Bydel Nord", "Bydel Sør");
        assertThat(levels(overview.rows().get(1))).startsWith(Optional.of(3), Optional.of(4));
        assertThat(levels(overview.rows().get(2))).startsWith(Optional.of(2), Optional.of(2));
        assertThat(overview.whole().unit().unit()).isEqualTo(city.top());
        assertThat(overview.whole().unit().hidesThird()).isTrue();
    }

    /** One unit alone is not a sum, however far up it is asked from. */
    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "UNIT_LEADER"})
    void unitsThatAnsweredAreNotShownUpwardUnlessPeopleWereToldSo(UnitRole role) {
        ReleaseBasis untold = overviews.later(city, Upward.TOTALS);
        ReleaseBasis told = overviews.later(city, Upward.UNITS);
        units.signIn(role, city.top());
        Overview without = shown(city.north(), untold);
        assertThat(without.rows()).extracting(OverviewRow::sight).containsOnly(new Sight.NotShared());
        assertThat(without.whole().sight()).isInstanceOf(Sight.Seen.class);
        Overview with = shown(city.north(), told);
        assertThat(with.rows()).extracting(OverviewRow::sight).hasOnlyElementsOfType(Sight.Seen.class);
        assertThat(seen(with.rows().getFirst()).people()).isEqualTo(OptionalInt.of(23));
    }

    @Test
    void whatIsHiddenStaysHidden() {
        ReleaseBasis told = overviews.later(city, Upward.UNITS);
        ReleaseBasis untold = overviews.later(city, Upward.TOTALS);
        units.signIn(UnitRole.HR_ADVISER, city.top());
        OverviewRow hidden = shown(city.north(), told).rows().getLast();
        assertThat(seen(hidden).people()).isEmpty();
        assertThat(seen(hidden).accord()).isEqualTo(new Sight.Accord(0, 0));
        assertThat(seen(hidden).movement()).isEmpty();
        assertThat(levels(hidden)).containsOnly(Optional.empty());
        assertThat(shown(city.top(), untold).rows().getFirst().sight()).isEqualTo(new Sight.TooFew());
        assertThat(shown(city.small(), untold).rows())
                .extracting(OverviewRow::sight)
                .containsOnly(new Sight.NotShared());
    }

    @Test
    void nothingButDatesIsToldBeforeTheEmployeesDay() {
        overviews.later(city, Upward.UNITS);
        units.signIn(UnitRole.HR_ADVISER, city.top());
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        OverviewPage early = service.find(city.top(), OverviewQuery.LATEST);
        assertThat(early.shown()).isEmpty();
        assertThat(early.rounds()).isEmpty();
        assertThat(early.coming())
                .contains(new OverviewPage.Coming(
                        "Vår 2026", NorwegianTime.dateOf(TestReleases.RELEASED_AT), TestReleases.EMPLOYEES_FROM));
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        OverviewPage then = service.find(city.top(), OverviewQuery.LATEST);
        assertThat(then.coming()).isEmpty();
        assertThat(then.shown()).isPresent();
    }

    @Test
    void levelsAreNotPutSideBySideWhereUnitsAnswerAlike() {
        ReleaseBasis some = overviews.later(city, Upward.TOTALS);
        ReleaseBasis none = overviews.alike(city);
        units.signIn(UnitRole.HR_ADVISER, city.top());
        Overview partly = shown(city.top(), some);
        assertThat(seen(partly.rows().get(1)).cells().getLast()).isEqualTo(new Sight.Cell.Alike());
        assertThat(seen(partly.rows().get(1)).cells())
                .filteredOn(new Sight.Cell.Alike()::equals)
                .hasSize(1);
        assertThat(levels(partly.whole())).doesNotContain(Optional.empty());
        assertThat(levels(shown(city.top(), none).rows().get(1))).containsOnly(Optional.empty());
        assertThat(levels(shown(city.top(), none).whole())).doesNotContain(Optional.empty());
    }

    @Test
    void changeIsCountedFromTheUnitsOwnRoundBefore() {
        overviews.earlier(city, Upward.TOTALS);
        overviews.later(city, Upward.TOTALS);
        units.signIn(UnitRole.HR_ADVISER, city.top());
        Overview overview = shown(city.top());
        assertThat(overview.before()).map(RoundLine::title).contains("Høst 2025");
        assertThat(seen(overview.rows().get(1)).movement()).contains(new Sight.Movement(8, 0, 1, 0));
        assertThat(seen(overview.rows().get(2)).movement()).contains(new Sight.Movement(0, 9, 0, 0));
        assertThat(seen(overview.whole()).movement()).contains(new Sight.Movement(0, 0, 9, 0));
        assertThat(seen(overview.rows().get(2)).cells().getFirst())
                .isEqualTo(new Sight.Cell.Level(2, Optional.of(Certainty.WORSE)));
    }

    /** Of a unit that was not to be seen then, a change would tell what it was. */
    @Test
    void changeIsNotToldOfARoundInWhichTheUnitIsNotSeen() {
        overviews.earlier(city, Upward.TOTALS);
        overviews.later(city, Upward.UNITS);
        units.signIn(UnitRole.HR_ADVISER, city.top());
        assertThat(seen(shown(city.north()).rows().getFirst()).movement()).isEmpty();
    }

    @Test
    void disagreementIsCountedWhereItIsShown() {
        overviews.later(city, Upward.TOTALS);
        units.signIn(UnitRole.HR_ADVISER, city.top());
        Overview overview = shown(city.top());
        assertThat(seen(overview.rows().get(1)).accord()).isEqualTo(new Sight.Accord(1, 9));
        assertThat(seen(overview.rows().get(2)).accord()).isEqualTo(new Sight.Accord(0, 9));
    }

    @Test
    void nobodyAsksForUnitsThatTheyAreNotAbove() {
        overviews.later(city, Upward.UNITS);
        City other = overviews.city();
        for (UnitRole role : UnitRole.values()) {
            units.signIn(role, other.top());
            assertRefused(city.top());
            units.signIn(role, city.south());
            assertRefused(city.top());
            assertRefused(city.north());
        }
        for (UnitRole role : List.of(
                UnitRole.VIEWER, UnitRole.FACILITATOR, UnitRole.UNION_REPRESENTATIVE, UnitRole.SAFETY_REPRESENTATIVE)) {
            units.signIn(role, city.top());
            assertRefused(city.top());
            assertThat(service.tops()).isEmpty();
            assertThat(service.isOffered()).isFalse();
        }
    }

    private void assertRefused(UnitId unit) {
        assertThatThrownBy(() -> service.find(unit, OverviewQuery.LATEST)).isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void agreementBetweenMunicipalitiesShowsNoFigures() {
        overviews.later(city, Upward.UNITS);
        City other = overviews.city();
        units.agree(city.top(), other.top(), units.administrator(city.top()));
        units.signIn(UnitRole.HR_ADVISER, other.top());
        assertRefused(city.top());
        assertThat(service.tops()).extracting(Unit::id).containsExactly(other.top());
    }

    @Test
    void onlyTheTopmostUnitsAreBegunWith() {
        units.signIn(UnitRole.UNIT_LEADER, city.top(), city.north());
        assertThat(service.tops()).extracting(Unit::id).containsExactly(city.top());
        units.signIn(UnitRole.UNIT_LEADER, city.south(), city.north());
        assertThat(service.tops()).extracting(Unit::name).containsExactly("Bydel Nord", "Bydel Sør");
        assertThat(service.isOffered()).isTrue();
    }

    @Test
    void whoeverHasNoUnitsBelowIsNotOfferedIt() {
        units.signIn(UnitRole.UNIT_LEADER, city.of(city.north(), 1));
        assertThat(service.isOffered()).isFalse();
    }

    @Test
    void pathLeadsNoFurtherUpThanThePersonStands() {
        overviews.later(city, Upward.TOTALS);
        units.signIn(UnitRole.UNIT_LEADER, city.north());
        assertThat(service.find(city.north(), OverviewQuery.LATEST).path())
                .extracting(Unit::id)
                .containsExactly(city.north());
        units.signIn(UnitRole.HR_ADVISER, city.top());
        assertThat(service.find(city.north(), OverviewQuery.LATEST).path())
                .extracting(Unit::id)
                .containsExactly(city.top(), city.north());
    }

    /** What one unit answered alone stands beside nobody. */
    @Test
    void roundsOfOneUnitAreNotAmongThoseToChooseFrom() {
        ReleaseBasis first = overviews.earlier(city, Upward.TOTALS);
        ReleaseBasis second = overviews.later(city, Upward.TOTALS);
        ReleaseBasis alone = results.full(city.north(), city.of(city.north(), 1));
        units.signIn(UnitRole.HR_ADVISER, city.top());
        assertThat(service.find(city.north(), OverviewQuery.LATEST).rounds())
                .extracting(RoundLine::round)
                .containsExactly(second.round(), first.round());
        for (RoundId unknown : List.of(alone.round(), new RoundId(987_654_321L))) {
            OverviewPage page = service.find(city.north(), new OverviewQuery(Optional.of(unknown), "", 1));
            assertThat(page.shown()).isEmpty();
        }
        assertThat(service.find(city.north(), new OverviewQuery(Optional.of(first.round()), "", 1))
                        .shown())
                .hasValueSatisfying(shown -> assertThat(shown.round().round()).isEqualTo(first.round()));
    }

    @Test
    void pageOfARoundLeadsToItForThoseAboveItsUnits() {
        ReleaseBasis several = overviews.later(city, Upward.TOTALS);
        ReleaseBasis alone = results.full(city.north(), city.of(city.north(), 1));
        units.signIn(UnitRole.HR_ADVISER, city.top());
        assertThat(places.ofRound(rounds.get(several.round())))
                .containsExactly(new RoundPlaces.RoundPlace(
                        "overview.link", OverviewRoutes.OVERVIEW + "?runde=" + several.round()));
        assertThat(places.ofRound(rounds.get(alone.round()))).isEmpty();
        units.signIn(UnitRole.UNIT_LEADER, city.of(city.north(), 1));
        assertThat(places.ofRound(rounds.get(several.round()))).isEmpty();
    }

    @Test
    void manyUnitsComeFiftyAtATimeAndAreFoundByName() {
        UnitId top = overviews.flat(120, 1);
        units.signIn(UnitRole.HR_ADVISER, top);
        Overview last = service.find(top, new OverviewQuery(Optional.empty(), "", 99))
                .shown()
                .orElseThrow();
        assertThat(last.paging()).isEqualTo(new Overview.Paging(120, 120, 3, 3));
        assertThat(last.rows()).hasSize(20);
        assertThat(last.rows().getLast().unit().name()).isEqualTo("Enhet 120");
        Overview found = service.find(top, new OverviewQuery(Optional.empty(), " 11 ENHET", 1))
                .shown()
                .orElseThrow();
        assertThat(found.rows())
                .extracting(each -> each.unit().name())
                .startsWith("Enhet 11", "Enhet 110")
                .hasSize(11);
        assertThat(found.paging().isWhole()).isFalse();
        Overview none = service.find(top, new OverviewQuery(Optional.empty(), "finnes ikke", 1))
                .shown()
                .orElseThrow();
        assertThat(none.rows()).isEmpty();
        assertThat(none.paging()).isEqualTo(new Overview.Paging(120, 0, 1, 1));
    }

    @Test
    void withoutAReleaseThereIsNothing() {
        units.signIn(UnitRole.HR_ADVISER, city.top());
        OverviewPage page = service.find(city.top(), OverviewQuery.LATEST);
        assertThat(page.shown()).isEmpty();
        assertThat(page.coming()).isEmpty();
        assertThat(page.unit().id()).isEqualTo(city.top());
    }
}
