package no.hvorervi.controls.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.controls.Control;
import no.hvorervi.controls.ControlEntryService;
import no.hvorervi.controls.ControlFilter;
import no.hvorervi.controls.ControlKind;
import no.hvorervi.controls.ControlManagementService;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.ControlRow;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.controls.ControlStanding;
import no.hvorervi.controls.ControlTerms;
import no.hvorervi.controls.Purpose;
import no.hvorervi.controls.TestControls;
import no.hvorervi.controls.UnitControl;
import no.hvorervi.controls.VerdictKind;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.overview.OverviewRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the register of controls, as the unit, the owner and the one who keeps the register use them. */
@DatabaseTest
class ControlViewsTest extends SpringBrowserlessTest {

    @Autowired
    TestControls controls;

    @Autowired
    ControlEntryService entries;

    @Autowired
    ControlManagementService management;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId root = new UnitId(0);
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        root = units.root("Fjordkommunen");
        unit = units.below(root, "Hjemmetjenesten");
    }

    private void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private void lead() {
        users.signIn(units.leader(unit));
    }

    private <F extends Component & com.vaadin.flow.component.HasLabel> F field(Class<F> type, String label) {
        return find(type).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SuppressWarnings("unchecked")
    void leaderEntersOneAndSeesTheHours() {
        lead();
        open(AssessmentRoutes.profile(unit));
        assertThat(find(Anchor.class)
                        .withText("Kontroller og rapporter")
                        .single()
                        .getHref())
                .isEqualTo(ControlRoutes.of(unit));
        open(ControlRoutes.of(unit));
        assertThat(page()).contains("Dere har ikke meldt inn noe");
        open(ControlRoutes.enter(unit));
        click("Meld inn");
        assertThat(field(TextField.class, "Hva heter den?").isInvalid()).isTrue();
        assertThat(field(TextArea.class, "Hvorfor koster det mer enn det gir?").isInvalid())
                .isTrue();
        test(field(TextField.class, "Hva heter den?")).setValue("Ukerapport om vikarbruk");
        test(field(TextField.class, "Hvem krever den?")).setValue("Økonomiavdelingen");
        field(IntegerField.class, "Minutter hver gang").setValue(45);
        field(IntegerField.class, "Hvor mange gjør det?").setValue(1);
        assertThat(page()).contains("Det blir 39 timer i året.");
        ((CheckboxGroup<Purpose>) find(CheckboxGroup.class).single()).setValue(Set.of(Purpose.MONEY));
        test(field(TextArea.class, "Hvorfor koster det mer enn det gir?")).setValue("Tallene står i lønnssystemet.");
        click("Meld inn");
        assertThat(page())
                .contains("Ukerapport om vikarbruk", "39 timer i året", "Ingen er satt til å svare", "Penger");
        open(ControlRoutes.of(unit));
        assertThat(page()).contains("Det dere har meldt inn, tar 39 timer i året.");
    }

    @Test
    void whatTheRegisterHasIsOfferedWhileTheNameIsTyped() {
        UnitControl known = controls.entered(units.below(root, "Skolen"), "Ukerapport om vikarbruk");
        lead();
        open(ControlRoutes.enter(unit));
        test(field(TextField.class, "Hva heter den?")).setValue("Rapport om vikarbruk");
        assertThat(page()).contains("Er det en av disse?", "Ukerapport om vikarbruk");
        click("Det er denne");
        assertThat(page()).contains("Det er en annen");
        assertThat(find(TextField.class).all()).isEmpty();
        UI.getCurrent()
                .navigate(
                        ControlRoutes.enter(unit),
                        QueryParameters.of(
                                ControlRoutes.CONTROL, known.control().id().toString()));
        assertThat(page()).contains("Ukerapport om vikarbruk", "Det er en annen");
    }

    @Test
    void nothingIsLostWhenAnotherSavesMeanwhile() {
        UnitControl entered = controls.entered(unit, "Rapporten");
        lead();
        open(ControlRoutes.entry(unit, entered.entry().id()));
        click("Endre");
        entries.edit(entered.entry().id(), controls.contents(4, 30, 2), 1);
        test(field(TextArea.class, "Hvorfor koster det mer enn det gir?")).setValue("Det jeg skrev");
        click("Lagre");
        assertThat(page())
                .contains(
                        "En annen lagret mens du skrev",
                        "Hvert kvartal",
                        controls.contents(4, 30, 2).why());
        assertThat(field(TextArea.class, "Hvorfor koster det mer enn det gir?").getValue())
                .isEqualTo("Det jeg skrev");
        click("Lagre det jeg skrev");
        assertThat(page()).contains("Endringen er lagret.", "Det jeg skrev", "Hver uke");
    }

    @Test
    void entryIsTakenBackWithASecondPress() {
        UnitControl entered = controls.entered(unit, "Rapporten");
        lead();
        open(ControlRoutes.entry(unit, entered.entry().id()));
        click("Trekk tilbake");
        assertThat(entries.list(unit)).hasSize(1);
        confirm();
        assertThat(page()).contains("Det er trukket tilbake.", "Enheten har trukket dette tilbake.");
        assertThat(entries.list(unit)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void ownerAnswersAndCountsTheHours() {
        UnitControl entered = controls.entered(unit, "Rapporten");
        ControlId id = entered.control().id();
        TestUser owner = controls.owned(root, id);
        users.signIn(owner);
        open("");
        assertThat(page()).contains("Svar enhetene om «Rapporten»");
        clock.advance(Duration.ofDays(30));
        open(ControlRoutes.REGISTER);
        open("");
        assertThat(page()).contains("Ikke svart. Fristen var");
        open(ControlRoutes.control(id));
        assertThat(page()).contains("Ikke svart. Fristen var", "Én enhet bruker 52 timer i året");
        var verdict =
                (RadioButtonGroup<VerdictKind>) find(RadioButtonGroup.class).single();
        assertThat(verdict.getOptionalValue()).isEmpty();
        click("Send svaret");
        assertThat(verdict.getErrorMessage()).isEqualTo("Velg hva som skal skje.");
        assertThat(verdict.isInvalid()).isTrue();
        verdict.setValue(VerdictKind.SIMPLIFY);
        click("Send svaret");
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        assertThat(page()).contains("Eieren har ikke svart ennå.");
        verdict.setValue(VerdictKind.REMOVE);
        click("Send svaret");
        assertThat(page()).contains("Eieren har ikke svart ennå.");
        confirm();
        assertThat(page()).contains("Svaret er gitt.", "Eieren svarer: fjernes innen", "Er det gjort?");
        click("Det er gjort");
        assertThat(page()).doesNotContain("Det er ført");
        confirm();
        assertThat(page()).contains("Det er ført, og timene er regnet ut.", "Ga enhetene tilbake 52 timer i året");
        assertThat(page()).contains("Én enhet hadde meldt den inn");
        open(ControlRoutes.REGISTER);
        assertThat(page()).contains("Timer gitt tilbake", "52 timer i året", "Fordelt på eierne som svarte");
        lead();
        open("");
        assertThat(page()).contains("Svar om «Rapporten»");
        open(ControlRoutes.of(unit));
        assertThat(page()).contains("Ga dere tilbake 52 timer i året");
        users.signIn(units.administrator(root));
        open(OverviewRoutes.unit(root));
        assertThat(page()).contains("Timer gitt tilbake", "52 timer i året");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatALawAsksForIsRemovedWithAConfirmationOnly() {
        UnitControl entered = controls.entered(unit, "Rapporten");
        ControlId id = entered.control().id();
        TestUser owner = controls.owned(root, id);
        management.describe(
                id,
                new ControlTerms(
                        "Rapporten",
                        ControlKind.REPORT,
                        "HR",
                        Optional.of(owner.id()),
                        "",
                        "bokføringsloven § 10",
                        Optional.empty()),
                2);
        users.signIn(owner);
        open(ControlRoutes.control(id));
        assertThat(page()).contains("Lovpålagt: bokføringsloven § 10");
        ((RadioButtonGroup<VerdictKind>) find(RadioButtonGroup.class).single()).setValue(VerdictKind.REMOVE);
        click("Send svaret");
        assertThat(page()).contains("En lov krever denne kontrollen.", "Eieren har ikke svart ennå.");
        test(find(Checkbox.class).single()).click();
        click("Send svaret");
        confirm();
        assertThat(page()).contains("Svaret er gitt.", "Eieren bekrefter at lovhjemmelen er falt bort.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void keeperJoinsAndTakesApart() {
        UnitControl one = controls.entered(unit, "Sjekkliste for nøkler");
        UnitControl other = controls.entered(units.below(root, "Skolen"), "Nøkkelskjema");
        users.signIn(units.administrator(root));
        open("");
        assertThat(page())
                .contains("Kontrollregisteret i Fjordkommunen", "Kontroller uten eier: 2")
                .doesNotContain("Kontroller eieren ikke har svart på");
        assertThat(find(Anchor.class)
                        .withText("Kontroller uten eier: 2")
                        .single()
                        .getHref())
                .isEqualTo(ControlRoutes.register(units.municipalityOf(root), ControlFilter.NO_OWNER));
        open(ControlRoutes.control(one.control().id()));
        click("Slå sammen med en annen");
        click("Slå sammen");
        ComboBox<Control> with = (ComboBox<Control>) find(ComboBox.class).single();
        assertThat(with.isInvalid()).isTrue();
        with.setValue(other.control());
        click("Slå sammen");
        assertThat(page()).contains("De er slått sammen.", "Denne er slått sammen med:", "Nøkkelskjema");
        open(ControlRoutes.control(other.control().id()));
        assertThat(page()).contains("2 enheter bruker", "Slått sammen med denne", "Sjekkliste for nøkler");
        click("Del opp igjen");
        assertThat(page()).contains("De er delt opp igjen.", "Én enhet bruker");
    }

    @Test
    void registerIsSearchedByItsAddress() {
        UnitControl few = controls.entered(unit, "Ukerapport om vikarbruk");
        UnitControl many = controls.entered(unit, "Sjekkliste for nøkler");
        IntStream.range(0, 4)
                .forEach(no -> controls.entered(
                        units.below(root, "Enhet " + no), many.control().id()));
        lead();
        open(ControlRoutes.REGISTER);
        assertThat(page())
                .contains("Ukerapport om vikarbruk", "Meldt inn av færre enn 5 enheter", "5 enheter bruker 260 timer")
                .doesNotContain("Ny kontroll", "Til sammen har");
        String file = export();
        test(field(TextField.class, "Søk etter navn, hvem som krever den eller eier"))
                .setValue("nøkler");
        assertThat(page()).contains("Viser 1 av 2 i registeret");
        assertThat(export()).isNotEqualTo(file);
        IntStream.range(5, 9)
                .forEach(no -> controls.entered(
                        units.below(root, "Enhet " + no), few.control().id()));
        lead();
        UI.getCurrent().navigate(ControlRoutes.REGISTER, QueryParameters.of(ControlRoutes.SEARCH, "nøkler"));
        assertThat(page()).contains("Viser 1 av 2 i registeret");
        assertThat(page().indexOf("Til sammen har 9 enheter meldt inn noe."))
                .isBetween(0, page().indexOf("Viser 1 av 2 i registeret"));
        UI.getCurrent().navigate(ControlRoutes.REGISTER, QueryParameters.of(ControlRoutes.SEARCH, "nøkler"));
        assertThat(page()).contains("Sjekkliste for nøkler").doesNotContain("Ukerapport");
        UI.getCurrent().navigate(ControlRoutes.REGISTER, QueryParameters.of(ControlRoutes.SHOW, "unanswered"));
        assertThat(page()).contains("Ingen passer med det du søker etter.");
    }

    private String export() {
        return find(Anchor.class).withText("Last ned CSV").single().getHref();
    }

    @Test
    void whatOthersHaveEnteredIsEnteredToo() {
        UnitControl known = controls.entered(units.below(root, "Skolen"), "Ukerapport om vikarbruk");
        lead();
        open(ControlRoutes.of(unit));
        assertThat(find(Anchor.class).withText("Se kontrollregisteret").single().getHref())
                .isEqualTo(ControlRoutes.REGISTER);
        open(ControlRoutes.control(known.control().id()));
        assertThat(find(Anchor.class)
                        .withText("Det gjelder oss også: Hjemmetjenesten")
                        .single()
                        .getHref())
                .isEqualTo(ControlRoutes.enter(unit, known.control().id()));
        controls.entered(unit, known.control().id());
        lead();
        open(ControlRoutes.control(known.control().id()));
        assertThat(page()).doesNotContain("Det gjelder oss også");
    }

    @Test
    void fileHoldsNothingThatASpreadsheetWouldComputeAndNoFewUnits() throws IOException {
        var control = new Control(
                new ControlId(1),
                1,
                new MunicipalityId(1),
                new ControlTerms(
                        "=HYPERLINK(\"x\")",
                        ControlKind.FORM,
                        "+47; avdelingen",
                        Optional.empty(),
                        "-1",
                        "@lov",
                        Optional.of(LocalDate.of(2027, 1, 2))),
                Optional.empty(),
                "",
                Optional.empty());
        var writer = new StringWriter();
        var standing = new ControlStanding.NotAsked();
        ControlCsv.write(
                writer,
                List.of(
                        new ControlRow(control, standing, Optional.empty()),
                        new ControlRow(control, standing, Optional.of(new Load(5, 90)))),
                LocalDate.of(2026, 11, 23),
                Locale.of("nb"));
        List<String> lines = writer.toString().lines().toList();
        assertThat(lines.get(1))
                .startsWith("\"'=HYPERLINK(\"\"x\"\")\";Skjema;\"'+47; avdelingen\"")
                .contains(";'@lov;'-1;2027-01-02;")
                .endsWith(";:;:");
        assertThat(lines.get(2)).endsWith(";5;90");
    }
}
