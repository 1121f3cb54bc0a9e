package no.hvorervi.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.Test;

/** The grid says what the rows say that it was made of. */
class PrincipleGridTest {

    /** Between the principles there may be others, and they need not come first. */
    private static final List<ReleasedItem> ITEMS = IntStream.rangeClosed(1, 20)
            .mapToObj(no -> ReleasedItem.ofCriteria(
                    no, "item-" + no, no % 2 == 0 ? ItemKind.PRINCIPLE : ItemKind.HINDERING, new CriteriaItemId(no)))
            .toList();

    private static List<UnitId> units(int number) {
        return LongStream.rangeClosed(1, number).mapToObj(UnitId::new).toList();
    }

    private static Figure figure(Random random) {
        int n = 10 + random.nextInt(500);
        double mean = 1 + 4 * random.nextDouble();
        return switch (random.nextInt(4)) {
            case 0 -> new Figure.Hidden();
            case 1 -> new Figure.Rounded(n, Math.rint(mean * 2) / 2, 1, 5);
            case 2 -> new Figure.Mean(n, mean, 1, 5);
            default ->
                new Figure.Full(
                        n, mean, 1, 5, random.nextDouble(), random.nextDouble(), 1, 1, List.of(n - 1, 0, 1, 0, 0));
        };
    }

    private static PrincipleGrid.Cell expected(Figure figure) {
        return switch (figure) {
            case Figure.Hidden() -> new PrincipleGrid.Cell.Hidden();
            case Figure.Rounded each -> new PrincipleGrid.Cell.Rounded(each.n(), each.mean());
            case Figure.Mean each -> new PrincipleGrid.Cell.Mean(each.n(), each.mean());
            case Figure.Full each -> new PrincipleGrid.Cell.Full(each.n(), each.mean(), each.sd(), each.agreement());
        };
    }

    @Property(tries = 100)
    void everyCellSaysWhatItsRowSays(@ForAll Random random, @ForAll @IntRange(max = 12) int number) {
        List<FigureRow> rows = new ArrayList<>();
        List<FigureRow> absent = new ArrayList<>();
        for (UnitId unit : units(number)) {
            for (AnonymousVoice voice : AnonymousVoice.values()) {
                for (ReleasedItem item : ITEMS) {
                    var row = new FigureRow(unit, voice, item.no(), figure(random));
                    (item.kind() == ItemKind.PRINCIPLE && random.nextInt(3) > 0 ? rows : absent).add(row);
                }
            }
        }
        var grid = new PrincipleGrid(units(number), ITEMS);
        rows.forEach(grid::put);
        assertThat(rows).allSatisfy(row -> assertThat(grid.cell(row.unit(), row.voice(), row.item()))
                .isEqualTo(expected(row.figure())));
        assertThat(absent).allSatisfy(row -> assertThat(grid.cell(row.unit(), row.voice(), row.item()))
                .isEqualTo(new PrincipleGrid.Cell.NotAsked()));
    }

    @Test
    void knowsNothingOfOtherUnitsAndTakesNoneOfThem() {
        var grid = new PrincipleGrid(units(2), ITEMS);
        assertThat(grid.cell(new UnitId(3), AnonymousVoice.EMPLOYEE, 2)).isEqualTo(new PrincipleGrid.Cell.NotAsked());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> grid.put(new FigureRow(new UnitId(3), AnonymousVoice.EMPLOYEE, 2, new Figure.Hidden())));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> grid.put(new FigureRow(new UnitId(1), AnonymousVoice.EMPLOYEE, 1, new Figure.Hidden())));
    }

    @Test
    void cannotBeChangedByThoseWhoReadIt() {
        var grid = new PrincipleGrid(units(2), ITEMS);
        grid.put(new FigureRow(new UnitId(1), AnonymousVoice.CITIZEN, 2, new Figure.Hidden()));
        assertThat(grid.voices()).containsExactly(AnonymousVoice.CITIZEN);
        assertThatThrownBy(() -> grid.voices().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> grid.units().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> grid.principles().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
