package no.hvorervi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.TestActions;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.Rating;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.comments.CommentRoutes;
import no.hvorervi.comments.TestComments;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.MunicipalityRoutes;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.people.DelegationService;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundRoutes;
import no.hvorervi.rounds.TestRounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page a person begins at: what to do next depends on who it is and how far the units have come. */
@DatabaseTest
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    AssessmentService assessments;

    @Autowired
    CriteriaService criteria;

    @Autowired
    DelegationService delegations;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestComments comments;

    @Autowired
    TestActions actions;

    @Autowired
    TestClock clock;

    private void open(TestUser user) {
        users.signIn(user);
        navigate(HomeView.class);
    }

    /** From another page: the front page is made anew each time one comes to it. */
    private void comeBack(TestUser user) {
        users.signIn(user);
        navigate(RoundRoutes.ROUNDS, Component.class);
        navigate(HomeView.class);
    }

    private String text() {
        return find(HomeView.class).single().getElement().getTextRecursively();
    }

    private List<String> links() {
        return find(Anchor.class, find(HomeView.class).single()).all().stream()
                .map(Anchor::getHref)
                .toList();
    }

    private void submit(UnitId unit) {
        Assessment draft = assessments.start(unit);
        criteria.latest()
                .principles()
                .forEach(each ->
                        assessments.saveAnswer(draft.id(), each.id(), Answer.EMPTY.withRating(Rating.of(3)), 0));
        assessments.submit(draft.id());
    }

    @Test
    void commentsWaitAndResultsAreNews() {
        UnitId unit = units.root("Fjordkommunen");
        RoundId round = comments.released(unit, 12, 4);
        open(units.leader(unit));
        assertThat(text())
                .contains("Gå gjennom kommentarene til Fjordkommunen", "Resultatene for Fjordkommunen er klare");
        assertThat(links()).contains(CommentRoutes.of(unit, round), ResultRoutes.round(unit, round));
    }

    @Test
    void questionAboutAnActionWaitsAndWhatIsLateIsToldToTheUnitAlone() {
        UnitId top = units.root("Fjordkommunen");
        UnitId unit = units.below(top, "Hjemmetjenesten");
        Action action = actions.open(unit);
        TestUser leader = units.leader(unit);
        TestUser above = units.leader(top);
        clock.stopOn(action.contents().start().plusMonths(3));
        open(leader);
        assertThat(text())
                .contains(
                        "Hjelper «" + action.contents().what() + "»?",
                        "Ett tiltak er over fristen eller venter på svar");
        assertThat(links()).contains(ActionRoutes.action(unit, action.id()), ActionRoutes.of(unit));
        comeBack(above);
        assertThat(text()).doesNotContain("Hjelper «", "over fristen", "venter på svar");
    }

    @Test
    void personWithoutARoleIsToldWhomToAsk() {
        open(users.person("Kari <b>Testperson</b>"));
        assertThat(find(H1.class).single().getText()).isEqualTo("Hei, Kari <b>Testperson</b>");
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(links()).isEmpty();
    }

    @Test
    void deputyIsLedToWhatTheUnitNeeds() {
        UnitId unit = units.root("Hjemmetjenesten");
        TestUser deputy = users.person();
        units.give(UnitRole.DEPUTY, unit, deputy);
        open(deputy);
        assertThat(links()).containsExactly(AssessmentRoutes.assess(unit), PeopleRoutes.people(unit));
        assertThat(text()).contains("Du er stedfortreder for lederen her");
    }

    @Test
    void representativeWaitsForTheLeader() {
        UnitId unit = units.root("Hjemmetjenesten");
        TestUser representative = users.person();
        units.give(UnitRole.SAFETY_REPRESENTATIVE, unit, representative);
        open(representative);
        assertThat(text()).contains("Enhetene du representerer", "Lederen har ikke sendt inn");
        assertThat(links()).containsExactly(PeopleRoutes.people(unit));
    }

    @Test
    void representativeReadsWhatTheLeaderHasSubmitted() {
        UnitId unit = units.root("Hjemmetjenesten");
        TestUser representative = users.person();
        units.give(UnitRole.SAFETY_REPRESENTATIVE, unit, representative);
        users.signIn(units.leader(unit));
        submit(unit);
        assessments.reopen(unit);
        open(representative);
        assertThat(links()).containsExactly(AssessmentRoutes.profile(unit), PeopleRoutes.people(unit));
        assertThat(text()).doesNotContain("påbegynt");
    }

    @Test
    void leaderWhoIsAlsoRepresentativeSeesTheUnitOnce() {
        UnitId unit = units.root("Hjemmetjenesten");
        TestUser both = units.leader(unit);
        units.give(UnitRole.UNION_REPRESENTATIVE, unit, both);
        open(both);
        assertThat(find(H3.class).all()).hasSize(1);
        assertThat(text()).doesNotContain("stedfortreder", "representerer");
    }

    @Test
    void roundsTellWhatWaitsForEach() {
        UnitId unit = units.root("Hjemmetjenesten");
        TestUser leader = units.leader(unit);
        TestUser representative = rounds.representative(unit);
        users.signIn(leader);
        Round draft = rounds.begun(unit);
        clock.advance(Duration.ofSeconds(1));
        Round waiting = rounds.prepared(unit);
        open(leader);
        assertThat(links())
                .startsWith(RoundRoutes.part(unit, waiting.id()), RoundRoutes.round(draft.id()))
                .contains(RoundRoutes.round(waiting.id()));
        assertThat(text())
                .contains("Dette venter på deg", "Gjør ferdig utkastet «Runde uten tittel»", "Rundene dine")
                .contains("0 av 1 enheter har godkjent");
        comeBack(representative);
        assertThat(links()).startsWith(RoundRoutes.part(unit, waiting.id()));
        assertThat(text()).doesNotContain("Rundene dine");
        clock.stopAt(waiting.settings().times().opensAt());
        String closes = NorwegianTime.longDate(waiting.settings().times().closesAt(), Language.NB.locale());
        comeBack(representative);
        assertThat(text()).contains("Runden er i gang og avsluttes " + closes).doesNotContain("Den åpner");
        comeBack(leader);
        assertThat(text())
                .contains("så ingen blir spurt ennå. Avsluttes " + closes)
                .doesNotContain("har godkjent. Åpner");
        rounds.approve(waiting, unit);
        comeBack(representative);
        assertThat(text()).contains("Vurder Hjemmetjenesten", "Frist");
        assertThat(links()).startsWith(AssessmentRoutes.assess(unit));
        comeBack(leader);
        assertThat(text()).contains("Vurder Hjemmetjenesten", "Åpen i 1 av 1 enheter");
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitRole.class,
            names = {"HR_ADVISER", "FACILITATOR", "VIEWER"})
    void otherRolesAreToldThatNothingWaits(UnitRole role) {
        TestUser person = users.person();
        units.give(role, units.root("Hjemmetjenesten"), person);
        open(person);
        assertThat(find(EmptyState.class).all()).isEmpty();
        assertThat(text()).contains("Ingenting venter på deg nå", "Rollene dine", "Hjemmetjenesten");
    }

    @Test
    void administratorIsToldHowToGetStarted() {
        UnitId root = units.root("Kommune");
        open(units.administrator(root));
        assertThat(links()).containsExactly(OrganisationRoutes.UNITS, PeopleRoutes.PEOPLE, PeopleRoutes.people(root));
        assertThat(find(EmptyState.class).all()).isEmpty();
    }

    @Test
    void operatorIsLedToTheMunicipalities() {
        open(users.operator());
        assertThat(links()).containsExactly(MunicipalityRoutes.MUNICIPALITIES);
    }

    @Test
    void administratorWhoLeadsAUnitSeesBoth() {
        UnitId root = units.root("Kommune");
        TestUser both = units.administrator(root);
        UnitId unit = units.root("Hjemmetjenesten");
        units.lead(unit, both);
        open(both);
        assertThat(links())
                .containsExactly(
                        AssessmentRoutes.assess(unit),
                        OrganisationRoutes.UNITS,
                        PeopleRoutes.PEOPLE,
                        PeopleRoutes.away(unit),
                        PeopleRoutes.people(unit),
                        PeopleRoutes.people(root));
    }

    @Test
    void leaderIsLedToWhatEachUnitNeedsNext() {
        UnitId begun = units.root("A Påbegynt");
        TestUser leader = units.leader(begun);
        UnitId done = units.root("B Vurdert");
        UnitId fresh = units.root("C Ny");
        UnitId again = units.root("D På nytt");
        List.of(done, fresh, again).forEach(each -> units.lead(each, leader));
        users.signIn(leader);
        clock.stopAt(Instant.parse("2026-10-28T23:30:00Z"));
        assessments.start(begun);
        submit(done);
        submit(again);
        assessments.reopen(again);
        open(leader);
        assertThat(find(H3.class).all())
                .extracting(H3::getText)
                .containsExactly("A Påbegynt", "B Vurdert", "C Ny", "D På nytt");
        assertThat(links())
                .startsWith(
                        AssessmentRoutes.assess(begun),
                        AssessmentRoutes.profile(done),
                        AssessmentRoutes.assess(fresh),
                        AssessmentRoutes.profile(again),
                        AssessmentRoutes.assess(again));
        // Half past eleven in UTC is half past midnight in Norway.
        assertThat(text()).contains("Sist vurdert 29. oktober 2026", "Egenvurderingen er påbegynt");
    }

    @Test
    void deputySeesWhoseUnitItIsAndUntilWhen() {
        UnitId team = units.below(units.root("Kommune"), "Teamet");
        TestUser leader = units.leader(team);
        TestUser deputy = users.person("Sofie");
        units.give(UnitRole.VIEWER, team, deputy);
        users.signIn(leader);
        clock.stopAt(Instant.parse("2026-10-28T10:00:00Z"));
        LocalDate today = NorwegianTime.today(clock);
        delegations.lend(team, leader.id(), deputy.id(), today, today.plusDays(3));
        open(deputy);
        assertThat(links()).contains(AssessmentRoutes.assess(team)).doesNotContain(PeopleRoutes.away(team));
        assertThat(text()).contains("I stedet for " + leader.name() + ", til 31. oktober 2026");
    }

    @Test
    void wordsFollowTheLanguage() {
        open(units.leader(units.root("Hjemmetjenesten")));
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(text()).doesNotContain("Enhetene", "egenvurdering");
        UI.getCurrent().setLocale(Language.NN.locale());
        assertThat(text()).contains("igenvurdering");
    }
}
