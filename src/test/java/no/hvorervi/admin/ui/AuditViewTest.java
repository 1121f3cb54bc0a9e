package no.hvorervi.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.admin.AuditLine;
import no.hvorervi.admin.AuditScope;
import no.hvorervi.admin.AuditTrailService;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.audit.AuditPerson;
import no.hvorervi.audit.AuditRecord;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Reading the log: whose, in words, page by page, and taken out without harm. */
@DatabaseTest
class AuditViewTest extends SpringBrowserlessTest {

    private static final Locale BOKMAL = Locale.of("nb");

    @Autowired
    AuditTrailService service;

    @Autowired
    AuditLog log;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    private final String unitName = "Hjemmetjenesten " + UUID.randomUUID();
    private UnitId root = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private Optional<MunicipalityId> municipality = Optional.empty();
    private TestUser administrator = new TestUser(new no.hvorervi.ids.AccountId(0), "", "", "");

    @BeforeEach
    void municipality() {
        root = units.root("Prøvekommunen");
        unit = units.below(root, unitName);
        municipality = Optional.of(units.municipalityOf(root));
        administrator = units.administrator(root);
        users.signIn(administrator);
    }

    private void record(AuditAction action) {
        log.record(AuditEvent.of(action).about(unit));
    }

    private List<String> lines() {
        return find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private static void open(String query) {
        UI.getCurrentOrThrow().navigate("revisjon", QueryParameters.fromString(query));
    }

    @Test
    void saysInWordsWhoDidWhat() {
        TestUser deputy = users.person("Ola Nordmann");
        log.record(AuditEvent.of(AuditAction.ROLE_GIVEN)
                .about(unit)
                .about(deputy.id())
                .with("role", UnitRole.DEPUTY));
        navigate(AuditView.class);
        assertThat(lines())
                .singleElement()
                .asString()
                .contains("Ada Administrator ga Ola Nordmann rollen stedfortreder i " + unitName + ".");
    }

    @Test
    void saysInWordsWhatWasChanged() {
        log.record(AuditEvent.of(AuditAction.CONTROL_DESCRIBED).about(unit).with("changed", "name,law"));
        log.record(AuditEvent.of(AuditAction.UNIT_MOVED).about(unit).with("changed", 3));
        navigate(AuditView.class);
        assertThat(lines())
                .satisfiesExactly(moved -> assertThat(moved).contains("endret: 3"), described -> assertThat(described)
                        .contains("endret: navnet, lovhjemmelen"));
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everyActionHasASentence(AuditAction action) {
        for (String language : List.of("nb", "nn", "en")) {
            Locale locale = Locale.of(language);
            assertThat(AuditSentence.of(line(action), locale)).endsWith(".").doesNotContain("audit.", "{", "!");
            assertThat(AuditSentence.action(action, locale)).isNotBlank().doesNotContain("audit.", "!");
        }
    }

    @Test
    void pageIsEmptyWithoutEntriesAndSaysSoWhenNothingIsFound() {
        navigate(AuditView.class);
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Ingen hendelser ennå");
        record(AuditAction.UNIT_MOVED);
        test(find(TextField.class).single()).setValue("finnes ikke");
        click("Søk");
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Ingen treff");
        click("Vis alt");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void findsByWhatThePersonChooses() {
        record(AuditAction.UNIT_MOVED);
        log.record(AuditEvent.of(AuditAction.UNIT_ENDED).about(root).with("why", "Sammenslåing"));
        navigate(AuditView.class);
        test(find(TextField.class).single()).setValue("sammenslå");
        click("Søk");
        assertThat(lines()).singleElement().asString().contains("avsluttet Prøvekommunen");
        click("Vis alt");
        @SuppressWarnings("unchecked")
        ComboBox<AuditAction> action = find(ComboBox.class).all().get(1);
        action.setValue(AuditAction.UNIT_MOVED);
        click("Søk");
        assertThat(lines()).singleElement().asString().contains("flyttet " + unitName);
    }

    @Test
    void opensWithTheEventThatTheAddressNames() {
        record(AuditAction.UNIT_MOVED);
        record(AuditAction.UNIT_ENDED);
        open("hendelse=" + AuditAction.UNIT_MOVED);
        assertThat(lines()).singleElement().asString().contains("flyttet " + unitName);
    }

    @Test
    void olderEntriesAreOnPagesOfTheirOwn() {
        for (int i = 0; i < AuditTrailService.PAGE + 3; i++) {
            record(AuditAction.UNIT_MOVED);
        }
        navigate(AuditView.class);
        assertThat(lines()).hasSize(AuditTrailService.PAGE);
        String older = find(Anchor.class).withText("Eldre hendelser").single().getHref();
        open(older.substring(older.indexOf('?') + 1));
        assertThat(lines()).hasSize(3);
        assertThat(find(Anchor.class).withText("Til de nyeste").all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kommune=x&person=x&hendelse=x&enhet=x&fra=x&til=x&eldre=x",
                "eldre=999999999999999999-999999999999999999",
                "enhet=999999999999999999",
                "fra=-999999999-01-01&til=%2B999999999-12-31",
                "tekst=%25_%5C%27%22"
            })
    void addressesThatMakeNoSenseAreNotFollowed(String query) {
        record(AuditAction.UNIT_MOVED);
        open(query);
        assertThat(getCurrentView()).isInstanceOf(AuditView.class);
    }

    @Test
    void checksTheLog() {
        record(AuditAction.UNIT_MOVED);
        navigate(AuditView.class);
        click("Kontroller loggen");
        assertThat(find(LiveStatus.class).all().getFirst().getText()).startsWith("Loggen er uendret");
        navigate(AuditView.class);
        assertThat(lines().getFirst()).contains("kontrollerte loggen");
    }

    @Test
    void entriesOfOthersAreNeverShown() {
        UnitId elsewhere = units.root("Annen kommune");
        log.record(AuditEvent.of(AuditAction.UNIT_MOVED).about(elsewhere));
        Optional<MunicipalityId> other = Optional.of(units.municipalityOf(elsewhere));
        for (Optional<MunicipalityId> each : List.of(other, Optional.of(new MunicipalityId(Long.MAX_VALUE)))) {
            assertThatThrownBy(() -> service.find(AuditSearch.of(each), Optional.empty()))
                    .isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> service.export(AuditSearch.of(each), line -> {}))
                    .isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> service.people(each, "", 0, 10)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> service.units(each, "", 0, 10)).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> service.verify(each)).isInstanceOf(UnitNotFoundException.class);
        }
        assertThatThrownBy(() -> service.find(AuditSearch.of(Optional.empty()), Optional.empty()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(service.unit(municipality, elsewhere)).isEmpty();
    }

    @Test
    void administratorOfAPartReadsNoLog() {
        users.signIn(units.administrator(unit));
        assertThat(service.readable()).isEmpty();
        assertThatThrownBy(() -> service.find(AuditSearch.of(municipality), Optional.empty()))
                .isInstanceOf(UnitNotFoundException.class);
        navigate(AuditView.class);
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Det er ingen logg du kan lese");
    }

    @Test
    void operatorReadsTheInstallationsEntriesAndNoMunicipalitys() {
        record(AuditAction.UNIT_MOVED);
        users.signIn(users.operator());
        log.record(AuditEvent.of(AuditAction.SETUP_DONE));
        assertThat(service.readable()).containsExactly(new AuditScope(Optional.empty(), ""));
        assertThat(service.find(AuditSearch.of(Optional.empty()), Optional.empty())
                        .lines())
                .isNotEmpty()
                .allMatch(line -> line.entry().municipality().isEmpty());
        assertThatThrownBy(() -> service.find(AuditSearch.of(municipality), Optional.empty()))
                .isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void takingOutIsRecordedAndHarmless() throws java.io.IOException {
        log.record(AuditEvent.of(AuditAction.UNIT_RENAMED)
                .about(units.below(root, "=cmd|' /C calc'!A0"))
                .with("x", "a\r\nb;\"c\""));
        var file = new StringWriter();
        var table = new AuditCsv(file, BOKMAL);
        service.export(AuditSearch.of(municipality), table::write);
        table.flush();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new StringReader(file.toString().substring(1)))
                .getRecords();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).get(4)).isEqualTo("AUDIT_LOG_EXPORTED");
        assertThat(rows.get(2).get(6)).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(rows.get(2).get(8)).isEqualTo("x: a<000D><000A>b;\"c\"");
        for (CSVRecord row : rows) {
            assertThat(row.stream()).hasSize(9).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r\\n-].*"));
        }
    }

    @Test
    void unprintableLettersAreShownAsNumbers() {
        assertThat(AuditSentence.printable("a\u001b[2K\r\n\u202Eb\u0000"))
                .isEqualTo("a<001B>[2K<000D><000A><202E>b<0000>");
        assertThat(AuditSentence.printable("Ærlig – og «grei»")).isEqualTo("Ærlig – og «grei»");
    }

    @Test
    void erasedPeopleAreCalledThat() {
        assertThat(AuditSentence.of(line(AuditAction.SIGNED_IN), BOKMAL)).isEqualTo("Slettet person logget inn.");
    }

    private static AuditLine line(AuditAction action) {
        return new AuditLine(
                new AuditRecord(
                        1,
                        Instant.EPOCH,
                        Optional.of(new AuditPerson("x", Optional.empty())),
                        List.of(),
                        Optional.empty(),
                        Optional.of(action),
                        action.name(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        new TreeMap<>()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
