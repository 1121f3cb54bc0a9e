package no.hvorervi.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.Turnout;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.suppression.Cells;
import no.hvorervi.suppression.Forest;
import no.hvorervi.suppression.Optimum;
import no.hvorervi.suppression.Suppressor;
import no.hvorervi.suppression.Threshold;

/** Everything that a release will show, decided; the same for the same answers, always. */
final class ReleasePlan {

    private final Frame frame;
    private final List<Column> columns;
    private final List<Turnout> turnouts;
    private final List<ReleasedScale> scales;

    private ReleasePlan(Frame frame, List<Column> columns, List<Turnout> turnouts, List<ReleasedScale> scales) {
        this.frame = frame;
        this.columns = columns;
        this.turnouts = turnouts;
        this.scales = scales;
    }

    /** What a voice was asked. */
    record Asked(AnonymousVoice voice, ReleasedItem item) {}

    /**
     * Decides.
     *
     * @param asked everything, in the order in which it is written
     */
    static ReleasePlan of(Frame frame, List<Asked> asked, Tallies tallies, Withheld withheld) {
        var threshold = new Threshold(frame.basis().group());
        List<Column> columns = asked.stream()
                .map(each -> {
                    AskedKey key = AskedKey.of(each.voice(), each.item());
                    Cells cells = Cells.of(frame.forest(), tallies.counts(key));
                    return new Column(
                            frame,
                            each.voice(),
                            each.item(),
                            cells,
                            Suppressor.decide(cells, threshold, withheld.of(key)));
                })
                .toList();
        List<Turnout> turnouts = frame.basis().voices().stream()
                .sorted()
                .flatMap(voice -> turnouts(frame, voice, tallies.people(voice), withheld).stream())
                .toList();
        return new ReleasePlan(frame, columns, turnouts, ScaleMaker.all(frame, columns, tallies));
    }

    /** How many answered is hidden as sums are. */
    private static List<Turnout> turnouts(Frame frame, AnonymousVoice voice, int[] own, Withheld withheld) {
        Forest forest = frame.forest();
        BitSet shown = Optimum.of(forest, own, frame.basis().group(), withheld.of(AskedKey.turnout(voice)));
        int[] people = forest.totals(own);
        List<Turnout> turnouts = new ArrayList<>();
        for (int unit = 0; unit < people.length; unit++) {
            turnouts.add(new Turnout(
                    frame.unit(unit), voice, shown.get(unit) ? OptionalInt.of(people[unit]) : OptionalInt.empty()));
        }
        return turnouts;
    }

    /** Hands over the figures of the units with these numbers. */
    void forEachFigure(int from, int to, Consumer<FigureRow> reader) {
        for (int unit = from; unit < to; unit++) {
            for (Column column : columns) {
                reader.accept(new FigureRow(
                        frame.unit(unit), column.voice(), column.item().no(), column.figure(unit)));
            }
        }
    }

    List<Turnout> turnouts() {
        return turnouts;
    }

    List<ReleasedScale> scales() {
        return scales;
    }

    /** How many figures are shown. */
    int shown() {
        return count(Column::isShown);
    }

    /** How many are not although somebody has answered. */
    int withheld() {
        return count(Column::isWithheld);
    }

    private interface Test {
        boolean holds(Column column, int unit);
    }

    private int count(Test test) {
        int count = 0;
        for (Column column : columns) {
            for (int unit = 0; unit < frame.size(); unit++) {
                count += test.holds(column, unit) ? 1 : 0;
            }
        }
        return count;
    }

    /** Over everything that will be shown. */
    String digest() {
        var digest = new FigureDigest(frame);
        forEachFigure(0, frame.size(), digest::add);
        digest.addTurnouts(turnouts);
        digest.addScales(scales);
        return digest.hex();
    }

    /** Units where more than a third of the nearest asked units below are too small to see most of what employees answered. */
    Set<UnitId> hidingThird() {
        int[] below = new int[frame.size()];
        int[] small = new int[frame.size()];
        for (int unit = 0; unit < frame.size(); unit++) {
            if (frame.units().get(unit).isAsked()) {
                boolean isSmall = isSmall(unit);
                for (int above : upToNextAsked(unit)) {
                    below[above]++;
                    small[above] += isSmall ? 1 : 0;
                }
            }
        }
        Set<UnitId> hiding = new HashSet<>();
        for (int unit = 0; unit < below.length; unit++) {
            if (small[unit] * 3 > below[unit]) {
                hiding.add(frame.unit(unit));
            }
        }
        return hiding;
    }

    /** A unit is too small for the round when fewer than half of the principles that it asked are shown. */
    private boolean isSmall(int unit) {
        List<Column> principles = columns.stream()
                .filter(column -> column.voice() == AnonymousVoice.EMPLOYEE
                        && column.item().kind() == ItemKind.PRINCIPLE)
                .toList();
        return !principles.isEmpty()
                && principles.stream().filter(column -> column.isShown(unit)).count() * 2 < principles.size();
    }

    /** The units above, up to and with the nearest that is asked itself. */
    private List<Integer> upToNextAsked(int unit) {
        List<Integer> above = new ArrayList<>();
        boolean isReached = false;
        for (int at = frame.forest().parent(unit);
                at != Forest.NONE && !isReached;
                at = frame.forest().parent(at)) {
            above.add(at);
            isReached = frame.units().get(at).isAsked();
        }
        return above;
    }
}
