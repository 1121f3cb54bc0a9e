package no.hvorervi.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import java.io.IOException;
import java.time.LocalDate;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.workshop.MinutesService;
import no.hvorervi.workshop.MinutesVersion;
import no.hvorervi.workshop.TestAgreed;
import no.hvorervi.workshop.WorkshopNotFoundException;
import no.hvorervi.workshop.WorkshopRoutes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sees a unit's workshops reads and prints what came of one. */
@DatabaseTest
class MinutesViewTest extends SpringBrowserlessTest {

    private static final LocalDate HELD = LocalDate.of(2026, 3, 12);

    @Autowired
    MinutesService minutes;

    @Autowired
    TestAgreed workshops;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private WorkshopId workshop = new WorkshopId(0);

    @BeforeEach
    void hold() {
        top = units.root("Kommunen");
        unit = units.below(top, "Hjemmetjenesten Øst");
        workshop = workshops.ended(unit, HELD, 3, 4);
    }

    private String open(UnitId of) {
        UI.getCurrent().navigate(WorkshopRoutes.minutes(of, workshop));
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIT_LEADER", "DEPUTY", "UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void unitsOwnPeopleReadIt(UnitRole role) {
        units.signIn(role, unit);
        assertThat(open(unit))
                .contains("Hjemmetjenesten Øst", "Til stede: 9", "Omforent vurdering: 3 av 5", "Begrunnelse: Fordi");
        assertThat(find(H1.class).all()).hasSize(1);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText).filter(text -> text.endsWith("(PDF)")))
                .containsExactly("Oversikt til AMU og MBU (PDF)", "Last ned referatet (PDF)");
        assertThat(find(NativeTable.class).all()).isEmpty();
    }

    @Test
    void facilitatorAboveReadsAndPrintsIt() throws IOException {
        units.signIn(UnitRole.FACILITATOR, top);
        assertThat(open(unit)).contains("Omforent vurdering: 4 av 5");
        try (PDDocument pdf = Loader.loadPDF(minutes.print(workshop, MinutesVersion.FULL, Language.NB))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Omforent vurdering: 4 av 5", "Fordi");
        }
        try (PDDocument pdf = Loader.loadPDF(minutes.print(workshop, MinutesVersion.WORKS_BODY, Language.NB))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Hjemmetjenesten Øst")
                    .doesNotContain("Fordi");
        }
    }

    /** The matrix asks for one that does not exist; here it does. */
    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "UNIT_LEADER", "VIEWER"})
    void nobodyElseAboveKnowsOfIt(UnitRole role) {
        units.signIn(role, top);
        for (MinutesVersion version : MinutesVersion.values()) {
            Assertions.assertThatThrownBy(() -> minutes.print(workshop, version, Language.NB))
                    .isInstanceOf(WorkshopNotFoundException.class);
            Assertions.assertThatThrownBy(() -> minutes.write(workshop, version, Language.NB))
                    .isInstanceOf(WorkshopNotFoundException.class);
        }
    }

    @Test
    void itIsFoundInItsOwnUnitOnly() {
        UnitId other = units.below(top, "Naboen");
        units.signIn(UnitRole.FACILITATOR, top);
        assertThat(open(other)).doesNotContain("Omforent vurdering");
    }
}
