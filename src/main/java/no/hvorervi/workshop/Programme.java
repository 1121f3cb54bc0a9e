package no.hvorervi.workshop;

import java.util.List;
import no.hvorervi.scripts.ScriptStep;

/**
 * What the room does, as it was copied from a script: whatever becomes of the script, it stays.
 *
 * @param sittings the steps of each time that people meet; none is empty
 */
public record Programme(List<List<ScriptStep>> sittings) {

    /** As many steps as anybody could get through. */
    public static final int MAX_STEPS = 40;

    public Programme {
        sittings = sittings.stream().map(List::copyOf).toList();
    }

    /** The steps of all sittings, in order; a step is known by its place here, from 0. */
    public List<ScriptStep> steps() {
        return sittings.stream().flatMap(List::stream).toList();
    }

    /** The place of the first step of the sitting, from 1; sittings that were not planned go on with the last one's. */
    int firstOf(int sitting) {
        return sittings.stream()
                .limit(Math.min(sitting, sittings.size()) - 1L)
                .mapToInt(List::size)
                .sum();
    }
}
