package no.hvorervi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.TreeChanges;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.reorganisation.TreeChangeService;
import no.hvorervi.reorganisation.TreeChangedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Imports as they end up in the database. Ids carry a random prefix, so that other tests' units stand beside these. */
@DatabaseTest
class UnitImportServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    UnitImportService imports;

    @Autowired
    UnitTreeService trees;

    @Autowired
    TreeChangeService changes;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    TestClock clock;

    private MunicipalityId municipality = new MunicipalityId(0);
    private final String prefix = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void signIn() {
        UnitId root = units.root("Kommune");
        municipality = units.municipalityOf(root);
        users.signIn(units.administrator(root));
        clock.stopAt(Instant.parse("2026-11-22T10:00:00Z"));
    }

    /** Writes ids with this test's prefix: «#» stands for it. */
    private UnitFile file(String... lines) {
        return UnitFile.read(("id;parent_id;name;kind;valid_from;valid_to;headcount\n" + String.join("\n", lines))
                .replace("#", prefix)
                .getBytes(StandardCharsets.UTF_8));
    }

    private TreeChanges preview(UnitFile file) {
        return ((ImportPreview.Ready) imports.preview(municipality, file, false)).plan();
    }

    private void doImport(String... lines) {
        UnitFile file = file(lines);
        imports.apply(municipality, file, false, preview(file));
    }

    private StoredUnit stored(String id) {
        return changes.stored(municipality).stream()
                .filter(unit -> unit.externalId().equals(prefix + id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> namesAbove(String id, LocalDate day) {
        return trees.on(day).ancestors(stored(id).unit().id()).stream()
                .map(Unit::name)
                .toList();
    }

    @Test
    void importsATreeAndFindsNothingToDoTheSecondTime() {
        String[] lines = {
            "#A;;Kommune;kommune;2020-01-01;;",
            "#C;#B;=HYPERLINK(\"x\");team;2020-01-01;;5",
            "#B;#A;Etat \"med\" komma, og tegn;etat;2020-01-01;2030-12-31;12",
        };
        UnitFile file = file(
                lines[0],
                lines[2].replace("\"med\"", "med"),
                lines[1].replace("\"x\"", "x").replace(";;5", ";2030-12-31;5"));
        imports.apply(municipality, file, false, preview(file));

        assertThat(preview(file).isEmpty()).isTrue();
        assertThat(namesAbove("C", TODAY)).containsExactly("Kommune", "Etat med komma, og tegn");
        assertThat(stored("C").unit().name()).isEqualTo("=HYPERLINK(x)");
        assertThat(stored("B").unit().headcount()).contains(12);
        assertThat(trees.today().find(stored("C").unit().id())).isPresent();
    }

    @Test
    void importsNothingOfAFileWithOneFault() {
        UnitFile file = file("#A;;Kommune;kommune;2020-01-01;;", "#B;#X;Foreldreløs;team;2020-01-01;;");
        assertThat(imports.preview(municipality, file, false)).isInstanceOf(ImportPreview.Refused.class);
        assertThat(changes.stored(municipality))
                .extracting(StoredUnit::externalId)
                .doesNotContain(prefix + "A");
    }

    @Test
    void keepsWhereAUnitStoodBeforeItMoved() {
        doImport(
                "#A;;Kommune;kommune;2020-01-01;;",
                "#B;#A;Øst;etat;2020-01-01;;",
                "#C;#A;Vest;etat;2020-01-01;;",
                "#T;#B;Team;team;2020-01-01;;");
        doImport("#T;#C;Team;team;2020-01-01;;");

        assertThat(namesAbove("T", TODAY)).containsExactly("Kommune", "Vest");
        assertThat(namesAbove("T", TODAY.minusDays(1))).containsExactly("Kommune", "Øst");

        // A move that is corrected the same day leaves no trace of a day in the wrong place.
        doImport("#T;#A;Team;team;2020-01-01;;");
        assertThat(namesAbove("T", TODAY)).containsExactly("Kommune");
        assertThat(namesAbove("T", TODAY.minusDays(1))).containsExactly("Kommune", "Øst");

        clock.advance(Duration.ofDays(1));
        doImport("#T;#B;Team;team;2020-01-01;;");
        assertThat(namesAbove("T", TODAY.plusDays(1))).containsExactly("Kommune", "Øst");
        assertThat(namesAbove("T", TODAY)).containsExactly("Kommune");
    }

    @Test
    void letsThePlaceFollowACorrectedFirstDay() {
        doImport("#A;;Kommune;kommune;2017-01-01;;", "#B;#A;Etat;etat;2020-01-01;;");
        doImport("#B;#A;Etat;etat;2018-01-01;;");
        assertThat(namesAbove("B", LocalDate.of(2018, 6, 1))).containsExactly("Kommune");
    }

    @Test
    void endsAUnitAfterItsLastDay() {
        doImport("#A;;Kommune;kommune;2020-01-01;;", "#B;#A;Etat;etat;2020-01-01;;");
        doImport("#B;#A;Etat;etat;2020-01-01;2026-11-22;");
        assertThat(trees.today().find(stored("B").unit().id())).isPresent();
        clock.advance(Duration.ofDays(1));
        assertThat(trees.today().find(stored("B").unit().id())).isEmpty();
    }

    @Test
    void refusesWhatWasPreviewedBeforeTheTreeChanged() {
        doImport("#A;;Kommune;kommune;2020-01-01;;");
        UnitFile mine = file("#A;;Mitt navn;kommune;2020-01-01;;");
        TreeChanges previewed = preview(mine);
        doImport("#A;;Ditt navn;kommune;2020-01-01;;");

        assertThatThrownBy(() -> imports.apply(municipality, mine, false, previewed))
                .isInstanceOf(TreeChangedException.class);
        assertThat(stored("A").unit().name()).isEqualTo("Ditt navn");
        assertThat(preview(mine).changed()).hasSize(1);
    }

    @Test
    void refusesWhatWasPreviewedYesterday() {
        UnitFile file = file("#A;;Kommune;kommune;2020-01-01;;");
        TreeChanges previewed = preview(file);
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> imports.apply(municipality, file, false, previewed))
                .isInstanceOf(TreeChangedException.class);
    }

    @Test
    void letsOnlyAdministratorsImportAndSeeTheTree() {
        UnitFile file = file("#A;;Kommune;kommune;2020-01-01;;");
        TreeChanges plan = preview(file);
        users.signIn(users.person());
        assertThatThrownBy(() -> imports.preview(municipality, file, false)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.apply(municipality, file, false, plan))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(trees.today().isEmpty()).isTrue();
        assertThat(trees.overview(NorwegianTime.today(clock)).leaders()).isEmpty();
    }

    /** Random reorganisations, one a day: after each, the tree is what the file says and the file finds nothing to do. */
    @Test
    void endsUpWithTheTreeOfTheFileWhateverCameBefore() {
        for (int round = 0; round < 5; round++) {
            var random = new Random(round);
            List<String> lines = new ArrayList<>();
            List<Optional<String>> parents = new ArrayList<>();
            for (int unit = 0; unit < 60; unit++) {
                Optional<String> parent = unit == 0 ? Optional.empty() : Optional.of(prefix + random.nextInt(unit));
                parents.add(parent);
                lines.add("#%d;%s;Enhet %d;team;2020-01-01;;%d"
                        .formatted(unit, parent.orElse(""), random.nextInt(9), random.nextInt(99)));
            }
            doImport(lines.toArray(String[]::new));

            assertThat(preview(file(lines.toArray(String[]::new))).isEmpty()).isTrue();
            var places = changes.stored(municipality).stream()
                    .collect(Collectors.toMap(StoredUnit::externalId, StoredUnit::parentExternalId));
            for (int unit = 0; unit < 60; unit++) {
                assertThat(places).containsEntry(prefix + unit, parents.get(unit));
            }
            clock.advance(Duration.ofDays(1));
        }
    }
}
