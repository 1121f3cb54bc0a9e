package no.hvorervi.coordination.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.TestActions;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.AnswerKind;
import no.hvorervi.coordination.CoordinationRoutes;
import no.hvorervi.coordination.HandedUpService;
import no.hvorervi.coordination.JointActionService;
import no.hvorervi.coordination.ShareState;
import no.hvorervi.coordination.UnitChoice;
import no.hvorervi.ids.ActionShareId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What units do together and hand upward, on their pages. */
@DatabaseTest
class CoordinationViewsTest extends SpringBrowserlessTest {

    @Autowired
    JointActionService joint;

    @Autowired
    HandedUpService handed;

    @Autowired
    TestActions actions;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId district = new UnitId(0);
    private UnitId unit = district;
    private UnitId other = district;
    private TestUser above = new TestUser(new no.hvorervi.ids.AccountId(0), "", "", "");
    private TestUser leader = above;
    private TestUser otherLeader = above;

    @BeforeEach
    void plant() {
        district = units.below(units.root("Fjordkommunen"), "Bydelen");
        unit = units.below(district, "Team vest");
        other = units.below(district, "Team nord");
        above = units.leader(district);
        leader = units.leader(unit);
        otherLeader = units.leader(other);
    }

    private void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    /** The button in the dialog says the same as the one that opens it, and comes last. */
    private void confirm(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private void link(String text) {
        open(find(Anchor.class).withText(text).all().getFirst().getHref());
    }

    private void write(String text) {
        test(find(TextArea.class).all().getFirst()).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<UnitChoice> choice() {
        return find(ComboBox.class).single();
    }

    @Test
    void unitIsAskedJoinsTellsAndLeaves() {
        Action action = actions.open(unit);
        String what = action.contents().what();
        users.signIn(leader);
        open(ActionRoutes.action(unit, action.id()));
        click("Spør en enhet");
        confirm("Spør en enhet");
        assertThat(choice().isInvalid()).isTrue();
        choice().setValue(joint.findUnits(action.id(), "nord").getFirst());
        write("Dere kan dette.");
        confirm("Spør en enhet");
        assertThat(page()).contains("Enheten er spurt.", "Team nord", "Ikke svart ennå.");

        users.signIn(otherLeader);
        open("");
        assertThat(page()).contains("Team vest spør om dere vil være med: " + what);
        open(ActionRoutes.of(other));
        assertThat(page()).contains("Spørsmål fra andre enheter", "Fra Team vest");
        link(what);
        assertThat(page())
                .contains("Team vest spør om dere vil være med", "Dere kan dette.", "Ja, vi er med")
                .doesNotContain("Endre tiltaket");
        click("Ja, vi er med");
        confirm("Ja, vi er med");
        assertThat(page()).contains("Dere er med.", "Har ikke skrevet noe ennå.");
        click("Skriv hvor dere står");
        write("Prøvd i to uker.");
        confirm("Skriv hvor dere står");
        assertThat(page()).contains("Prøvd i to uker.");

        users.signIn(leader);
        open(ActionRoutes.action(unit, action.id()));
        assertThat(page()).contains("Med siden", "De skriver: Prøvd i to uker.", "Gå videre uten dem");

        users.signIn(otherLeader);
        open(ActionRoutes.of(other));
        assertThat(page()).contains("Felles tiltak dere er med på");
        link(what);
        click("Gå ut av tiltaket");
        confirm("Gå ut av tiltaket");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        write("Vi mister to folk.");
        confirm("Gå ut av tiltaket");
        assertThat(page())
                .contains("Dere har gått ut av tiltaket. Team vest ser det.")
                .doesNotContain(what);
        open(ActionRoutes.of(other));
        assertThat(page()).doesNotContain("Dere har gått ut av tiltaket.");
    }

    @Test
    void whoSaysNoIsToldThatItIsSaid() {
        Action action = actions.open(unit);
        users.signIn(leader);
        joint.ask(action.id(), other, "");
        users.signIn(otherLeader);
        open(ActionRoutes.of(other));
        link(action.contents().what());
        assertThat(find(Button.class).withText("Skriv ut").exists()).isTrue();
        click("Nei takk");
        write("Ikke nå.");
        confirm("Nei takk");
        assertThat(page()).contains("Dere har svart nei. Team vest ser det.");
    }

    @Test
    void askingIsTakenBackOnPurpose() {
        Action action = actions.open(unit);
        users.signIn(leader);
        joint.ask(action.id(), other, "");
        open(ActionRoutes.action(unit, action.id()));
        click("Trekk spørsmålet tilbake");
        assertThat(joint.of(action.id()).getFirst().state()).isEqualTo(ShareState.ASKED);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("Spørsmålet er trukket tilbake.");
    }

    @Test
    void whatIsCarriedIsAmongWhatMayGo() {
        List<ActionShareId> carried = IntStream.range(0, ActionService.MAX_OPEN)
                .mapToObj(no -> {
                    Action action = actions.open(unit);
                    users.signIn(leader);
                    joint.ask(action.id(), other, "");
                    users.signIn(otherLeader);
                    ActionShare share = joint.waiting().getFirst();
                    joint.join(share.id(), "", share.version());
                    return share.id();
                })
                .toList();
        open(ActionRoutes.of(other));
        assertThat(page()).contains("de felles medregnet").doesNotContain("Ingen tiltak ennå");
        open(ActionRoutes.create(other));
        assertThat(page()).contains("Hva skal vekk?", "Fra Team vest");
        assertThat(find(Anchor.class).withText("Gå ut").all())
                .extracting(Anchor::getHref)
                .containsExactlyInAnyOrderElementsOf(carried.stream()
                        .map(each -> CoordinationRoutes.joint(other, each))
                        .toList());
        ActionShare first = joint.get(carried.getFirst()).share();
        joint.leave(first.id(), "Vi mister to folk.", first.version());
        open(ActionRoutes.create(other));
        assertThat(page()).doesNotContain("Hva skal vekk?");
    }

    @Test
    void anotherUnitsPageOfItIsNotThere() {
        Action action = actions.open(unit);
        users.signIn(leader);
        joint.ask(action.id(), other, "");
        users.signIn(otherLeader);
        ActionShareId share = joint.waiting().getFirst().id();
        units.lead(district, otherLeader);
        open(CoordinationRoutes.joint(district, share));
        assertThat(page())
                .contains("Vi finner ikke siden")
                .doesNotContain(action.contents().what());
        users.signIn(leader);
        open(CoordinationRoutes.joint(other, share));
        assertThat(page())
                .contains("Vi finner ikke siden")
                .doesNotContain(action.contents().what());
    }

    @Test
    void itIsHandedUpAnsweredAndReadByBoth() {
        Action action = actions.open(unit);
        users.signIn(leader);
        open(ActionRoutes.action(unit, action.id()));
        assertThat(page()).contains("Løftet oppover");
        click("Løft oppover");
        assertThat(find(TextArea.class).all().getFirst().getValue())
                .isEqualTo(action.contents().what());
        write("Slippe å spørre om lov");
        confirm("Løft oppover");
        assertThat(page()).contains("Det er løftet oppover.", "Til Bydelen", "Ikke svart ennå. Svar skal komme innen");

        users.signIn(above);
        open("");
        assertThat(page()).contains("Svar Team vest: Slippe å spørre om lov");
        open(ActionRoutes.of(district));
        assertThat(page()).contains("Løftet til dere", "Fra Team vest");
        link("Slippe å spørre om lov");
        assertThat(page()).doesNotContain(action.contents().why());
        click("Gi svaret");
        assertThat(find(RadioButtonGroup.class).single().isInvalid()).isTrue();
        kind().setValue(AnswerKind.INSTEAD);
        click("Gi svaret");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        write("Vi gir fullmakt til vaktleder.");
        click("Gi svaret");
        assertThat(find(DatePicker.class).single().isInvalid()).isTrue();
        find(DatePicker.class).single().setValue(NorwegianTime.today(clock).plusDays(30));
        click("Gi svaret");
        assertThat(page()).doesNotContain("Svaret er gitt.");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("Svaret er gitt.", "Vi gir fullmakt til vaktleder.", "Svar på nytt");

        users.signIn(leader);
        open("");
        assertThat(page()).contains("Bydelen har svart: Slippe å spørre om lov");
        open(ActionRoutes.action(unit, action.id()));
        assertThat(page())
                .contains("Noe annet blir gjort.", "Vi gir fullmakt til vaktleder.", "Løft oppover")
                .doesNotContain("Trekk tilbake");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<AnswerKind> kind() {
        return find(RadioButtonGroup.class).single();
    }

    @Test
    void bothReadThatThereIsNoAnswerAndItCanBeTakenBack() {
        Action action = actions.open(unit);
        users.signIn(leader);
        handed.hand(action.id(), "Slippe å spørre", "");
        clock.stopOn(NorwegianTime.today(clock).plusDays(HandedUpService.DAYS + 1));
        users.signIn(above);
        open(ActionRoutes.of(district));
        assertThat(page()).contains("Ikke svart. Fristen var");
        users.signIn(leader);
        open("");
        assertThat(page()).contains("Bydelen har ikke svart: Slippe å spørre");
        open(ActionRoutes.action(unit, action.id()));
        assertThat(page()).contains("Ikke svart. Fristen var");
        click("Trekk tilbake");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("Det er trukket tilbake.");
        users.signIn(above);
        open(ActionRoutes.of(district));
        assertThat(page()).doesNotContain("Slippe å spørre");
    }

    @Test
    void representativesReadAndAreOfferedNothingToPress() {
        Action action = actions.open(unit);
        users.signIn(leader);
        joint.ask(action.id(), other, "");
        handed.hand(action.id(), "Slippe å spørre", "");
        TestUser representative = users.person();
        units.give(UnitRole.UNION_REPRESENTATIVE, unit, representative);
        units.give(UnitRole.UNION_REPRESENTATIVE, other, representative);
        users.signIn(representative);
        assertThat(joint.mayCoordinate(unit)).isFalse();
        assertThat(joint.mayTell(unit)).isFalse();
        open(ActionRoutes.action(unit, action.id()));
        assertThat(page())
                .contains("Team nord", "Slippe å spørre")
                .doesNotContain("Spør en enhet", "Trekk tilbake", "Trekk spørsmålet tilbake");
        open(ActionRoutes.of(other));
        link(action.contents().what());
        assertThat(page()).contains("Enhetens leder svarer.").doesNotContain("Ja, vi er med", "Nei takk");
    }
}
