package no.hvorervi.rounds.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitPicker;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.rounds.ApprovalSide;
import no.hvorervi.rounds.Recurrence;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundApprovalService;
import no.hvorervi.rounds.RoundDraftService;
import no.hvorervi.rounds.RoundPart.PartState;
import no.hvorervi.rounds.RoundRoutes;
import no.hvorervi.rounds.RoundService;
import no.hvorervi.rounds.RoundState;
import no.hvorervi.rounds.RoundStateService;
import no.hvorervi.rounds.RoundTemplate;
import no.hvorervi.rounds.TestPlaces;
import no.hvorervi.rounds.TestRounds;
import no.hvorervi.rounds.Upward;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafting a round on its page, and agreeing to it on the unit's. */
@DatabaseTest
class RoundViewsTest extends SpringBrowserlessTest {

    @Autowired
    RoundService service;

    @Autowired
    RoundDraftService drafts;

    @Autowired
    RoundStateService states;

    @Autowired
    RoundApprovalService approvals;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestPlaces places;

    @Autowired
    CriteriaService criteria;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    UnitTreeService trees;

    @Autowired
    TestClock clock;

    private UnitId unit = new UnitId(0);
    private UnitId team = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");

    @BeforeEach
    void leadAUnit() {
        unit = units.below(units.root("Prøve kommune"), "Hjemmetjenesten");
        team = units.below(unit, "Team 1");
        leader = units.leader(unit);
        users.signIn(leader);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void listWithoutRoundsSaysHowToBegin() {
        navigate("runder", RoundsView.class);
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Ingen runder ennå");
        click("Ny runde");
        test(find(Button.class).withText("Velg").all().getFirst()).click();
        assertThat(getCurrentView()).isInstanceOf(RoundView.class);
        assertThat(field("Tittel").getValue()).isEqualTo("Hvor er vi? Årlig runde");
        // Nothing is missing: a leader in a hurry reads it and asks for approval.
        assertThat(service.faults(service.list().getFirst().id())).isEmpty();
        assertThat(service.list()).singleElement().satisfies(round -> assertThat(round.state())
                .isEqualTo(RoundState.DRAFT));
    }

    @Test
    void representativeWithoutRoundsIsOfferedNoDraft() {
        users.signIn(rounds.representative(unit));
        navigate("runder", RoundsView.class);
        assertThat(page()).contains("Ingen runder i enhetene dine");
        assertThat(find(Button.class).withText("Ny runde").exists()).isFalse();
    }

    @Test
    void draftIsSavedAsOneGoes() {
        Round draft = rounds.begun(unit);
        navigate(RoundRoutes.round(draft.id()), RoundView.class);
        test(field("Tittel")).setValue("Høstrunden");
        find(TextArea.class).withCaption("Formål").single().setValue("Vi vil lære.");
        Round found = service.get(draft.id());
        assertThat(found.settings().title()).isEqualTo("Høstrunden");
        assertThat(found.settings().purpose()).isEqualTo("Vi vil lære.");
        assertThat(page()).contains("2 ting gjenstår");
    }

    @Test
    void whatThoseAboveSeeIsChosenAndToldToWhoeverAgrees() {
        Round draft = rounds.drafted(unit);
        navigate(RoundRoutes.round(draft.id()), RoundView.class);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Upward> choice = (RadioButtonGroup<Upward>)
                find(RadioButtonGroup.class).withCaption("Hva ser de over oss?").single();
        assertThat(choice.getValue()).isEqualTo(Upward.TOTALS);
        choice.setValue(Upward.UNITS);
        assertThat(service.get(draft.id()).settings().upward()).isEqualTo(Upward.UNITS);
        click("Be om godkjenning");
        assertThat(page()).contains("Ledere høyere opp og HR ser også gjennomsnitt for enheten alene.");
    }

    @Test
    void roundThatComesCloseIsNamedWithoutKeepingAnythingFromBeingSaved() {
        Round draft = rounds.drafted(unit);
        navigate(RoundRoutes.round(draft.id()), RoundView.class);
        assertThat(page()).doesNotContain("Andre runder spør de samme enhetene");
        rounds.prepared(unit);
        test(field("Tittel")).setValue("Min runde");
        assertThat(page()).contains("Andre runder spør de samme enhetene", "«Vårrunden» slutter ");
        assertThat(service.get(draft.id()).settings().title()).isEqualTo("Min runde");
        click("Be om godkjenning");
        assertThat(service.get(draft.id()).state()).isEqualTo(RoundState.PREPARED);
    }

    @Test
    void unitIsAddedWithAllBelow() {
        Round draft = rounds.begun(team);
        navigate(RoundRoutes.round(draft.id()), RoundView.class);
        find(UnitPicker.class).single().setValue(trees.today().find(unit).orElseThrow());
        click("Legg til");
        assertThat(service.get(draft.id()).settings().units()).containsExactlyInAnyOrder(unit, team);
        click("Fjern");
        assertThat(page()).contains("Velg minst én enhet");
        assertThat(service.get(draft.id()).settings().units()).hasSize(2);
    }

    @Test
    void whatIsMissingIsMarkedWhenApprovalIsAskedFor() {
        Round draft = rounds.begun(unit);
        navigate(RoundRoutes.round(draft.id()), RoundView.class);
        click("Be om godkjenning");
        assertThat(field("Tittel").isInvalid()).isTrue();
        assertThat(field("Tittel").getErrorMessage()).isEqualTo("Gi runden en tittel.");
        assertThat(field("Ansvarlig").isInvalid()).isFalse();
        assertThat(service.get(draft.id()).state()).isEqualTo(RoundState.DRAFT);
    }

    @Test
    void completeDraftIsSentToApprovalAndBack() {
        Round draft = rounds.drafted(unit);
        navigate(RoundRoutes.round(draft.id()), RoundView.class);
        click("Be om godkjenning");
        assertThat(service.get(draft.id()).state()).isEqualTo(RoundState.PREPARED);
        assertThat(page()).contains("Venter på godkjenning eller åpning");
        click("Gjør om til utkast");
        confirm();
        assertThat(service.get(draft.id()).state()).isEqualTo(RoundState.DRAFT);
        click("Avlys runden");
        confirm();
        assertThat(page()).contains("Runden ble avlyst før noen ble spurt.");
    }

    @Test
    void nobodyOverwritesAnothersDraftWithoutChoosing() {
        Round draft = rounds.drafted(unit);
        navigate(RoundRoutes.round(draft.id()), RoundView.class);
        drafts.save(
                draft.id(),
                TestRounds.complete(
                        draft.settings(),
                        draft.settings().times().next(draft.settings().recurrence(), clock.instant())),
                draft.version());
        test(field("Tittel")).setValue("Min tittel");
        assertThat(service.get(draft.id()).settings().title()).isEqualTo("Vårrunden");
        test(find(ConfirmDialog.class).single()).reject();
        assertThat(service.get(draft.id()).settings().title()).isEqualTo("Min tittel");
    }

    @Test
    void openRoundIsClosedByHandAndCopied() {
        Round round = opened();
        navigate(RoundRoutes.round(round.id()), RoundView.class);
        assertThat(find(Button.class).withText("Gjør om til utkast").exists()).isFalse();
        click("Avslutt nå");
        confirm();
        assertThat(page()).contains("Ingen kan svare lenger");
        click("Lag neste runde");
        assertThat(service.list()).hasSize(2);
    }

    private Round opened() {
        Round round = rounds.prepared(unit);
        rounds.approve(round, unit);
        clock.stopAt(round.settings().times().opensAt());
        users.signIn(leader);
        return round;
    }

    @Test
    void leaderReadsTalksAndAgrees() {
        Round round = rounds.prepared(unit);
        navigate(RoundRoutes.part(unit, round.id()), PartView.class);
        assertThat(page())
                .contains(
                        round.settings().purpose(),
                        round.settings().legalBasis(),
                        "Ingen tall blir vist for færre enn 5 svar.",
                        "Dette må dere snakke om");
        click("Godkjenn som leder");
        assertThat(find(DayField.class).single().isInvalid()).isTrue();
        find(DayField.class).single().setValue(NorwegianTime.today(clock));
        click("Godkjenn som leder");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        find(TextArea.class).single().setValue("Leder og verneombud");
        click("Godkjenn som leder");
        assertThat(page()).contains("Godkjent av " + leader.name(), "Du har godkjent runden.");
        assertThat(approvals.get(round.id(), unit).approval(ApprovalSide.LEADER))
                .isPresent();
        click("Trekk godkjenningen");
        confirm();
        assertThat(approvals.get(round.id(), unit).approvals()).isEmpty();
    }

    @Test
    void onePersonIsToldThatItTakesTwo() {
        units.give(UnitRole.SAFETY_REPRESENTATIVE, unit, leader);
        Round round = rounds.prepared(unit);
        approvals.approve(round.id(), unit, ApprovalSide.LEADER, round.version(), TestRounds.DISCUSSION);
        navigate(RoundRoutes.part(unit, round.id()), PartView.class);
        find(DayField.class).single().setValue(LocalDate.of(2026, 1, 15));
        find(TextArea.class).single().setValue("Alle");
        click("Godkjenn som representant");
        assertThat(page()).contains("Det må være to ulike personer.");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Alle");
    }

    @Test
    void openPartHasNothingToWithdraw() {
        Round round = opened();
        navigate(RoundRoutes.part(unit, round.id()), PartView.class);
        assertThat(approvals.get(round.id(), unit).state()).isEqualTo(PartState.OPEN);
        assertThat(find(Button.class).withText("Trekk godkjenningen").exists()).isFalse();
    }

    @Test
    void whatWaitsStandsFirstWithAWayToIt() {
        Round waiting = rounds.prepared(unit);
        opened();
        navigate("runder", RoundsView.class);
        assertThat(find(Anchor.class).withText("Les og godkjenn").single().getHref())
                .isEqualTo(RoundRoutes.part(unit, waiting.id()));
    }

    @Test
    void pagesOfARoundLeadToWhatOthersDoWithIt() {
        Round round = rounds.prepared(unit);
        Round other = rounds.prepared(unit);
        places.tell(round.id());
        navigate(RoundRoutes.round(round.id()), RoundView.class);
        assertThat(find(Anchor.class).withText("Skriv ut").single().getHref()).isEqualTo("her/" + round.id());
        navigate(RoundRoutes.part(unit, round.id()), PartView.class);
        assertThat(find(Anchor.class).withText("Skriv ut").single().getHref()).isEqualTo("her/" + round.id());
        navigate(RoundRoutes.part(unit, other.id()), PartView.class);
        assertThat(find(Anchor.class).withText("Skriv ut").exists()).isFalse();
    }

    /** It asks nobody anything: there is nothing to agree to, to hand out, to repeat or to stop. */
    @Test
    void roundThatWasAnsweredElsewhereSaysSoAndOffersOnlyWhatCanBeSeenOfIt() {
        RoundId id = rounds.imported(Optional.of(leader.id()), unit);
        navigate("runder", RoundsView.class);
        assertThat(page()).contains("Hentet inn fra før", "Besvart til og med 1. juli 2019", "1 enhet");
        assertThat(page()).doesNotContain("Runder du forbereder", "enheter har godkjent");
        places.tell(id);
        navigate(RoundRoutes.round(id), RoundView.class);
        assertReadsAsImported("Frigivelse", "Skriv ut");
        navigate(RoundRoutes.part(unit, id), PartView.class);
        assertReadsAsImported("Skriv ut");
        assertThatThrownBy(() -> navigate(RoundRoutes.approvals(id), ApprovalsView.class))
                .isInstanceOf(IllegalArgumentException.class);
        RoundId byNobody = rounds.imported(Optional.empty(), unit);
        navigate(RoundRoutes.round(byNobody), RoundView.class);
        assertThat(page()).contains("Den ble hentet inn ").doesNotContain(leader.name());
    }

    private void assertReadsAsImported(String... places) {
        assertThat(page())
                .contains(
                        "Hentet inn fra en fil",
                        "Runden ble besvart et annet sted, til og med 1. juli 2019.",
                        leader.name() + " hentet den inn ",
                        "Hvem svarte",
                        "1 av prinsippene")
                .doesNotContain("godkjen", "Formål", "faktorer", "Dette får de som svarer, vite", "kommentar");
        assertThat(find(Button.class, (Component) getCurrentView()).all()).isEmpty();
        assertThat(find(Anchor.class, (Component) getCurrentView())
                        .withClassName("btn")
                        .all())
                .extracting(Anchor::getText)
                .containsExactly(places);
    }

    @Test
    void olderSetOfQuestionsCanBeChosen() {
        var latest = criteria.latest();
        var older = new Criteria(
                new CriteriaVersionId(987_654_321L),
                latest.key(),
                0,
                latest.title(),
                latest.intro(),
                latest.scaleLabels(),
                latest.noAnswer(),
                latest.principles(),
                latest.promoting(),
                latest.hindering(),
                latest.balance(),
                latest.commentPrompt(),
                latest.commentWarning());
        var form = new RoundForm(rounds.drafted(unit).settings(), service.units(), List.of(latest, older), () -> {});
        @SuppressWarnings("unchecked")
        var field = (Select<CriteriaVersionId>)
                find(Select.class, form).withCaption("Utgave av påstandene").single();
        assertThat(field.getValue()).isEqualTo(latest.id());
        assertThat(field.isReadOnly()).isFalse();
        assertThat(field.getItemLabelGenerator().apply(older.id())).isEqualTo("Versjon 0");
        field.setValue(older.id());
        assertThat(form.read().orElseThrow().criteria()).isEqualTo(older.id());
    }

    @Test
    void repetitionIsStoppedOnTheRoundsPage() {
        Round draft = drafts.draft(unit, RoundTemplate.QUARTERLY_PULSE, RoundTemplate.Texts.NONE);
        drafts.save(
                draft.id(),
                TestRounds.complete(draft.settings(), draft.settings().times()),
                draft.version());
        states.prepare(draft.id(), draft.version() + 1);
        navigate(RoundRoutes.round(draft.id()), RoundView.class);
        assertThat(page()).contains("Runden gjentas hvert kvartal.");
        click("Stopp gjentakelsen");
        confirm();
        assertThat(page()).doesNotContain("Runden gjentas");
        assertThat(service.get(draft.id()).settings().recurrence()).isEqualTo(Recurrence.NONE);
    }

    @Test
    void approvalsTellWhoLacksWhat() {
        Round draft = rounds.drafted(unit);
        drafts.save(
                draft.id(),
                draft.settings()
                        .again(draft.settings().criteria(), draft.settings().times(), Set.of(unit, team)),
                draft.version());
        Round round = service.get(draft.id());
        states.prepare(round.id(), round.version());
        rounds.approve(round, unit);
        users.signIn(leader);
        navigate(RoundRoutes.approvals(round.id()), ApprovalsView.class);
        assertThat(page()).contains("1 av 2 enheter har begge godkjenninger");
        assertThat(find(NativeTableHeaderCell.class).withText("Hjemmetjenesten").exists())
                .isTrue();
        find(com.vaadin.flow.component.checkbox.Checkbox.class).single().setValue(true);
        assertThat(find(NativeTableHeaderCell.class).withText("Hjemmetjenesten").exists())
                .isFalse();
        assertThat(find(NativeTableHeaderCell.class).withText("Team 1").exists())
                .isTrue();
    }
}
