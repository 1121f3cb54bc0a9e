package no.hvorervi.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.AgreementWord;
import no.hvorervi.measures.Certainty;
import no.hvorervi.measures.Level;
import no.hvorervi.overview.Sight.Accord;
import no.hvorervi.overview.Sight.Cell;
import no.hvorervi.overview.Sight.Movement;
import no.hvorervi.released.PrincipleGrid;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.results.Changes;
import no.hvorervi.results.Changes.Side;
import no.hvorervi.results.ExportRows;
import no.hvorervi.results.ResultAccess;
import no.hvorervi.rounds.AnonymousVoice;

/** Makes the rows of one round, each as far as {@link ResultAccess} lets the signed-in person see the unit. */
final class OverviewRows {

    private final ReleasedRounds released;
    private final ResultAccess readings;
    private final AnonymousVoice voice;
    private final List<OverviewColumn> columns;
    private final Answered now;
    private final Optional<Answered> before;
    private final Set<UnitId> seenNow = new HashSet<>();
    private final Set<UnitId> seenBefore = new HashSet<>();
    private final Map<UnitId, Integer> askedBelow = new HashMap<>();
    private final Map<UnitId, Optional<Integer>> headcounts = new HashMap<>();
    private final Map<UnitId, OptionalInt> people = new HashMap<>();

    /** A round with its grid, which holds more than the person may see. */
    private record Answered(ReleasedRound round, List<ReleasedScale> scales, PrincipleGrid grid) {

        static Answered of(ReleasedRound round, ReleasedRounds released) {
            return new Answered(round, released.scales(round.id()), released.principles(round.id()));
        }

        Side side(UnitId unit) {
            return new Side(round, scales, grid, unit);
        }
    }

    OverviewRows(
            ReleasedRounds released,
            ResultAccess readings,
            ReleasedRound round,
            Optional<ReleasedRound> before,
            AnonymousVoice voice,
            List<OverviewColumn> columns) {
        this.released = released;
        this.readings = readings;
        this.voice = voice;
        this.columns = columns;
        now = Answered.of(round, released);
        this.before = before.map(each -> Answered.of(each, released));
        count(released.units(round.id()));
    }

    /** Every unit comes before those below it. */
    private void count(List<ReleasedUnit> units) {
        for (ReleasedUnit unit : units.reversed()) {
            int below = askedBelow.getOrDefault(unit.unit(), 0);
            Optional<Integer> working = working(unit, below);
            headcounts.put(unit.unit(), working);
            unit.parent().ifPresent(parent -> {
                askedBelow.merge(parent, below + (unit.isAsked() ? 1 : 0), Integer::sum);
                headcounts.merge(parent, working, (some, more) -> some.flatMap(one -> more.map(other -> one + other)));
            });
        }
    }

    /** Where a unit and one below it were asked, it is not known whether those below are counted in its own number. */
    private Optional<Integer> working(ReleasedUnit unit, int below) {
        if (!unit.isAsked()) {
            return headcounts.getOrDefault(unit.unit(), Optional.empty());
        }
        return below == 0 ? unit.headcount() : Optional.empty();
    }

    /**
     * The unit that the others stand below, and then they, in their order. It stands beside nobody, so nothing of it is kept back
     * for being alike.
     */
    List<OverviewRow> of(ReleasedUnit whole, List<ReleasedUnit> units) {
        List<UnitId> all = Stream.concat(Stream.of(whole), units.stream())
                .map(ReleasedUnit::unit)
                .toList();
        seenNow.addAll(seen(now, all));
        before.ifPresent(earlier -> seenBefore.addAll(seen(earlier, all)));
        released.turnouts(now.round().id(), all).stream()
                .filter(each -> each.voice() == voice)
                .forEach(each -> people.put(each.unit(), each.people()));
        return Stream.concat(Stream.of(row(whole, false)), units.stream().map(each -> row(each, true)))
                .toList();
    }

    private OverviewRow row(ReleasedUnit unit, boolean isCompared) {
        int below = askedBelow.getOrDefault(unit.unit(), 0);
        return new OverviewRow(
                unit,
                below > 0,
                headcounts.getOrDefault(unit.unit(), Optional.empty()).filter(all -> voice == AnonymousVoice.EMPLOYEE),
                sight(unit, below, isCompared));
    }

    private Sight sight(ReleasedUnit unit, int below, boolean isCompared) {
        if (seenNow.contains(unit.unit())) {
            return seen(unit.unit(), isCompared);
        }
        boolean isSum = !unit.isAsked() && below > 1;
        return isSum && columns.stream().noneMatch(each -> isVisible(unit.unit(), each))
                ? new Sight.TooFew()
                : new Sight.NotShared();
    }

    private List<UnitId> seen(Answered in, List<UnitId> units) {
        return readings.ofMany(in.round(), units).entrySet().stream()
                .filter(each -> ExportRows.voices(in.round(), each.getValue()).contains(voice))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isVisible(UnitId unit, OverviewColumn column) {
        return now.grid().cell(unit, voice, column.item()) instanceof PrincipleGrid.Cell.Visible;
    }

    private Sight seen(UnitId unit, boolean isCompared) {
        Map<String, Certainty> changes = new HashMap<>();
        before.filter(earlier -> seenBefore.contains(unit))
                .ifPresent(earlier -> Changes.between(earlier.side(unit), now.side(unit), voice)
                        .forEach(each -> changes.put(each.key(), each.certainty())));
        List<Cell> cells = new ArrayList<>();
        int divided = 0;
        int known = 0;
        for (OverviewColumn column : columns) {
            PrincipleGrid.Cell cell = now.grid().cell(unit, voice, column.item());
            cells.add(
                    isCompared && !column.isComparable()
                            ? new Cell.Alike()
                            : cell(
                                    cell,
                                    Optional.ofNullable(
                                            changes.get(column.principle().key()))));
            if (cell instanceof PrincipleGrid.Cell.Full full) {
                known++;
                divided += AgreementWord.of(full.agreement()) == AgreementWord.DIVIDED ? 1 : 0;
            }
        }
        return new Sight.Seen(
                people.getOrDefault(unit, OptionalInt.empty()), cells, new Accord(divided, known), movement(changes));
    }

    private static Cell cell(PrincipleGrid.Cell cell, Optional<Certainty> change) {
        return cell instanceof PrincipleGrid.Cell.Visible seen
                ? new Cell.Level(Level.band(seen.mean()), change)
                : new Cell.Hidden();
    }

    private static Optional<Movement> movement(Map<String, Certainty> changes) {
        Map<Certainty, Integer> count = new EnumMap<>(Certainty.class);
        changes.values().forEach(each -> count.merge(each, 1, Integer::sum));
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Movement(
                        count.getOrDefault(Certainty.BETTER, 0),
                        count.getOrDefault(Certainty.WORSE, 0),
                        count.getOrDefault(Certainty.UNCERTAIN, 0),
                        count.getOrDefault(Certainty.TOO_FEW, 0)));
    }
}
