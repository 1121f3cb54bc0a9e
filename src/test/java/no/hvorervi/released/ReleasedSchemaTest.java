package no.hvorervi.released;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The floors stand in the schema too, below any code that could forget them. */
@DatabaseTest
class ReleasedSchemaTest {

    private static final String COLUMNS =
            "shown, n, mean, ci_low, ci_high, sd, agreement, deviation, rwg, c1, c2, c3, c4, c5";

    @Autowired
    TestReleases releases;

    @Autowired
    TestUnits units;

    @Autowired
    JdbcClient sql;

    private ReleaseId release;
    private UnitId unit;

    @BeforeEach
    void begin() {
        UnitId top = units.root("Fjordkommunen");
        unit = units.below(top, "Nord");
        release = releases.begin(new NewRelease(releases.basis(unit), releases.tree(top, unit)));
    }

    private void insert(String table, String columns, String values) {
        sql.sql("insert into released_%s (release_id, %s) values (%s, %s)".formatted(table, columns, release, values))
                .update();
    }

    private void insertFigure(String values) {
        insert("figure", "unit_id, voice, item_no, " + COLUMNS, unit + ", 'E', 1, " + values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'H', null, null, null, null, null, null, null, null, null, null, null, null, null",
                "'R', 5, 4.5, 4, 5, null, null, null, null, null, null, null, null, null",
                "'M', 5, 3.2, 2, 4, null, null, null, null, null, null, null, null, null",
                "'S', 10, 3.2, 2, 4, 1, 0.5, 0.8, 0.5, 1, 2, 4, 2, 1",
            })
    void figuresThatMayBeShownAreTaken(String values) {
        insertFigure(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "of four | 'M', 4, 3.2, 2, 4, null, null, null, null, null, null, null, null, null",
                "rounded, of four | 'R', 4, 3, 2, 4, null, null, null, null, null, null, null, null, null",
                "hidden with a number | 'H', 7, null, null, null, null, null, null, null, null, null, null, null, null",
                "hidden with a mean | 'H', null, 3.2, null, null, null, null, null, null, null, null, null, null, null",
                "hidden with an interval | 'H', null, null, 2, 4, null, null, null, null, null, null, null, null, null",
                "hidden with all | 'H', 12, 3.2, 2, 4, null, null, null, null, null, null, null, null, null",
                "hidden with spread | 'H', null, null, null, null, 1, 0.5, 0.8, 0.5, 1, 2, 4, 2, 1",
                "shown with nothing | 'M', null, null, null, null, null, null, null, null, null, null, null, null, null",
                "a mean without a number | 'M', null, 3.2, 2, 4, null, null, null, null, null, null, null, null, null",
                "spread of nine | 'S', 9, 3.2, 2, 4, 1, 0.5, 0.8, 0.5, 1, 2, 3, 2, 1",
                "a mean with its spread | 'M', 12, 3.2, 2, 4, 1, null, null, null, null, null, null, null, null",
                "a mean with its agreement | 'M', 12, 3.2, 2, 4, null, 0.5, null, null, null, null, null, null, null",
                "a mean with its deviation | 'M', 12, 3.2, 2, 4, null, null, 0.8, null, null, null, null, null, null",
                "a mean with its rwg | 'M', 12, 3.2, 2, 4, null, null, null, 0.5, null, null, null, null, null",
                "a mean with a count | 'M', 12, 3.2, 2, 4, null, null, null, null, null, null, null, null, 3",
                "a rounded mean with its spread | 'R', 12, 5, 4, 5, 0.1, 1, 0, 1, 0, 0, 0, 0, 12",
                "spread without counts | 'S', 12, 3.2, 2, 4, 1, 0.5, 0.8, 0.5, null, null, null, null, null",
                "counts of others | 'S', 12, 3.2, 2, 4, 1, 0.5, 0.8, 0.5, 1, 2, 4, 2, 1",
                "a count below nothing | 'S', 10, 3.2, 2, 4, 1, 0.5, 0.8, 0.5, -1, 4, 4, 2, 1",
                "rounded and not | 'R', 12, 4.9, 4, 5, null, null, null, null, null, null, null, null, null",
                "of no kind | 'X', 12, 4.9, 4, 5, null, null, null, null, null, null, null, null, null",
            })
    void figuresAreRefusedThatWouldTellTooMuch(String what, String values) {
        assertThatThrownBy(() -> insertFigure(values))
                .as(what)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("ck_released_figure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "turnout | unit_id, voice, people | UNIT, 'E', 4",
                "turnout | unit_id, voice, people | UNIT, 'L', 12",
                "scale | voice, scale, n, units, pooled_sd | 'E', 'item', 9, 1, 1",
                "scale | voice, scale, n, units, alpha | 'E', 'principles', 29, 3, 0.9",
                "scale | voice, scale, n, units, icc1, pooled_sd | 'E', 'item', 40, 3, 0.1, 1",
                "proof | proved_at, verdict, forms, spread_forms, rank_total, earlier, digest"
                        + " | now(6), 'UNSAFE', 1, 0, 1, '', unhex(sha2('', 256))",
                "proof | proved_at, verdict, forms, spread_forms, rank_total, smallest, earlier, digest"
                        + " | now(6), 'SAFE', 1, 0, 1, 4, '', unhex(sha2('', 256))",
                "proof | proved_at, verdict, forms, spread_forms, rank_total, smallest_spread, earlier, digest"
                        + " | now(6), 'SAFE', 1, 0, 1, 9, '', unhex(sha2('', 256))",
                "comment | unit_id, voice, place, text | UNIT, 'E', 1, ''",
            })
    void whatStandsBesideTheFiguresHasItsFloorsToo(String table, String columns, String values) {
        assertThatThrownBy(() -> insert(table, columns, values.replace("UNIT", unit.toString())))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("ck_released_" + table);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 21})
    void groupsOutsideTheLimitsAreRefused(int group) {
        assertThatThrownBy(
                        () -> sql.sql("""
                                insert into released_round (round_id, municipality_id, criteria_version_id, title,
                                    closed_on, smallest_group, spread_group, upward, source, voices)
                                select next.round_id, next.municipality_id, next.criteria_version_id, '', '2026-01-01',
                                    %1$d, greatest(10, %1$d), 'TOTALS', 'ASKED', 'EMPLOYEE'
                                from round next where next.round_id = %2$s
                                """.formatted(group, releases.basis(unit).round()))
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("ck_released_round_smallest_group");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is_published = true",
                "is_published = true, released_at = now(6), released_on = '2026-05-01'",
                "released_at = now(6)",
                "employees_from = '2026-05-08'"
            })
    void publishedIsWhatHasItsDays(String changes) {
        assertThatThrownBy(
                        () -> sql.sql("update released_round set %s where release_id = %s".formatted(changes, release))
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("ck_released_round_published");
    }

    @Test
    void publishedRoundCannotBeDeletedSinceItsProofCannot() {
        releases.publish(release);
        for (String table : List.of("unit", "item")) {
            sql.sql("delete from released_%s where release_id = %s".formatted(table, release))
                    .update();
        }
        assertThatThrownBy(() -> sql.sql("delete from released_round where release_id = " + release)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("fk_released_proof_release");
    }
}
