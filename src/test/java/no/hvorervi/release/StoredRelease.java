package no.hvorervi.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables hold of a release, to be compared. */
final class StoredRelease {

    private static final List<String> TABLES = List.of(
            "released_round",
            "released_item",
            "released_unit",
            "released_figure",
            "released_turnout",
            "released_scale",
            "released_proof",
            "released_comment");

    private StoredRelease() {}

    /** Every row as it is stored. */
    static List<String> dump(JdbcClient sql, RoundId round) {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            sql.sql(
                            "select * from " + table
                                    + " where release_id = (select release_id from released_round where round_id = ?) order by 1, 2, 3, 4")
                    .param(round.value())
                    .query()
                    .listOfRows()
                    .forEach(row -> rows.add(table + text(row)));
        }
        return rows;
    }

    private static String text(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        row.forEach((column, value) -> text.append(' ')
                .append(column)
                .append('=')
                .append(value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : value));
        return text.toString();
    }

    /** Everything that is shown, whatever the units are numbered: the same for the same answers. */
    static List<String> shown(ReleasedRounds releases, RoundId round) {
        ReleasedRound release = releases.find(round).orElseThrow();
        ReleaseId id = release.id();
        var frame = new Frame(release.basis(), releases.units(id));
        List<String> shown = new ArrayList<>();
        releases.units(id)
                .forEach(
                        unit -> shown.add(unit.place() + " " + unit.name() + " " + unit.isAsked() + unit.hidesThird()));
        releases.forEachFigure(
                id,
                row -> shown.add(
                        frame.requireNumber(row.unit()) + " " + row.voice() + " " + row.item() + " " + row.figure()));
        releases.turnouts(id)
                .forEach(
                        each -> shown.add(frame.requireNumber(each.unit()) + " " + each.voice() + " " + each.people()));
        releases.scales(id).forEach(scale -> shown.add(scale.toString()));
        return shown;
    }
}
