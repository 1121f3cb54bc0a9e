package no.hvorervi.released;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * The nine principles of all units of a release, held tightly: what heat maps, maps and overviews are drawn from. It never
 * changes, and holds what any viewer may see; what one of them may is decided by those who read it.
 */
public final class PrincipleGrid {

    /** What a cell takes in the arrays. */
    private static final int BYTES_OF_CELL = 3 * Double.BYTES + 2 * Integer.BYTES;

    /** About what a unit takes in the list and the index. */
    private static final int BYTES_OF_UNIT = 100;

    private final List<ReleasedItem> principles;
    private final List<UnitId> units;
    private final Map<UnitId, Integer> rows = new HashMap<>();
    private final Map<Integer, Integer> columns = new HashMap<>();

    /** Only of the voices that were asked. */
    private final Map<AnonymousVoice, Layer> layers = new EnumMap<>(AnonymousVoice.class);

    /** One principle of one unit. */
    public sealed interface Cell {

        /** The voice was not asked about it in the unit. */
        record NotAsked() implements Cell {}

        /** As {@link Figure.Hidden}. */
        record Hidden() implements Cell {}

        /** There is a mean to see. */
        sealed interface Visible extends Cell {
            int n();

            double mean();
        }

        /** As {@link Figure.Rounded}. */
        record Rounded(int n, double mean) implements Visible {}

        /** As {@link Figure.Mean}. */
        record Mean(int n, double mean) implements Visible {}

        /** As {@link Figure.Full}. */
        record Full(int n, double mean, double sd, double agreement) implements Visible {}
    }

    private enum State {
        NOT_ASKED,
        HIDDEN,
        ROUNDED,
        MEAN,
        FULL
    }

    /** What one voice says. */
    private static final class Layer {

        private final State[] states;
        private final int[] n;
        private final double[] means;
        private final double[] sds;
        private final double[] agreements;

        Layer(int cells) {
            states = new State[cells];
            Arrays.fill(states, State.NOT_ASKED);
            n = new int[cells];
            means = new double[cells];
            sds = new double[cells];
            agreements = new double[cells];
        }

        void put(int at, Figure figure) {
            switch (figure) {
                case Figure.Hidden() -> states[at] = State.HIDDEN;
                case Figure.Rounded rounded -> put(at, State.ROUNDED, rounded);
                case Figure.Mean mean -> put(at, State.MEAN, mean);
                case Figure.Full full -> {
                    put(at, State.FULL, full);
                    sds[at] = full.sd();
                    agreements[at] = full.agreement();
                }
            }
        }

        private void put(int at, State state, Figure.Visible figure) {
            states[at] = state;
            n[at] = figure.n();
            means[at] = figure.mean();
        }

        Cell get(int at) {
            return switch (states[at]) {
                case NOT_ASKED -> new Cell.NotAsked();
                case HIDDEN -> new Cell.Hidden();
                case ROUNDED -> new Cell.Rounded(n[at], means[at]);
                case MEAN -> new Cell.Mean(n[at], means[at]);
                case FULL -> new Cell.Full(n[at], means[at], sds[at], agreements[at]);
            };
        }
    }

    /**
     * Of these units and items, of which those are left out that are no principles, with nothing in it yet.
     *
     * @param units in the order of the tree
     */
    PrincipleGrid(List<UnitId> units, List<ReleasedItem> items) {
        this.units = List.copyOf(units);
        this.principles =
                items.stream().filter(each -> each.kind() == ItemKind.PRINCIPLE).toList();
        this.units.forEach(each -> rows.put(each, rows.size()));
        principles.forEach(each -> columns.put(each.no(), columns.size()));
    }

    /** While it is made. */
    void put(FigureRow row) {
        int at = indexOf(row.unit(), row.item());
        if (at < 0) {
            throw new IllegalArgumentException("No cell of this grid");
        }
        layers.computeIfAbsent(row.voice(), voice -> new Layer(rows.size() * columns.size()))
                .put(at, row.figure());
    }

    /** In the order of asking. */
    public List<ReleasedItem> principles() {
        return principles;
    }

    /** In the order of the tree. */
    public List<UnitId> units() {
        return units;
    }

    /** Those that were asked about any principle. */
    public Set<AnonymousVoice> voices() {
        return Set.copyOf(layers.keySet());
    }

    /**
     * What is shown.
     *
     * @param item number of a principle; of anything else it says that it was not asked, as of a unit that it does not know
     */
    public Cell cell(UnitId unit, AnonymousVoice voice, int item) {
        int at = indexOf(unit, item);
        Layer layer = layers.get(voice);
        return at < 0 || layer == null ? new Cell.NotAsked() : layer.get(at);
    }

    private int indexOf(UnitId unit, int item) {
        Integer row = rows.get(unit);
        Integer column = columns.get(item);
        return row == null || column == null ? -1 : row * columns.size() + column;
    }

    /** About how many bytes it takes in memory. */
    int weight() {
        int cells = layers.size() * units.size() * principles.size();
        return cells * BYTES_OF_CELL + units.size() * BYTES_OF_UNIT;
    }
}
