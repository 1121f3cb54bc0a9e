package no.hvorervi.controls;

import java.util.Arrays;
import java.util.Locale;
import no.hvorervi.ids.MunicipalityId;

/**
 * Which part of a municipality's register to show.
 *
 * @param text words that all stand in the name, in who demands it or in the owner's name, in whatever order and case
 * @param page from one on
 */
public record ControlQuery(MunicipalityId municipality, String text, ControlFilter filter, int page) {

    public ControlQuery {
        text = text.strip();
    }

    boolean finds(Control control) {
        String within = String.join(" ", control.terms().name(), control.terms().body(), control.ownerName())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(within::contains);
    }
}
