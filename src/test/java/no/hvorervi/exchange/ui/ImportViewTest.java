package no.hvorervi.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.exchange.ImportPreview;
import no.hvorervi.exchange.UnitFile;
import no.hvorervi.exchange.UnitImportService;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTreeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Importing units, from the choice of a file to the confirmed result. */
@DatabaseTest
class ImportViewTest extends SpringBrowserlessTest {

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    UnitImportService imports;

    @Autowired
    UnitTreeService trees;

    private final String id = "imp" + UUID.randomUUID().toString().substring(0, 8);

    private MunicipalityId municipality = new MunicipalityId(0);

    @BeforeEach
    void open() {
        UnitId root = units.root("Kommune");
        municipality = units.municipalityOf(root);
        users.signIn(units.administrator(root));
        navigate(ImportView.class);
    }

    private byte[] csv(String name) {
        return """
                id,parent_id,name,kind,valid_from,valid_to,headcount
                k-%s,,Kommune,kommune,2020-01-01,,
                %s,k-%s,%s,etat,2020-01-01,,
                """.formatted(id, id, id, name).getBytes(StandardCharsets.UTF_8);
    }

    private void upload(byte[] content) {
        test(find(Upload.class).single()).upload("enheter.csv", "text/csv", content);
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @Test
    void namesEveryFaultWithItsLineInTheReadersLanguage() throws IOException {
        upload(getClass().getResourceAsStream("/units/feil-eksempel.csv").readAllBytes());
        assertThat(headings()).containsExactly("8 feil i filen");
        assertThat(find(NativeTableHeaderCell.class).all().stream().map(NativeTableHeaderCell::getText))
                .contains("4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(find(NativeTableCell.class).all().getFirst().getText()).contains("«X» finnes ikke");
        UI.getCurrent().setLocale(Locale.of("en"));
        assertThat(headings()).containsExactly("8 faults in the file");
    }

    @Test
    void importsWhatWasConfirmedAndFindsNothingToDoAfterwards() {
        upload(csv("=1+1 <b>etat</b>"));
        assertThat(headings()).containsExactly("Dette blir endret");
        assertThat(find(ListItem.class).all().getFirst().getText()).isEqualTo("=1+1 <b>etat</b> · etat · " + id);
        click("Importer");
        assertThat(headings()).containsExactly("Importen er ferdig");
        assertThat(trees.today().search("=1+1")).hasSize(1);

        upload(csv("=1+1 <b>etat</b>"));
        assertThat(headings()).containsExactly("Ingen endringer");
        assertThat(find(Button.class).withText("Importer").all()).isEmpty();
    }

    @Test
    void showsANewPreviewWhenTheTreeChangedMeanwhile() {
        upload(csv("Mitt navn"));
        UnitFile other = UnitFile.read(csv("Ditt navn"));
        imports.apply(
                municipality, other, false, ((ImportPreview.Ready) imports.preview(municipality, other, false)).plan());
        click("Importer");
        assertThat(headings()).containsExactly("Dette blir endret");
        assertThat(find(ListItem.class).all().getFirst().getText()).isEqualTo("Ditt navn: navn Ditt navn → Mitt navn");
        assertThat(trees.today().search("navn"))
                .singleElement()
                .extracting(Unit::name)
                .isEqualTo("Ditt navn");
    }

    @Test
    void forgetsTheFileWhenCancelled() {
        upload(csv("Etat"));
        click("Avbryt");
        assertThat(headings()).isEmpty();
        assertThat(trees.today().search(id)).isEmpty();
    }
}
