package no.hvorervi.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.Rating;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Assessing a unit step by step, as the leader meets it. */
@DatabaseTest
class AssessmentViewTest extends SpringBrowserlessTest {

    private static final int REVIEW = 13;

    @Autowired
    AssessmentService assessments;

    @Autowired
    CriteriaService criteriaService;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId unit = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void leadAUnit() {
        unit = units.root("Hjemmetjenesten");
        leader = units.leader(unit);
        users.signIn(leader);
    }

    private Criteria criteria() {
        return criteriaService.latest();
    }

    private void open() {
        navigate(AssessmentRoutes.assess(unit), AssessmentView.class);
    }

    private void open(int step) {
        navigate(AssessmentRoutes.assess(unit, step), AssessmentView.class);
    }

    private Assessment draft() {
        return assessments.findDraft(unit).orElseThrow();
    }

    private void answer(Item item, Rating rating) {
        Assessment draft = draft();
        assessments.saveAnswer(
                draft.id(),
                item.id(),
                Answer.EMPTY.withRating(rating),
                draft.answer(item.id()).version());
    }

    private void answerPrinciples() {
        criteria().principles().forEach(each -> answer(each, Rating.of(3)));
    }

    private String step() {
        return find(H2.class).withClassName("step-title").single().getText();
    }

    private String status() {
        return find(LiveStatus.class).single().getText();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** Chooses as the person at the page does. */
    private void choose(LevelChoice choice, Rating rating) {
        test(choice).selectItem(choice.getItemLabelGenerator().apply(rating));
    }

    private List<String> alerts() {
        return find(Paragraph.class).withAttribute("role", "alert").all().stream()
                .filter(Component::isVisible)
                .map(Paragraph::getText)
                .toList();
    }

    @Test
    void beginsOnlyWhenAskedTo() {
        open();
        assertThat(assessments.findDraft(unit)).isEmpty();
        click("Start egenvurderingen");
        assertThat(draft().answers()).isEmpty();
        assertThat(step()).isEqualTo(criteria().principles().getFirst().name().in(Language.NB));
    }

    @Test
    void goesOnAtTheFirstStepWithoutAnAnswer() {
        assessments.start(unit);
        answer(criteria().principles().get(0), Rating.of(4));
        answer(criteria().principles().get(1), Rating.notApplicable());
        answer(criteria().principles().get(3), Rating.of(1));
        open();
        assertThat(step()).isEqualTo(criteria().principles().get(2).name().in(Language.NB));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "14", "999999999999", "-1", "x", "1.5"})
    void stepThatDoesNotExistLeadsToTheFirstWithoutAnAnswer(String step) {
        assessments.start(unit);
        navigate(AssessmentRoutes.assess(unit) + "/" + step, AssessmentView.class);
        assertThat(step()).isEqualTo(criteria().principles().getFirst().name().in(Language.NB));
    }

    @Test
    void savesEachChangeAndSaysSo() {
        clock.stopAt(Instant.parse("2026-11-22T13:32:00Z"));
        assessments.start(unit);
        open(1);
        Item item = criteria().principles().getFirst();
        choose(find(LevelChoice.class).single(), Rating.of(4));
        assertThat(draft().rating(item)).isEqualTo(Rating.of(4));
        assertThat(status()).isEqualTo("Lagret 14:32");
        test(find(TextArea.class).all().getFirst()).setValue("Fordi");
        test(find(TextArea.class).all().getLast()).setValue("https://example.no");
        assertThat(draft().answer(item.id()).value())
                .isEqualTo(new Answer(Rating.of(4), "Fordi", "https://example.no"));
        assertThat(draft().answer(item.id()).version()).isEqualTo(3);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void savesFactorsBalanceAndComment() {
        assessments.start(unit);
        open(10);
        assertThat(find(LevelChoice.class).all()).hasSize(11);
        choose(find(LevelChoice.class).all().get(2), Rating.notApplicable());
        open(11);
        choose(find(LevelChoice.class).all().getFirst(), Rating.of(5));
        open(12);
        choose(find(LevelChoice.class).all().getLast(), Rating.of(-2));
        test(find(CommentField.class).single()).setValue("Dette først");
        Assessment draft = draft();
        assertThat(draft.rating(criteria().promoting().get(2))).isEqualTo(Rating.notApplicable());
        assertThat(draft.rating(criteria().hindering().getFirst())).isEqualTo(Rating.of(5));
        assertThat(draft.rating(criteria().balance().getLast())).isEqualTo(Rating.of(-2));
        assertThat(draft.comment().value()).isEqualTo("Dette først");
        assertThat(find(StepList.class).single().getElement().getTextRecursively())
                .contains("3 av 33 besvart");
    }

    @Test
    void showsWhatWasAnsweredBefore() {
        assessments.start(unit);
        Answer given = new Answer(Rating.notApplicable(), "<script>alert(1)</script>", "=1+1");
        assessments.saveAnswer(draft().id(), criteria().principles().getFirst().id(), given, 0);
        open(1);
        assertThat(find(LevelChoice.class).single().getValue()).isEqualTo(given.rating());
        assertThat(find(TextArea.class).all())
                .extracting(TextArea::getValue)
                .containsExactly(given.reason(), given.evidence());
    }

    @Test
    void keepsWhatWasTypedWhenTheLanguageChanges() {
        assessments.start(unit);
        open(1);
        TextArea reason = find(TextArea.class).all().getFirst();
        test(reason).setValue("Skrevet");
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(reason.isAttached()).isTrue();
        assertThat(reason.getValue()).isEqualTo("Skrevet");
        assertThat(step()).isEqualTo(criteria().principles().getFirst().name().in(Language.EN));
        assertThat(find(LevelChoice.class).single().getLabel())
                .isEqualTo(criteria().principles().getFirst().statement().in(Language.EN));
    }

    private ConflictDialog<?> conflictOverTheFirstPrinciple() {
        assessments.start(unit);
        open(1);
        TestUser other = users.person("Nils Nestleder");
        units.lead(unit, other);
        users.signIn(other);
        Item item = criteria().principles().getFirst();
        assessments.saveAnswer(draft().id(), item.id(), new Answer(Rating.of(5), "Deres <b>grunn</b>", ""), 0);
        users.signIn(leader);
        test(find(TextArea.class).all().getFirst()).setValue("Min grunn");
        return find(ConflictDialog.class).single();
    }

    @Test
    void conflictShowsBothAnswersAndOverwritesNeither() {
        ConflictDialog<?> dialog = conflictOverTheFirstPrinciple();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Nils Nestleder har lagret et annet svar");
        assertThat(find(Paragraph.class, dialog).all())
                .extracting(Paragraph::getText)
                .contains("Min grunn", "Deres <b>grunn</b>", "Ikke besvart")
                .anyMatch(text -> text.startsWith("5 · "));
        assertThat(dialog.isCloseOnEsc()).isFalse();
        assertThat(draft().answer(criteria().principles().getFirst().id())
                        .value()
                        .reason())
                .isEqualTo("Deres <b>grunn</b>");
    }

    @Test
    void myAnswerIsStoredWhenIChooseIt() {
        conflictOverTheFirstPrinciple();
        click("Bruk mitt svar");
        assertThat(find(ConflictDialog.class).all()).isEmpty();
        assertThat(draft().answer(criteria().principles().getFirst().id()).value())
                .isEqualTo(new Answer(Rating.missing(), "Min grunn", ""));
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Min grunn");
        assertThat(status()).startsWith("Lagret ");
    }

    @Test
    void theOtherAnswerStaysAndIsShownWhenIChooseIt() {
        conflictOverTheFirstPrinciple();
        click("Bruk det andre svaret");
        assertThat(draft().answer(criteria().principles().getFirst().id()).value())
                .isEqualTo(new Answer(Rating.of(5), "Deres <b>grunn</b>", ""));
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Deres <b>grunn</b>");
        assertThat(find(LevelChoice.class).single().getValue()).isEqualTo(Rating.of(5));
        // And writing goes on from there.
        test(find(TextArea.class).all().getFirst()).setValue("Enige");
        assertThat(find(ConflictDialog.class).all()).isEmpty();
        assertThat(draft().answer(criteria().principles().getFirst().id())
                        .value()
                        .reason())
                .isEqualTo("Enige");
    }

    @Test
    void saysOnceThatSomeoneElseHasSubmittedAndKeepsWhatWasTyped() {
        assessments.start(unit);
        answerPrinciples();
        open(1);
        assessments.submit(draft().id());
        TextArea reason = find(TextArea.class).all().getFirst();
        test(reason).setValue("For sent");
        test(reason).setValue("For sent, igjen");
        assertThat(alerts()).hasSize(1).first().asString().contains("sendt inn eller forkastet");
        assertThat(reason.getValue()).isEqualTo("For sent, igjen");
        assertThat(assessments
                        .findLatestSubmitted(unit)
                        .orElseThrow()
                        .answer(criteria().principles().getFirst().id())
                        .value()
                        .reason())
                .isEmpty();
    }

    @Test
    void savesNothingMoreInAnOpenPageWhenTheLeadershipHasEnded() {
        assessments.start(unit);
        open(1);
        units.endLeadership(unit, leader, NorwegianTime.today(clock).minusDays(1));
        test(find(TextArea.class).all().getFirst()).setValue("For sent");
        assertThat(alerts()).hasSize(1);
        users.signIn(units.leader(unit));
        assertThat(draft().answers()).isEmpty();
    }

    @Test
    void saysSoWhenSomeoneElseSubmittedBeforeIDo() {
        assessments.start(unit);
        answerPrinciples();
        open(REVIEW);
        click("Send inn som " + leader.name());
        assessments.submit(draft().id());
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(alerts()).hasSize(1);
        assertThat(assessments.history(unit)).hasSize(1);
    }

    @Test
    void reviewNamesWhatIsMissingWithALink() {
        assessments.start(unit);
        answerPrinciples();
        answer(criteria().principles().get(4), Rating.missing());
        open(REVIEW);
        click("Send inn som " + leader.name());
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        assertThat(draft().isDraft()).isTrue();
        Paragraph fault = find(Paragraph.class).withClassName("wrong").single();
        assertThat(fault.getElement().getTextRecursively()).startsWith("Ett prinsipp mangler svar.");
        assertThat(find(Anchor.class, fault).single().getHref()).isEqualTo(AssessmentRoutes.assess(unit, 5));
    }

    @Test
    void submittingSignsAndLeadsToTheProfile() {
        assessments.start(unit);
        answerPrinciples();
        open(REVIEW);
        click("Send inn som " + leader.name());
        assertThat(draft().isDraft()).isTrue();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(assessments.findLatestSubmitted(unit)).isPresent();
        assertThat(getCurrentView()).isInstanceOf(UnitProfileView.class);
    }

    @Test
    void discardingAsksFirst() {
        assessments.start(unit);
        open(1);
        click("Forkast utkastet");
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(assessments.findDraft(unit)).isPresent();
        click("Forkast utkastet");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(assessments.findDraft(unit)).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(UnitProfileView.class);
    }

    @Test
    void unitOfAnotherIsNotFound() {
        users.signIn(units.leader(units.root("Naboen")));
        for (String path : List.of(
                AssessmentRoutes.assess(unit),
                AssessmentRoutes.assess(unit, 1),
                "enhet/0/egenvurdering",
                "enhet/x/egenvurdering")) {
            UI.getCurrent().navigate(path);
            assertThat(((Component) getCurrentView()).getClass().getSimpleName())
                    .as(path)
                    .isEqualTo("NotFoundView");
        }
    }

    @Test
    void administratorWhoDoesNotLeadTheUnitDoesNotFindIt() {
        users.signIn(units.administrator());
        UI.getCurrent().navigate(AssessmentRoutes.assess(unit));
        assertThat(((Component) getCurrentView()).getClass().getSimpleName()).isEqualTo("NotFoundView");
    }
}
