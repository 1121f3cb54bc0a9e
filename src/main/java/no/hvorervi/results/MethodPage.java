package no.hvorervi.results;

import java.util.List;
import java.util.Optional;
import no.hvorervi.released.ReleasedScale;

/** What the figures of a unit in a round rest on: the figures themselves, and how well the questions measure. */
public record MethodPage(UnitResult result, List<ReleasedScale> scales) {

    public MethodPage {
        scales = List.copyOf(scales);
    }

    /** How well an item measures with the voice that the page speaks with. */
    public Optional<ReleasedScale> scale(String key) {
        return ReleasedScale.find(scales, result.speaking(), key);
    }
}
