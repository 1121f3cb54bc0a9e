package no.hvorervi.workshop.ui;

import static no.hvorervi.db.Tables.ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Actions;
import no.hvorervi.actions.Expected;
import no.hvorervi.actions.kit.ExpectedField;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.workshop.AgreedScore;
import no.hvorervi.workshop.Asked;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.ParticipantToken;
import no.hvorervi.workshop.TestWorkshops;
import no.hvorervi.workshop.VoteKind;
import no.hvorervi.workshop.VoteState;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.WorkshopRunService;
import no.hvorervi.workshop.WorkshopService;
import no.hvorervi.workshop.WorkshopState;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which a workshop is led: one sensible thing at a time, and nothing that the room must not see. */
@DatabaseTest
class RunViewTest extends SpringBrowserlessTest {

    @Autowired
    TestWorkshops workshops;

    @Autowired
    WorkshopRunService run;

    @Autowired
    WorkshopService service;

    @Autowired
    Actions actions;

    @Autowired
    CriteriaService criteria;

    @Autowired
    DSLContext sql;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private UnitId unit = new UnitId(0);

    @BeforeEach
    void lead() {
        unit = units.below(units.root("Fjordkommunen"), "Hjemmetjenesten");
        units.signIn(UnitRole.FACILITATOR, unit);
    }

    private void open(WorkshopId id) {
        UI.getCurrent().navigate(WorkshopRoutes.run(unit, id));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    /** What happens each second. */
    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    /** How many have voted is looked up twice a second at most, so it may take a few polls. */
    private String pageWith(String words) {
        Instant end = Instant.now().plusSeconds(10);
        poll();
        while (!page().contains(words) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(100_000_000);
            poll();
        }
        return page();
    }

    private List<Button> primary() {
        return find(Button.class).all().stream()
                .filter(each -> each.getThemeNames().contains("primary"))
                .toList();
    }

    /** Each phone casts in each open vote; the principles are answered alike. */
    private List<ParticipantToken> cast(WorkshopId id, int... scores) {
        List<ParticipantToken> phones = TestWorkshops.phones(scores.length);
        workshops.board(id).votes().stream()
                .filter(each -> each.state() == VoteState.OPEN)
                .map(BoardVote::id)
                .forEach(vote -> workshops.cast(id, vote, phones, scores));
        return phones;
    }

    @Test
    void openingGivesTheRoomItsCode() {
        WorkshopId id = workshops.planned(unit).id();
        open(id);
        assertThat(page()).contains("Klar når dere er samlet");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
        click("Åpne verkstedet");
        assertThat(page())
                .contains(workshops.code(id).grouped(), "0 til stede", "Videre: Velkommen og regler")
                .containsPattern("(5:00|4:5\\d) igjen");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @EnumSource
    void eachStepHasOneThingToDoFirst(StepKind kind) {
        open(workshops.at(unit, kind));
        assertThat(primary()).as(page()).hasSize(1);
    }

    @Test
    void roomVotesSeesAndTalksAboutWhatIsLowest() {
        WorkshopId id = workshops.at(unit, StepKind.VOTE);
        open(id);
        click("Åpne avstemningen");
        List<BoardVote> votes = workshops.board(id).votes();
        List<ParticipantToken> phones = TestWorkshops.phones(6);
        workshops.cast(id, votes.get(0).id(), phones, 4, 4, 5, 5, 4, 3);
        workshops.cast(id, votes.get(1).id(), phones, 1, 2, 2, 1, 3, 2);
        workshops.cast(id, votes.get(2).id(), phones, 5, 5, 4, 4, 3, 5);
        assertThat(pageWith("6 av 6 har stemt")).contains("6 av 6 har stemt", "6 til stede");
        click("Steng avstemningen");
        workshops.goTo(id, StepKind.REVEAL);
        poll();
        click("Vis svarene");
        assertThat(page()).contains("Svarene er vist.", "Snitt 1,8");
        workshops.goTo(id, StepKind.TALK);
        poll();
        String lowest = name(votes.get(1));
        assertThat(primary()).extracting(Button::getText).containsExactly("Snakk om: " + lowest);
        click("Snakk om: " + lowest);
        assertThat(page())
                .contains(
                        "Slik stemte dere",
                        principle(votes.get(1))
                                .questions()
                                .getFirst()
                                .in(UI.getCurrent().getLocale()));
    }

    private static Principle principle(BoardVote vote) {
        return ((Asked.OfPrinciple) vote.asked()).principle();
    }

    private static String name(BoardVote vote) {
        return principle(vote).name().in(UI.getCurrent().getLocale());
    }

    @Test
    void tooFewAreToldToTalkWithoutNumbers() {
        WorkshopId id = workshops.at(unit, StepKind.VOTE);
        open(id);
        click("Åpne avstemningen");
        cast(id, 1, 2, 3, 4);
        assertThat(pageWith("4 av 4 har stemt")).contains("4 av 4 har stemt", "Færre enn 5 er til stede.");
        click("Steng avstemningen");
        workshops.goTo(id, StepKind.REVEAL);
        poll();
        click("Vis svarene");
        assertThat(page()).contains("For få har stemt til at svar kan vises.").doesNotContain("Snitt");
    }

    @Test
    void reVoteStandsBesideTheFirst() {
        WorkshopId id = workshops.at(unit, StepKind.VOTE);
        run.openVotes(id);
        cast(id, 1, 2, 4, 5, 3, 3);
        run.reveal(id);
        workshops.goTo(id, StepKind.TALK);
        BoardVote first = workshops.board(id).revealed().getFirst();
        run.talkAbout(id, principle(first).key());
        open(id);
        click("Stem på nytt");
        cast(id, 3, 3, 4, 4, 3, 2);
        click("Steng avstemningen");
        click("Vis svarene");
        assertThat(page()).contains("Avstemning 1", "Avstemning 2");
    }

    @Test
    void roomAgreesWithAReason() {
        WorkshopId id = talking();
        Principle principle = workshops.principles(1).getFirst();
        click("Lagre det vi er enige om");
        assertThat(find(RadioButtonGroup.class).single().isInvalid()).isTrue();
        score().setValue(2);
        click("Lagre det vi er enige om");
        assertThat(find(TextArea.class).all().getFirst().isInvalid()).isTrue();
        test(find(TextArea.class).all().getFirst()).setValue("Vi spør om lov til det meste");
        test(find(TextArea.class).all().getLast()).setValue("Nattevakta bestemmer selv");
        click("Lagre det vi er enige om");
        assertThat(page()).contains("Lagret. Rommet ser det nå.");
        assertThat(workshops.board(id).agreed(principle))
                .contains(new AgreedScore(
                        principle.key(), 2, "Vi spør om lov til det meste", "Nattevakta bestemmer selv", 1));
    }

    private WorkshopId talking() {
        WorkshopId id = workshops.at(unit, StepKind.TALK);
        run.talkAbout(id, workshops.principles(1).getFirst().key());
        open(id);
        return id;
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> score() {
        return find(RadioButtonGroup.class).single();
    }

    @Test
    void nothingIsLostWhenTwoWriteWhatIsAgreed() {
        WorkshopId id = talking();
        String key = workshops.principles(1).getFirst().key();
        score().setValue(4);
        test(find(TextArea.class).all().getFirst()).setValue("Min begrunnelse");
        run.agree(id, new AgreedScore(key, 3, "Den andres begrunnelse", "", 0));
        click("Lagre det vi er enige om");
        assertThat(page()).contains("En annen har lagret imens.", "Den andres begrunnelse");
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Min begrunnelse");
        click("Lagre det vi er enige om");
        assertThat(workshops.board(id).agreed(workshops.principles(1).getFirst()))
                .map(AgreedScore::reason)
                .contains("Min begrunnelse");
    }

    @Test
    void whatIsBeingWrittenStaysWhenSomebodyElseActs() {
        WorkshopId id = talking();
        test(find(TextArea.class).all().getFirst()).setValue("Halv setning");
        run.extend(id);
        run.addGroup(id);
        poll();
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Halv setning");
        assertThat(page()).contains("Gruppe 1");
    }

    @Test
    void secondFacilitatorIsToldThatTheRoomHasMovedOn() {
        WorkshopId id = workshops.opened(unit);
        open(id);
        run.goTo(id, 3);
        click("Videre: Velkommen og regler");
        assertThat(page()).contains("En annen har gått videre.");
        assertThat(workshops.board(id).step()).isEqualTo(3);
    }

    @Test
    void factorsAreAskedOneAfterTheOther() {
        WorkshopId id = workshops.at(unit, StepKind.FACTORS);
        open(id);
        click("Spør hva som hindrer mest");
        assertThat(workshops.vote(id, VoteKind.HINDERING).state()).isEqualTo(VoteState.OPEN);
        click("Steng avstemningen");
        click("Vis svarene");
        assertThat(page()).contains("For få har stemt");
    }

    @Test
    @SuppressWarnings("unchecked")
    void roomDecidesOnThreeActionsAtMost() {
        WorkshopId id = workshops.at(unit, StepKind.ACTIONS);
        open(id);
        IntStream.rangeClosed(1, 3).forEach(no -> {
            ComboBox<Item> item = find(ComboBox.class).single();
            item.setValue(workshops.principles(1).getFirst());
            test(field("Hva skal dere gjøre?")).setValue("Tiltak " + no);
            test(field("Hvem har ansvaret?")).setValue("Fagkoordinator");
            click("Lagre tiltaket");
        });
        assertThat(page()).contains("Bestemt: 3 av 3", "Tre tiltak er nok for ett verksted.");
        assertThat(actions.of(id)).hasSize(3);
    }

    /** Most actions are born here: what the content suggests is offered here too, and nothing that is written is lost. */
    @Test
    @SuppressWarnings("unchecked")
    void suggestionFillsInWhatToDo() {
        WorkshopId id = workshops.at(unit, StepKind.ACTIONS);
        open(id);
        Principle principle = workshops.principles(1).getFirst();
        ComboBox<Item> item = find(ComboBox.class).single();
        item.setValue(principle);
        test(field("Hva skal dere gjøre?")).setValue("Noe annet");
        click("Bruk dette");
        assertThat(field("Hva skal dere gjøre?").getValue()).isEqualTo("Noe annet");
        confirm();
        String first = principle.suggestions().getFirst().in(Language.NB.locale());
        assertThat(field("Hva skal dere gjøre?").getValue()).isEqualTo(first);
        test(field("Hvem har ansvaret?")).setValue("Fagkoordinator");
        click("Lagre tiltaket");
        assertThat(actions.of(id)).extracting(each -> each.contents().what()).containsExactly(first);
        assertThat(sql.select(ACTION.SUGGESTION)
                        .from(ACTION)
                        .where(ACTION.ACTION_ID.eq(actions.of(id).getFirst().id()))
                        .fetch(ACTION.SUGGESTION))
                .containsExactly((byte) 0);
    }

    /** There can be too much control or too little: the room says which. */
    @Test
    @SuppressWarnings("unchecked")
    void directionOfABalanceIsAskedFor() {
        WorkshopId id = workshops.at(unit, StepKind.ACTIONS);
        open(id);
        ComboBox<Item> item = find(ComboBox.class).single();
        assertThat(find(ExpectedField.class).all()).isEmpty();
        item.setValue(criteria.latest().balance().getFirst());
        test(field("Hva skal dere gjøre?")).setValue("Færre attestasjoner");
        test(field("Hvem har ansvaret?")).setValue("Fagkoordinator");
        click("Lagre tiltaket");
        assertThat(find(ExpectedField.class).single().isInvalid()).isTrue();
        assertThat(actions.of(id)).isEmpty();
        find(ExpectedField.class).single().setValue(Expected.LOWER);
        click("Lagre tiltaket");
        assertThat(actions.of(id))
                .extracting(each -> each.contents().expected())
                .containsExactly(Expected.LOWER);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void endingIsConfirmedAndDone() {
        WorkshopId id = workshops.at(unit, StepKind.MINUTES);
        open(id);
        click("Avslutt verkstedet");
        assertThat(service.get(id).state()).isEqualTo(WorkshopState.RUNNING);
        confirm();
        assertThat(service.get(id).state()).isEqualTo(WorkshopState.ENDED);
        assertThat(page()).contains("Verkstedet er avsluttet", "Se referatet");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void sittingIsEndedAndTheNextHasAnotherCode() {
        WorkshopId id = workshops.opened(unit);
        String code = workshops.code(id).grouped();
        open(id);
        click("Avslutt økten");
        confirm();
        assertThat(page()).contains("Økten er avsluttet", "Åpne neste økt").doesNotContain(code);
        click("Åpne neste økt");
        assertThat(page()).contains(workshops.code(id).grouped()).doesNotContain(code);
    }

    @Test
    void othersDoNotFindThePage() {
        WorkshopId id = workshops.opened(unit);
        units.signIn(UnitRole.SAFETY_REPRESENTATIVE, unit);
        open(id);
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }
}
