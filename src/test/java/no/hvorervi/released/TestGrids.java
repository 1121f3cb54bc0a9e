package no.hvorervi.released;

import java.util.List;
import java.util.Map;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;

/** Grids for tests of what is made of them. */
public final class TestGrids {

    private TestGrids() {}

    /** These principles, as employees answered them: a figure for each of them. */
    public static PrincipleGrid of(
            List<ReleasedUnit> units, List<ReleasedItem> items, Map<UnitId, List<Figure>> figures) {
        var grid = new PrincipleGrid(units.stream().map(ReleasedUnit::unit).toList(), items);
        figures.forEach((unit, row) -> {
            for (int at = 0; at < row.size(); at++) {
                grid.put(new FigureRow(
                        unit, AnonymousVoice.EMPLOYEE, items.get(at).no(), row.get(at)));
            }
        });
        return grid;
    }

    /** One principle, as employees answered it. */
    public static PrincipleGrid ofOnePrinciple(List<ReleasedUnit> units, Map<UnitId, Figure> figures) {
        var grid = new PrincipleGrid(
                units.stream().map(ReleasedUnit::unit).toList(),
                List.of(ReleasedItem.ofCriteria(1, "a", ItemKind.PRINCIPLE, new CriteriaItemId(1))));
        figures.forEach((unit, figure) -> grid.put(new FigureRow(unit, AnonymousVoice.EMPLOYEE, 1, figure)));
        return grid;
    }
}
