package no.hvorervi.scripts;

import java.util.List;
import no.hvorervi.i18n.LocalizedText;

/**
 * A programme that a workshop follows.
 *
 * @param title what it is called; a municipality's own is called the same in every language
 * @param sittings the steps of each time that people meet: one list for a workshop held at one go, three for one held over three
 *     sittings
 */
public record Script(ScriptKey key, LocalizedText title, List<List<ScriptStep>> sittings) {

    /** How many times people can be asked to meet. */
    public static final int MAX_SITTINGS = 3;

    public Script {
        sittings = sittings.stream().map(List::copyOf).toList();
    }

    /** The steps of all sittings, in order. */
    public List<ScriptStep> steps() {
        return sittings.stream().flatMap(List::stream).toList();
    }

    /** How long it takes altogether. */
    public int minutes() {
        return minutes(steps());
    }

    /** How long some of its steps take. */
    public static int minutes(List<ScriptStep> steps) {
        return steps.stream().mapToInt(ScriptStep::minutes).sum();
    }
}
