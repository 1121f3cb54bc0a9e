package no.hvorervi.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for a combination of figures, added and subtracted any number of times, that is about a few people's answers only.
 *
 * <p>Gauss–Jordan elimination over the whole numbers: exact, and knowing nothing of trees or of how the figures were chosen.
 * It ends in rows of which every combination is made, each with one column that stands in no other row. When each row adds
 * its columns alike and no two rows share a column, a combination is about all answers of the rows it takes: then the
 * smallest row tells the smallest group. Rows of any other kind are left undecided, as are numbers that grow too large.
 *
 * <p>Takes time as there are columns in all figures, where these are groups within groups.
 */
public final class Elimination {

    private final List<Form> forms;

    /** Columns of groups; behind them a row has one for each form, which says how often it is taken. */
    private final int columns;

    private final List<Row> rows = new ArrayList<>();

    /** For each column of groups the place of the row that it alone stands in, or −1. */
    private final int[] rowOf;

    /** Columns of groups that stand in some row. */
    private final BitSet covered = new BitSet();

    /** The row being reduced, which of its coefficients may differ from 0, and its answers. */
    private final long[] work;

    private final BitSet touched = new BitSet();
    private long answers;

    private boolean isContradicted;

    private Elimination(List<Form> forms) {
        this.forms = forms;
        this.columns = forms.stream().mapToInt(Form::end).max().orElse(0);
        this.rowOf = new int[columns];
        Arrays.fill(rowOf, -1);
        this.work = new long[columns + forms.size()];
    }

    /**
     * @param pivot the column of groups that stands in no other row
     * @param columns those with coefficients other than 0, ascending
     * @param coefficients theirs, in lowest terms, the pivot's positive
     * @param n the answers they add up to
     */
    @SuppressWarnings("ArrayRecordComponent") // Rows are never compared.
    private record Row(int pivot, int[] columns, long[] coefficients, long n) {

        long at(int column) {
            int place = Arrays.binarySearch(columns, column);
            return place < 0 ? 0 : coefficients[place];
        }
    }

    /**
     * Eliminates.
     *
     * @param atLeast the fewest answers that a combination may be about, unless it is about none
     * @return whether that holds; undecided too when the figures contradict each other
     */
    public static Verdict of(List<Form> forms, int atLeast) {
        Elimination elimination = new Elimination(List.copyOf(forms));
        try {
            // Small figures first, so that those around them are reduced at once.
            IntStream.range(0, forms.size())
                    .boxed()
                    .sorted(Comparator.comparingInt(form -> forms.get(form).size()))
                    .forEach(elimination::add);
            return elimination.verdict(atLeast);
        } catch (ArithmeticException overflow) {
            return new Verdict.Undecided("numbers grow too large");
        }
    }

    private void add(int place) {
        Form form = forms.get(place);
        int[] groups = form.columns();
        for (int column : groups) {
            enter(column, 1);
        }
        enter(columns + place, 1);
        answers = form.n();
        for (int column : groups) {
            if (rowOf[column] >= 0) {
                eliminate(rows.get(rowOf[column]));
            }
        }
        int pivot = firstGroup();
        if (pivot < columns) {
            insert(collect(pivot));
        } else {
            isContradicted |= answers != 0;
            clear();
        }
    }

    private void insert(Row row) {
        for (int place = 0; covered.get(row.pivot()) && place < rows.size(); place++) {
            Row older = rows.get(place);
            if (older.at(row.pivot()) != 0) {
                for (int i = 0; i < older.columns().length; i++) {
                    enter(older.columns()[i], older.coefficients()[i]);
                }
                answers = older.n();
                eliminate(row);
                rows.set(place, collect(older.pivot()));
            }
        }
        rowOf[row.pivot()] = rows.size();
        rows.add(row);
        Arrays.stream(row.columns()).filter(column -> column < columns).forEach(covered::set);
    }

    private void enter(int column, long coefficient) {
        work[column] = coefficient;
        touched.set(column);
    }

    /** Subtracts a row as often as makes the coefficient of its pivot 0, in whole numbers. */
    private void eliminate(Row row) {
        long here = work[row.pivot()];
        if (here == 0) {
            return;
        }
        long there = row.at(row.pivot());
        long common = gcd(here, there);
        multiply(there / common);
        long times = here / common;
        for (int i = 0; i < row.columns().length; i++) {
            int column = row.columns()[i];
            enter(column, Math.subtractExact(work[column], Math.multiplyExact(times, row.coefficients()[i])));
        }
        answers = Math.subtractExact(answers, Math.multiplyExact(times, row.n()));
    }

    private void multiply(long factor) {
        if (factor != 1) {
            touched.stream().forEach(column -> work[column] = Math.multiplyExact(work[column], factor));
            answers = Math.multiplyExact(answers, factor);
        }
    }

    /** The first column of groups left in the row being reduced; one of the forms' when there is none. */
    private int firstGroup() {
        int column = touched.nextSetBit(0);
        while (work[column] == 0) {
            column = touched.nextSetBit(column + 1);
        }
        return column;
    }

    /** What has become of the row being reduced, which then is empty. */
    private Row collect(int pivot) {
        int[] left = touched.stream().filter(column -> work[column] != 0).toArray();
        long common = Arrays.stream(left).mapToLong(column -> work[column]).reduce(answers, Elimination::gcd);
        long divisor = work[pivot] < 0 ? -common : common;
        Row row = new Row(
                pivot,
                left,
                Arrays.stream(left).mapToLong(column -> work[column] / divisor).toArray(),
                answers / divisor);
        clear();
        return row;
    }

    private void clear() {
        touched.stream().forEach(column -> work[column] = 0);
        touched.clear();
    }

    /** The greatest common divisor, never negative. */
    private static long gcd(long a, long b) {
        return b == 0 ? Math.absExact(a) : gcd(b, a % b);
    }

    private Verdict verdict(int atLeast) {
        if (isContradicted) {
            return new Verdict.Undecided("figures contradict each other");
        }
        BitSet taken = new BitSet();
        boolean isCounted = true;
        long smallest = 0;
        for (Row row : rows) {
            int[] groups = Arrays.stream(row.columns())
                    .takeWhile(column -> column < columns)
                    .toArray();
            long each = row.coefficients()[0];
            boolean isAlike =
                    Arrays.stream(row.coefficients(), 0, groups.length).allMatch(one -> one == each);
            if (isAlike && row.n() % each == 0 && row.n() >= 0) {
                long n = row.n() / each;
                if (n > 0 && n < atLeast) {
                    return new Verdict.Isolates(formsOf(row), n);
                }
                smallest = smallest == 0 || (n > 0 && n < smallest) ? n : smallest;
            } else {
                isCounted = false;
            }
            isCounted &= Arrays.stream(groups).noneMatch(taken::get);
            Arrays.stream(groups).forEach(taken::set);
        }
        return isCounted
                ? new Verdict.Safe(rows.size(), forms.size(), smallest)
                : new Verdict.Undecided("a combination is about answers that cannot be counted");
    }

    private List<Integer> formsOf(Row row) {
        return Arrays.stream(row.columns())
                .dropWhile(column -> column < columns)
                .map(column -> column - columns)
                .boxed()
                .toList();
    }
}
