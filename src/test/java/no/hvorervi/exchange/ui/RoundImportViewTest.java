package no.hvorervi.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.exchange.ColumnUse;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bringing an earlier round in, from what is said of it and the file to what was brought in. */
@DatabaseTest
class RoundImportViewTest extends SpringBrowserlessTest {

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    private UnitId root = new UnitId(0);

    @BeforeEach
    void open() {
        root = units.root("Kommune");
        units.below(root, "Skolen");
        units.below(root, "Legevakten");
        users.signIn(units.administrator(root));
        navigate(RoundImportView.class);
    }

    private void upload(String... lines) {
        test(find(Upload.class).single())
                .upload("runde.csv", "text/csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] answers(String heading, String line, int people, String... more) {
        return Stream.of(Stream.of(heading), Stream.generate(() -> line).limit(people), Arrays.stream(more))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void say() {
        test(find(TextField.class).single()).setValue("Undersøkelsen 2024");
        test(find(DayField.class).single()).setValue(LocalDate.of(2024, 5, 30));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ColumnUse> column(String name) {
        return find(ComboBox.class).all().stream()
                .filter(each -> name.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String cells() {
        return find(NativeTableCell.class).all().stream()
                .map(NativeTableCell::getText)
                .collect(Collectors.joining("|"));
    }

    @Test
    void bringsInWhatWasLookedAt() {
        say();
        upload(answers("unit;clear-goals", "Skolen;4", 6, "Legevakten;2"));
        click("Se hva som blir hentet inn");
        assertThat(headings()).contains("Dette blir hentet inn");
        assertThat(cells()).isEqualTo("Medarbeidere|5 eller flere|Medarbeidere|færre enn 5");
        UI.getCurrent().setLocale(Locale.of("en"));
        assertThat(headings()).contains("This will be brought in");
        assertThat(cells()).isEqualTo("Employees|5 or more|Employees|fewer than 5");
        UI.getCurrent().setLocale(Locale.of("nb"));
        click("Hent inn runden");
        assertThat(headings()).contains("Runden er hentet inn");
        assertThat(find(Anchor.class).withText("Se runden").single().getHref()).matches("runder/\\d+");
    }

    @Test
    void everyColumnMustBeSpokenFor() {
        say();
        upload("unit;clear-goals;<b>Ansattnummer</b>", "Skolen;4;17");
        assertThat(column("clear-goals").getValue()).isEqualTo(new ColumnUse.Asked("clear-goals"));
        click("Se hva som blir hentet inn");
        ComboBox<ColumnUse> stranger = column("<b>Ansattnummer</b>");
        assertThat(stranger.isInvalid()).isTrue();
        assertThat(headings()).doesNotContain("Dette blir hentet inn");
        stranger.setValue(new ColumnUse.LeftOut());
        click("Se hva som blir hentet inn");
        assertThat(headings()).contains("Dette blir hentet inn");
    }

    @Test
    void faultsLoseNothingThatWasSaid() {
        upload("unit;clear-goals", "Skolen;9", "Barnehagen;4");
        click("Se hva som blir hentet inn");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(find(DayField.class).single().isInvalid()).isTrue();
        say();
        click("Se hva som blir hentet inn");
        assertThat(headings()).contains("2 feil i filen");
        upload("unit;clear-goals", "Skolen;4");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Undersøkelsen 2024");
        click("Se hva som blir hentet inn");
        assertThat(headings()).contains("Dette blir hentet inn");
    }

    @Test
    void fileThatCannotBeReadSaysSoAtOnce() {
        upload("");
        assertThat(headings()).contains("Én feil i filen");
    }

    @Test
    void whoAdministersPartOfAMunicipalityIsToldWhy() {
        navigate(ImportView.class);
        users.signIn(units.administrator(units.below(root, "Bydelen")));
        navigate(RoundImportView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }
}
