package no.hvorervi.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Locale;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.db.tables.records.ResultShareRecord;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.ShareKind;
import no.hvorervi.results.TestResults;
import no.hvorervi.results.kit.HiddenWord;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit's results and what they rest on, in each of their states. */
@DatabaseTest
class UnitResultsViewTest extends SpringBrowserlessTest {

    private static final String NAME = "</svg><script>alert(1)</script>";

    @Autowired
    TestResults results;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    CriteriaService criteria;

    @Autowired
    DSLContext sql;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        top = units.root("Kommunen");
        unit = units.below(top, NAME);
    }

    private void open(UnitId of) {
        navigate(ResultRoutes.latest(of), UnitResultsView.class);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void saysThreeSentencesAndShowsThePrinciplesInTheirOrder() {
        results.full(top, unit);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        open(unit);
        assertThat(find(ShortSection.class).single().getElement().getChild(1).getChildCount())
                .isEqualTo(3);
        assertThat(find(PrincipleRow.class).all().stream()
                        .map(row -> row.getElement().getChild(0).getChild(0).getText()))
                .containsExactlyElementsOf(criteria.latest().principles().stream()
                        .map(each -> each.name().in(Language.NB))
                        .toList());
        assertThat(text()).contains("Dette er den første runden som vises for enheten", "Vi spiser lunsj sammen");
        assertThat(find(Svg.class).all()).isNotEmpty();
    }

    @Test
    void roundThatAskedAboutSomePrinciplesDoesNotClaimAllNine() {
        results.some(top, unit, 3);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        open(unit);
        assertThat(find(PrincipleRow.class).all()).hasSize(3);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Prinsippene");
        assertThat(text()).doesNotContain("De ni prinsippene");
    }

    @Test
    void whatAnEarlierRoundDidNotAskIsNotToldAsHidden() {
        results.some(top, unit, 3);
        results.full(top, unit);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        open(unit);
        assertThat(find(OverTimeSection.class).single().getElement().getTextRecursively())
                .contains("ikke spurt")
                .doesNotContain("skjult");
    }

    @Test
    void wayToUnitsBesideAndTheLinkForEmployeesAreForThoseWhoSeeAll() {
        RoundId round = results.sum(top, unit, units.below(top, "Naboen")).round();
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        units.signIn(UnitRole.UNION_REPRESENTATIVE, unit);
        open(unit);
        assertThat(ways()).contains(ResultRoutes.comparison(unit, round));
        assertThat(text()).contains("Del med medarbeiderne");
        units.signIn(UnitRole.HR_ADVISER, top);
        open(top);
        assertThat(ways()).isNotEmpty().doesNotContain(ResultRoutes.comparison(top, round));
        assertThat(text()).contains("Du ser gjennomsnitt").doesNotContain("Del med medarbeiderne");
    }

    @Test
    void saysWhatThoseAboveSeeAsTheUnitHasChosen() {
        TestUser leader = units.leader(unit);
        RoundId round = results.full(top, unit).round();
        users.signIn(leader);
        open(unit);
        assertThat(text()).contains("med mindre dere selv velger å vise deres");
        sql.batchInsert(new ResultShareRecord(round, unit, ShareKind.UPWARD.name(), clock.instant(), leader.id()))
                .execute();
        open(unit);
        assertThat(text()).contains("Dere har valgt å vise gjennomsnittene").doesNotContain("med mindre");
    }

    private List<String> ways() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    /** The gap is said first, beside the principle, and in what to talk about. */
    @Test
    void actionIsMadeFromWhatIsToBeTalkedAboutByThoseWhoWriteThem() {
        RoundId round = results.full(top, unit).round();
        users.signIn(units.leader(unit));
        open(unit);
        assertThat(find(Anchor.class, find(TalkSection.class).single())
                        .withText("Lag tiltak")
                        .single()
                        .getHref())
                .startsWith(ActionRoutes.create(unit) + "?punkt=")
                .endsWith("&runde=" + round);
        assertThat(find(Anchor.class, find(PrinciplesSection.class).single())
                        .withText("Lag tiltak")
                        .all())
                .hasSize(criteria.latest().principles().size())
                .allSatisfy(each -> assertThat(each.getHref()).endsWith("&runde=" + round))
                .first()
                .satisfies(each -> assertThat(each.getElement().getAttribute("aria-label"))
                        .isEqualTo("Lag tiltak: "
                                + criteria.latest()
                                        .principles()
                                        .getFirst()
                                        .name()
                                        .in(Language.NB)));
        assertThat(find(Anchor.class, find(ForcesSection.class).single())
                        .withText("Lag tiltak")
                        .all())
                .isNotEmpty();
        assertThat(find(Anchor.class, find(BalanceSection.class).single()).all())
                .hasSize(criteria.latest().balance().size());
        units.signIn(UnitRole.SAFETY_REPRESENTATIVE, unit);
        open(unit);
        assertThat(find(Anchor.class).withText("Lag tiltak").all()).isEmpty();
    }

    @Test
    void gapBetweenLeaderAndEmployeesComesFirst() {
        TestUser leader = units.leader(unit);
        results.sign(leader, unit, results.full(top, unit), 3, 3, 4, 3, 5, 4, 2, 5, 3);
        users.signIn(leader);
        open(unit);
        assertThat(find(ShortSection.class).single().getElement().getTextRecursively())
                .contains("Lederen ser «Åpenhet og god kommunikasjon» tydelig bedre enn medarbeiderne gjør.");
        assertThat(text()).contains("Leder 1,4 over medarbeiderne. Snakk om:");
    }

    @Test
    void saysWhoSeesItNowAndFromWhichDayOthers() {
        results.full(top, unit);
        units.signIn(UnitRole.UNION_REPRESENTATIVE, unit);
        clock.stopOn(NorwegianTime.dateOf(TestReleases.RELEASED_AT));
        open(unit);
        assertThat(text()).contains("Bare leder, tillitsvalgte og verneombud ser dette nå. Fra 8. mai 2026");
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        open(unit);
        assertThat(text())
                .doesNotContain("ser dette nå")
                .contains("De over dere ser bare tall der flere enheter er slått sammen, med mindre dere selv velger");
    }

    @Test
    void whatIsHiddenIsNamed() {
        results.small(top, unit);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        open(unit);
        assertThat(find(HiddenWord.class).all()).isNotEmpty().allMatch(each -> each.getText()
                .equals("skjult: for få svar"));
        assertThat(text()).contains("Dere er for få til at vi kan vise hvor enige dere er.");
        assertThat(find(DataTable.class).all())
                .allSatisfy(table ->
                        assertThat(table.getElement().getTextRecursively()).isNotBlank());
    }

    @Test
    void unitThatIsTooSmallSeesWhatItIsAPartOf() {
        UnitId other = units.below(top, "Naboen");
        results.hidden(top, unit, other);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        open(unit);
        assertThat(text()).contains("Fra 8. mai 2026 viser vi tallene for");
        assertThat(find(PrincipleRow.class).all()).isEmpty();
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        open(unit);
        assertThat(text()).contains("Her er Enhet 1, som dere er en del av.");
        assertThat(find(PrincipleRow.class).all()).hasSize(9);
    }

    @Test
    void thoseAboveAreToldFromWhichDayTheySeeSums() {
        UnitId other = units.below(top, "Naboen");
        results.sum(top, unit, other);
        units.signIn(UnitRole.HR_ADVISER, top);
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        open(top);
        assertThat(text()).contains("Du ser dem fra 8. mai 2026.");
        assertThat(find(PrincipleRow.class).all()).isEmpty();
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        open(top);
        assertThat(text()).contains("Du ser gjennomsnitt.");
        assertThat(find(PrincipleRow.class).all()).hasSize(9);
    }

    @Test
    void withoutAReleaseThePageSaysWhatWillCome() {
        units.signIn(UnitRole.UNIT_LEADER, unit);
        open(unit);
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Ingen resultater å vise ennå");
    }

    @Test
    void anotherRoundIsALinkAway() {
        ReleaseBasis first = results.full(top, unit);
        results.full(top, unit);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        open(unit);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(ResultRoutes.round(unit, first.round()));
        assertThat(text()).contains("ikke sikker endring");
    }

    /** a unit's name is text in headings and in pictures. */
    @Test
    void nothingThatPeopleWroteBecomesMarkup() {
        results.full(top, unit);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        open(unit);
        assertThat(find(Svg.class).all().stream().map(each -> each.getElement().getProperty("innerHTML", "")))
                .noneMatch(markup -> markup.toLowerCase(Locale.ROOT).contains("<script"));
    }

    @Test
    void methodPageTellsTheLimitsFirst() {
        ReleaseBasis basis = results.full(top, unit);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        navigate(ResultRoutes.method(unit, basis.round()), MethodView.class);
        assertThat(text()).contains("ikke en vitenskapelig prøvd måleskala", "minst 5 har svart", "minst 10 har svart");
        assertThat(find(DataTable.class).all()).hasSize(1);
        assertThat(find(H3.class).all()).isEmpty();
        assertThat(List.of(NAME)).allMatch(name -> text().contains(name));
    }
}
