package no.hvorervi.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.hvorervi.ids.UnitId;
import no.hvorervi.suppression.Form;
import no.hvorervi.suppression.Forms;
import no.hvorervi.suppression.Shown;

/**
 * The figures of a release as sums of the groups of people placed directly in units, one system for each item as one voice
 * answered it. Figures of rounds shortly before or after stand in the same system: the same unit is taken to be the same people
 * who answer the same, where anybody was asked as that unit. Where nobody was, the answers kept with it are of small units below,
 * which are not the same in different rounds.
 */
final class Systems {

    private final Map<StoredFigures, int[]> groups = new HashMap<>();
    private final Map<AskedKey, Forms> systems = new TreeMap<>();
    private final StoredFigures of;
    private final List<StoredFigures> near;

    private Systems(StoredFigures of, List<StoredFigures> near) {
        this.of = of;
        this.near = near;
        List<StoredFigures> all = new ArrayList<>(near);
        all.addFirst(of);
        Set<UnitId> asked = new HashSet<>();
        all.forEach(each -> each.frame().asked().stream()
                .forEach(unit -> asked.add(each.frame().unit(unit))));
        Map<UnitId, Integer> common = new HashMap<>();
        int[] numbers = {0};
        all.forEach(each -> groups.put(
                each,
                each.frame().units().stream()
                        .mapToInt(unit -> asked.contains(unit.unit())
                                ? common.computeIfAbsent(unit.unit(), first -> numbers[0]++)
                                : numbers[0]++)
                        .toArray()));
    }

    /** Of how many answered and what they answered; those of the release itself come first in each system. */
    static Map<AskedKey, Forms> sums(StoredFigures of, List<StoredFigures> near) {
        var systems = new Systems(of, near);
        of.columns()
                .forEach((asked, column) ->
                        systems.add(asked, column.atLeast(Shown.ROUNDED), column.n(), Shown.ROUNDED));
        of.people().forEach((voice, people) -> {
            AskedKey asked = AskedKey.turnout(voice);
            systems.add(asked, of.shown().getOrDefault(asked, new BitSet()), people, Shown.ROUNDED);
        });
        return systems.systems;
    }

    /** Of how many gave each answer: the sums of squares and each count are sums of the same groups. */
    static Map<AskedKey, Forms> spread(StoredFigures of, List<StoredFigures> near) {
        var systems = new Systems(of, near);
        of.columns()
                .forEach((asked, column) -> systems.add(asked, column.atLeast(Shown.SPREAD), column.n(), Shown.SPREAD));
        return systems.systems;
    }

    private void add(AskedKey asked, BitSet shown, int[] n, Shown least) {
        List<Form> forms = new ArrayList<>(forms(asked, of, shown, n));
        near.forEach(other -> forms.addAll(formsOf(other, asked, least)));
        systems.put(asked, new Forms(asked.toString(), forms));
    }

    private List<Form> formsOf(StoredFigures other, AskedKey asked, Shown least) {
        if (asked.key().equals(AskedKey.TURNOUT)) {
            int[] people = other.people()
                    .getOrDefault(asked.voice(), new int[other.frame().size()]);
            return forms(asked, other, other.shown().getOrDefault(asked, new BitSet()), people);
        }
        StoredColumn column = other.columns().get(asked);
        return column == null ? List.of() : forms(asked, other, column.atLeast(least), column.n());
    }

    private List<Form> forms(AskedKey asked, StoredFigures figures, BitSet shown, int[] n) {
        int[] numbers = groups.getOrDefault(figures, new int[0]);
        return Forms.of(asked.toString(), figures.frame().forest(), shown, n).forms().stream()
                .map(form -> new Form(
                        Arrays.stream(form.columns())
                                .map(unit -> numbers[unit])
                                .sorted()
                                .toArray(),
                        form.n()))
                .toList();
    }
}
