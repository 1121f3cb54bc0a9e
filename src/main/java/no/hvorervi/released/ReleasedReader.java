package no.hvorervi.released;

import java.util.List;
import java.util.function.Supplier;
import no.hvorervi.base.Chunks;
import no.hvorervi.base.Reporting;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.released.ReleasedQueries.Stage;
import org.springframework.stereotype.Component;

/** What is read alike of attempts and of what is published; again when the database asks for it. */
@Component
class ReleasedReader {

    /** Units whose figures are held at a time: some eight thousand rows. */
    private static final int UNITS_AT_A_TIME = 250;

    private final ReleasedQueries queries;
    private final ReleasedFigureQueries figures;
    private final Transactions transactions;

    ReleasedReader(ReleasedQueries queries, ReleasedFigureQueries figures, @Reporting Transactions transactions) {
        this.queries = queries;
        this.figures = figures;
        this.transactions = transactions;
    }

    /** One or a few statements; what is published does not change between them. */
    <T> T read(Supplier<T> statements) {
        return transactions.readOnce(statements);
    }

    List<ReleasedUnit> units(ReleaseId release, Stage stage) {
        return List.copyOf(read(() -> queries.findUnits(release, stage)));
    }

    /** A part is read whole before it is handed over, so that no figure comes twice when it is read again. */
    void forEachFigure(ReleaseId release, Stage stage, List<ReleasedUnit> units, FigureReader reader) {
        for (List<ReleasedUnit> some : Chunks.of(units, UNITS_AT_A_TIME)) {
            int from = some.getFirst().place();
            int to = some.getLast().place();
            read(() -> figures.findFigures(release, stage, from, to)).forEach(reader::read);
        }
    }

    List<Turnout> turnouts(ReleaseId release, Stage stage) {
        return read(() -> figures.findTurnouts(release, stage));
    }

    List<ReleasedScale> scales(ReleaseId release, Stage stage) {
        return read(() -> queries.findScales(release, stage));
    }

    /** From one snapshot, since its rows are fetched little by little. */
    PrincipleGrid grid(ReleasedRound release, List<ReleasedUnit> units) {
        return transactions.read(() -> {
            var grid = new PrincipleGrid(units.stream().map(ReleasedUnit::unit).toList(), release.items());
            List<Integer> principles =
                    grid.principles().stream().map(ReleasedItem::no).toList();
            figures.readFigures(release.id(), principles, grid::put);
            return grid;
        });
    }
}
