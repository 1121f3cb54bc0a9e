package no.hvorervi.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.Rating;
import no.hvorervi.assessment.RoundAssessmentService;
import no.hvorervi.base.ui.Chart;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.NewUnit;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.reorganisation.Reorganisation;
import no.hvorervi.reorganisation.Reorganisation.Existing;
import no.hvorervi.reorganisation.Reorganisation.Fresh;
import no.hvorervi.reorganisation.ReorganisationPreview;
import no.hvorervi.reorganisation.ReorganisationService;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.TestRounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** «Hvor er vi?», from the empty page to the earlier editions. */
@DatabaseTest
class UnitProfileViewTest extends SpringBrowserlessTest {

    private static final String NAME = "=1+1 <script>alert(1)</script>";

    @Autowired
    AssessmentService assessments;

    @Autowired
    RoundAssessmentService inRounds;

    @Autowired
    TestRounds rounds;

    @Autowired
    CriteriaService criteriaService;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    ReorganisationService reorganisations;

    @Autowired
    UnitService unitService;

    private UnitId root = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void leadAUnit() {
        root = units.root("Bydel «Fjell» & dal");
        unit = units.below(root, NAME);
        leader = units.leader(unit);
        users.signIn(leader);
    }

    private Criteria criteria() {
        return criteriaService.latest();
    }

    private void open() {
        navigate(AssessmentRoutes.profile(unit), UnitProfileView.class);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Assessment submit(Map<String, Answer> answers) {
        Assessment draft = assessments.start(unit);
        criteria()
                .items()
                .forEach(item -> assessments.saveAnswer(
                        draft.id(),
                        item.id(),
                        answers.getOrDefault(item.key(), Answer.EMPTY.withRating(Rating.notApplicable())),
                        0));
        assessments.submit(draft.id());
        return assessments.get(draft.id());
    }

    private Assessment submit() {
        Map<String, Answer> answers = new HashMap<>();
        criteria().principles().forEach(each -> answers.put(each.key(), scored(3)));
        criteria().factors().forEach(each -> answers.put(each.key(), scored(4)));
        criteria().balance().forEach(each -> answers.put(each.key(), scored(0)));
        answers.put("clear-goals", scored(5));
        answers.put("competence", scored(1));
        return submit(answers);
    }

    private static Answer scored(int score) {
        return Answer.EMPTY.withRating(Rating.of(score));
    }

    private String currentView() {
        return ((Component) getCurrentView()).getClass().getSimpleName();
    }

    @Test
    void unassessedUnitSaysWhatWillComeAndWhereToBegin() {
        open();
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(Anchor.class).withText("Start egenvurderingen").all())
                .extracting(Anchor::getHref)
                .contains(AssessmentRoutes.assess(unit));
    }

    @Test
    void representativeReadsAndIsOfferedNothingToEdit() {
        TestUser representative = users.person();
        units.give(UnitRole.UNION_REPRESENTATIVE, unit, representative);
        users.signIn(representative);
        open();
        assertThat(text()).contains("Når lederen har vurdert enheten");
        assertThat(find(Anchor.class).withText("Start egenvurderingen").all()).isEmpty();
        users.signIn(units.leader(unit));
        submit();
        assessments.reopen(unit);
        users.signIn(representative);
        open();
        assertThat(find(Button.class).all()).extracting(Button::getText).containsExactly("Skriv ut");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .noneMatch(link -> link.contains("egenvurdering"));
        assertThat(find(EmptyState.class).all()).isEmpty();
        navigate(AssessmentRoutes.assess(unit), Component.class);
        assertThat(currentView()).isEqualTo("NotFoundView");
    }

    @Test
    void openRoundAsksForBothSidesAssessmentsOnTheUnitsPage() {
        Instant now = clock.instant();
        Round round = rounds.prepared(unit, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(10)));
        rounds.approve(round, unit);
        users.signIn(leader);
        open();
        assertThat(text()).contains("Egenvurderingen din hører til den og har frist");
        assertThat(find(Anchor.class).withText("Start vurderingen nå").single().getHref())
                .isEqualTo(AssessmentRoutes.assess(unit));
        TestUser representative = rounds.representative(unit);
        users.signIn(representative);
        navigate(AssessmentRoutes.assess(unit), AssessmentView.class);
        assertThat(text()).contains("Representantenes vurdering", "Frist");
        test(find(Button.class).withText("Start vurderingen").single()).click();
        Assessment draft = inRounds.findDraft(unit).orElseThrow();
        criteria().principles().forEach(each -> assessments.saveAnswer(draft.id(), each.id(), scored(2), 0));
        assessments.submit(draft.id());
        users.signIn(leader);
        open();
        assertThat(text()).contains("Gitt av " + representative.name()).doesNotContain("Frist");
        navigate(AssessmentRoutes.profile(unit, draft.id()), UnitProfileView.class);
        assertThat(text())
                .contains("Representantenes vurdering, gitt av " + representative.name(), "Representantene")
                .contains("Hører til runden «Vårrunden».");
    }

    @Test
    void deputyIsOfferedWhatTheLeaderIs() {
        TestUser deputy = users.person();
        units.give(UnitRole.DEPUTY, unit, deputy);
        users.signIn(deputy);
        submit();
        open();
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .containsExactlyInAnyOrder("Skriv ut", "Rett den siste vurderingen");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(AssessmentRoutes.assess(unit));
    }

    @Test
    void unitWithADraftOffersToGoOn() {
        assessments.start(unit);
        open();
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(Anchor.class).withText("Fortsett egenvurderingen").all())
                .isNotEmpty();
        assertThat(text()).contains("Vurderingen er påbegynt");
    }

    @Test
    void assessedUnitShowsWordsBeforeCharts() {
        clock.stopAt(Instant.parse("2026-10-28T13:20:00Z"));
        submit();
        open();
        assertThat(find(H1.class).single().getText()).isEqualTo(NAME);
        assertThat(text()).contains("Egenvurdert av Liv Leder, 28. oktober 2026");
        assertThat(find(H2.class).all().getFirst().getText()).isEqualTo("Kort sagt");
        List<String> sentences = find(ListItem.class, find(InShort.class).single()).all().stream()
                .map(each -> each.getElement().getTextRecursively())
                .toList();
        assertThat(sentences).anySatisfy(sentence -> assertThat(sentence)
                .contains("Få og tydelige mål", "(nivå 5)", "Alle kan forklare de få målene våre"));
        assertThat(find(TalkAbout.class).single().getElement().getTextRecursively())
                .contains(criteria().principles().get(6).questions().getFirst().in(Language.NB));
        assertThat(find(Anchor.class, find(TalkAbout.class).single()).all())
                .hasSize(2)
                .allSatisfy(link -> {
                    assertThat(link.getText()).isEqualTo("Lag tiltak");
                    assertThat(link.getHref()).contains("/tiltak/nytt?punkt=", "&vurdering=");
                });
        assertThat(text()).contains("passe av begge deler");
        assertThat(find(Anchor.class, find(PrincipleLevels.class).single())
                        .withText("Lag tiltak")
                        .all())
                .hasSize(criteria().principles().size())
                .first()
                .satisfies(link -> {
                    assertThat(link.getElement().getAttribute("aria-label"))
                            .isEqualTo("Lag tiltak: "
                                    + criteria().principles().getFirst().name().in(Language.NB));
                    assertThat(link.getHref())
                            .contains("punkt="
                                    + criteria().principles().getFirst().key());
                });
        assertThat(find(Anchor.class, find(BalanceSection.class).single()).all())
                .extracting(Anchor::getText)
                .containsExactlyElementsOf(criteria().balance().stream()
                        .map(each -> each.name().in(Language.NB))
                        .toList());
        assertThat(find(Anchor.class, find(ForceFieldSection.class).single()).all())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.getElement().getAttribute("aria-label"))
                        .isEqualTo("Lag tiltak: " + link.getText()));
    }

    @Test
    void chartsHaveATableWithTheirValues() {
        submit();
        open();
        assertThat(find(Details.class).withClassName("as-table").all()).hasSizeGreaterThanOrEqualTo(2);
        find(Details.class).withClassName("as-table").all().forEach(each -> each.setOpened(true));
        List<DataTable> tables = find(DataTable.class).all();
        assertThat(tables).allSatisfy(table -> assertThat(table.getElement().getAttribute("aria-label"))
                .isNotBlank());
        assertThat(tables).anySatisfy(table -> assertThat(table.getElement().getTextRecursively())
                .contains(criteria().hindering().getLast().name().in(Language.NB)));
    }

    @Test
    void unitWithoutAnyLevelIsShownInWords() {
        submit(Map.of());
        open();
        assertThat(text())
                .contains(
                        "Ingen av prinsippene har fått et nivå",
                        "Faktorene er ikke besvart",
                        "Kartet trenger svar både om kontroll og om handlingsrom",
                        "Ingen prinsipper skiller seg ut som svakest");
    }

    @Test
    void unitWithTheSameLevelEverywhereSaysSo() {
        Map<String, Answer> answers = new HashMap<>();
        criteria().principles().forEach(each -> answers.put(each.key(), scored(2)));
        submit(answers);
        open();
        assertThat(text()).contains("ligger på nivå 2. Ingen skiller seg ut.");
    }

    @Test
    void wordsFollowTheLanguage() {
        submit();
        open();
        for (Language language : Language.values()) {
            UI.getCurrent().setLocale(language.locale());
            String name = criteria().principles().getFirst().name().in(language);
            assertThat(find(H3.class).all()).extracting(H3::getText).contains(name);
            assertThat(text())
                    .contains(criteria().principles().getFirst().level(5).in(language));
        }
        assertThat(find(H2.class).all().getFirst().getText()).isEqualTo("In short");
        assertThat(text()).doesNotContain("nivå", "prinsippene", "⟦");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)//https://x.no",
                "data:text/html,<script>alert(1)</script>",
                "//example.no",
                "https:alert(1)",
                "file:///etc/passwd",
                "www.example.no",
                "https://example.no og mer",
                "https://ex ample.no",
            })
    void evidenceThatIsNoWebAddressStaysText(String evidence) {
        submit(Map.of("openness", new Answer(Rating.of(2), "<b>fordi</b>", evidence)));
        open();
        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getText().equals(evidence));
        assertThat(text()).contains(evidence, "<b>fordi</b>");
    }

    @Test
    void evidenceThatIsAWebAddressIsALinkThatTellsNobodyWhereItStood() {
        String address = "https://example.no/side?a=1&b=æ";
        submit(Map.of("openness", new Answer(Rating.of(2), "", " " + address + "\n")));
        open();
        Anchor link = find(Anchor.class).withText(address).single();
        assertThat(link.getHref()).isEqualTo(address);
        assertThat(link.getElement().getAttribute("rel")).isEqualTo("noopener noreferrer");
    }

    @Test
    void nothingWrittenIsReadAsMarkup() {
        submit(Map.of("openness", new Answer(Rating.of(2), NAME, NAME)));
        open();
        assertThat(find(H1.class).single().getText()).isEqualTo(NAME);
        assertThat(find(Html.class).all()).isEmpty();
        assertThat(((Component) getCurrentView()).getElement().getOuterHTML()).doesNotContain("<script>");
        assertThat(UI.getCurrent().getInternals().getTitle()).contains(NAME);
    }

    @Test
    void earlierEditionShowsWhatWasSignedThen() {
        Assessment first = submit();
        Assessment second = assessments.reopen(unit);
        int seen = second.answer(criteria().principles().getFirst().id()).version();
        assessments.saveAnswer(
                second.id(),
                criteria().principles().getFirst().id(),
                new Answer(Rating.of(2), "Rettet begrunnelse", ""),
                seen);
        assessments.submit(second.id());
        open();
        assertThat(find(PrincipleSteps.class).all()).hasSize(9);
        assertThat(text()).contains("(utgave 2)", "Rettet begrunnelse");
        navigate(AssessmentRoutes.profile(unit, first.id()), UnitProfileView.class);
        assertThat(find(PrincipleSteps.class).all()).hasSize(9);
        assertThat(text()).doesNotContain("(utgave 2)", "Rettet begrunnelse").contains("senere rettet");
        assertThat(find(Anchor.class).withAttribute("aria-current", "page").all())
                .extracting(Anchor::getHref)
                .contains(AssessmentRoutes.profile(unit, first.id()));
    }

    @Test
    void correctingMakesANewEditionAfterAQuestion() {
        submit();
        open();
        test(find(Button.class).withText("Rett den siste vurderingen").single()).click();
        assertThat(assessments.findDraft(unit)).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(assessments.findDraft(unit).orElseThrow().edition()).isEqualTo(2);
        assertThat(getCurrentView()).isInstanceOf(AssessmentView.class);
    }

    @Test
    void correctingGoesOnWithADraftThatSomeoneElseHasBegun() {
        submit();
        open();
        test(find(Button.class).withText("Rett den siste vurderingen").single()).click();
        Assessment begun = assessments.start(unit);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(assessments.findDraft(unit)).contains(begun);
        assertThat(getCurrentView()).isInstanceOf(AssessmentView.class);
    }

    @Test
    void twoAssessmentsShowTheWayBetweenThem() {
        clock.stopAt(Instant.parse("2025-11-12T10:05:00Z"));
        submit(Map.of("clear-goals", scored(2), "openness", scored(4)));
        clock.stopAt(Instant.parse("2026-10-28T13:20:00Z"));
        submit(Map.of("clear-goals", scored(4), "openness", scored(4)));
        open();
        assertThat(find(Paragraph.class, find(TrendSection.class).single()).all())
                .extracting(Paragraph::getText)
                .contains("opp fra 2 til 4", "uendret på 4", "for få svar til å se utvikling")
                .anyMatch(text -> text.startsWith("2 vurderinger siden 12. november 2025"));
    }

    @Test
    void whatIsNotTheirsOrDoesNotExistIsNotFound() {
        Assessment mine = submit();
        UnitId other = units.root("Naboen");
        List<String> paths = List.of(
                AssessmentRoutes.profile(unit),
                AssessmentRoutes.profile(unit, mine.id()),
                AssessmentRoutes.profile(other, mine.id()),
                AssessmentRoutes.profile(other, new AssessmentId(987_654_321)),
                "enhet/987654321987",
                "enhet/" + "9".repeat(40),
                "enhet/x",
                AssessmentRoutes.profile(other) + "/vurdering/x");
        users.signIn(units.leader(other));
        for (String path : paths) {
            UI.getCurrent().navigate(path);
            assertThat(currentView()).as(path).isEqualTo("NotFoundView");
        }
        users.signIn(units.administrator());
        UI.getCurrent().navigate(AssessmentRoutes.profile(unit));
        assertThat(currentView()).isEqualTo("NotFoundView");
    }

    @Test
    void draftIsNotShownAsAProfile() {
        submit();
        Assessment draft = assessments.reopen(unit);
        UI.getCurrent().navigate(AssessmentRoutes.profile(unit, draft.id()));
        assertThat(currentView()).isEqualTo("NotFoundView");
    }

    /** A unit that this one took over from, with one assessment; both led by the same person. */
    private void mergeAnother(boolean shows, boolean intoNew) {
        UnitId other = units.below(root, "Team Før");
        units.lead(other, leader);
        users.signIn(leader);
        UnitId mine = unit;
        unit = other;
        clock.stopAt(Instant.parse("2024-05-02T10:00:00Z"));
        submit();
        unit = mine;
        clock.reset();
        users.signIn(units.administrator(root));
        var merge = new Reorganisation.Merge(
                intoNew ? Set.of(other, unit) : Set.of(other),
                intoNew ? new Fresh(root, fresh()) : new Existing(unit),
                shows ? Set.of(other) : Set.of(),
                true,
                LocalDate.of(2025, 3, 1));
        reorganisations.apply(merge, ((ReorganisationPreview.Ready) reorganisations.preview(merge)).steps());
        users.signIn(leader);
        unit = unitService.mine().getFirst().unit().id();
    }

    private static NewUnit fresh() {
        return new NewUnit("Team Etter", "team", UUID.randomUUID().toString(), Optional.empty());
    }

    private String trend() {
        return find(TrendSection.class).single().getElement().getTextRecursively();
    }

    private String table() {
        find(Details.class, find(TrendSection.class).single()).single().setOpened(true);
        return find(DataTable.class, find(TrendSection.class).single())
                .single()
                .getElement()
                .getTextRecursively();
    }

    @Test
    void trendBreaksWhereHistoryMayNotBeShown() {
        mergeAnother(false, true);
        submit();
        submit();
        open();
        assertThat(trend())
                .contains(
                        "Enheten ble slått sammen av «",
                        "«Team Før»",
                        "1. mars 2025. Tidligere vurderinger vises ikke.")
                .doesNotContain("Team Før: ", "2. mai 2024");
        assertThat(table())
                .contains("Brudd 1. mars 2025", "vises ikke før dette")
                .doesNotContain("Team Før");
        assertThat(find(Chart.class, find(TrendSection.class).single()).all())
                .allMatch(chart -> chart.getElement().getProperty("option").contains("markLine"));
    }

    @Test
    void trendShowsTheHistoryThatItMayWithAMark() {
        mergeAnother(true, false);
        submit();
        open();
        assertThat(trend())
                .contains(
                        "«Team Før» ble en del av enheten 1. mars 2025. Tidligere vurderinger fra «Team Før» vises",
                        "Denne enheten: nivå 5",
                        "Team Før: nivå 5");
        assertThat(table()).contains("Brudd 1. mars 2025", "Team Før, 2. mai 2024", "slått sammen");
    }

    @Test
    void unitThatTookOverButIsNotAssessedYetSaysSo() {
        mergeAnother(false, true);
        open();
        assertThat(text()).contains("Enheten er ikke vurdert ennå", "Tidligere vurderinger vises ikke.");
    }
}
