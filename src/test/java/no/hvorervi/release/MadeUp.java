package no.hvorervi.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;
import no.hvorervi.suppression.Forest;

/** Releases without a database: units numbered from 100, asked of employees, one principle unless said otherwise. */
final class MadeUp {

    static final LocalDate CLOSED_ON = LocalDate.of(2026, 3, 31);
    static final int FIRST_UNIT = 100;

    private MadeUp() {}

    /** The units of this forest, all asked but those that have no answers of their own to give. */
    static Frame frame(int group, List<ReleasedItem> items, int... parents) {
        return frame(group, items, CLOSED_ON, false, FIRST_UNIT, parents);
    }

    static Frame frame(
            int group,
            List<ReleasedItem> items,
            LocalDate closedOn,
            boolean isImported,
            int firstUnit,
            int... parents) {
        Set<Integer> above = new HashSet<>();
        IntStream.of(parents).forEach(above::add);
        List<ReleasedUnit> units = new ArrayList<>();
        for (int unit = 0; unit < parents.length; unit++) {
            units.add(releasedUnit(firstUnit + unit, firstUnit, parents[unit], unit + 1, !above.contains(unit)));
        }
        return frame(group, items, closedOn, isImported, units);
    }

    /** As a round is frozen that asked these units of a forest: they and all above them. */
    static Frame frame(Forest forest, BitSet asked) {
        List<ReleasedUnit> units = new ArrayList<>();
        for (int unit = 0; unit < forest.size(); unit++) {
            BitSet one = new BitSet();
            one.set(unit);
            if (asked.get(unit) || forest.below(one).intersects(asked)) {
                units.add(releasedUnit(
                        FIRST_UNIT + unit, FIRST_UNIT, forest.parent(unit), units.size() + 1, asked.get(unit)));
            }
        }
        return frame(5, principles(1), CLOSED_ON, false, units);
    }

    private static ReleasedUnit releasedUnit(int id, int firstUnit, int parent, int place, boolean isAsked) {
        return new ReleasedUnit(
                unit(id),
                parent < 0 ? Optional.empty() : Optional.of(unit(firstUnit + parent)),
                place,
                "e" + id,
                "Enhet " + id,
                LocalDate.of(2020, 1, 1),
                isAsked,
                Optional.empty(),
                false);
    }

    private static Frame frame(
            int group, List<ReleasedItem> items, LocalDate closedOn, boolean isImported, List<ReleasedUnit> units) {
        return new Frame(
                new ReleaseBasis(
                        new RoundId(7),
                        new MunicipalityId(1),
                        new CriteriaVersionId(1),
                        "Vårrunden",
                        closedOn,
                        group,
                        Upward.TOTALS,
                        isImported,
                        Set.of(AnonymousVoice.EMPLOYEE),
                        items),
                units);
    }

    static UnitId unit(int number) {
        return new UnitId(number);
    }

    static List<ReleasedItem> principles(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(no ->
                        ReleasedItem.ofCriteria(no, "principle-" + no, ItemKind.PRINCIPLE, new CriteriaItemId(no)))
                .toList();
    }

    static ReleasedItem balance(int no) {
        return ReleasedItem.ofCriteria(no, "balance-" + no, ItemKind.BALANCE, new CriteriaItemId(no));
    }

    static ReleasedItem own(int no, String text) {
        return ReleasedItem.own(
                no,
                text,
                new LocalizedText(Stream.of(Language.values()).collect(Collectors.toMap(each -> each, each -> text))));
    }

    static AskedKey key(int principle) {
        return new AskedKey(AnonymousVoice.EMPLOYEE, "principle-" + principle);
    }

    /** What employees were asked. */
    static List<ReleasePlan.Asked> asked(Frame frame) {
        return frame.basis().items().stream()
                .map(item -> new ReleasePlan.Asked(AnonymousVoice.EMPLOYEE, item))
                .toList();
    }

    /** The same answers to each item. */
    static Tallies tallies(Frame frame, List<int[]> own) {
        var tallies = new Tallies(frame.size());
        for (int unit = 0; unit < own.size(); unit++) {
            int[] counts = own.get(unit);
            tallies.addPeople(
                    AnonymousVoice.EMPLOYEE, unit, IntStream.of(counts).sum());
            for (ReleasedItem item : frame.basis().items()) {
                for (int place = 0; place < counts.length; place++) {
                    tallies.add(AskedKey.of(AnonymousVoice.EMPLOYEE, item), unit, place, counts[place]);
                }
            }
        }
        return tallies;
    }

    static ReleasePlan plan(Frame frame, List<int[]> own) {
        return ReleasePlan.of(frame, asked(frame), tallies(frame, own), new Withheld());
    }

    /** What is stored of the first item. */
    static StoredColumn column(StoredFigures stored) {
        return Objects.requireNonNull(stored.columns().get(key(1)));
    }

    /** As it would be read again. */
    static StoredFigures stored(Frame frame, ReleasePlan plan) {
        return stored(frame, plan, Map.of());
    }

    /** With some of it changed on the way. */
    static StoredFigures stored(Frame frame, ReleasePlan plan, Map<UnitId, FigureRow> changed) {
        var stored = new StoredFigures(new ReleaseId(17), frame);
        plan.forEachFigure(0, frame.size(), row -> stored.read(changed.getOrDefault(row.unit(), row)));
        stored.end(plan.turnouts(), plan.scales());
        return stored;
    }
}
