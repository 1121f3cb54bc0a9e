package no.hvorervi.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Released figures about the same answers, to be proven together: nobody's answer to one question is added to an answer to
 * another.
 *
 * @param name what it is that was answered, and by which voice; no two systems of a proof share it
 * @param forms the figures
 */
public record Forms(String name, List<Form> forms) {

    public Forms {
        forms = List.copyOf(forms);
    }

    /**
     * The shown cells of one round. The group of people placed directly in a unit has the unit's number.
     *
     * @param n for each unit the answers in it and below it; read of shown units only
     */
    public static Forms of(String name, Forest forest, BitSet shown, int[] n) {
        int[] above = forest.nearestAbove(shown);
        List<List<Integer>> columns = new ArrayList<>();
        for (int unit = 0; unit < forest.size(); unit++) {
            columns.add(new ArrayList<>());
            for (int cell = shown.get(unit) ? unit : above[unit]; cell != Forest.NONE; cell = above[cell]) {
                columns.get(cell).add(unit);
            }
        }
        return new Forms(
                name,
                shown.stream()
                        .mapToObj(cell -> new Form(
                                columns.get(cell).stream()
                                        .mapToInt(Integer::intValue)
                                        .toArray(),
                                n[cell]))
                        .toList());
    }
}
