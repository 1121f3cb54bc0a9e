package no.hvorervi.paper;

import java.util.List;
import no.hvorervi.i18n.Language;

/**
 * What is printed on a sheet for the wall.
 *
 * @param paragraphs below the title
 * @param address the page that takes the code, without fragment
 */
public record Poster(Language language, String title, List<String> paragraphs, String address, String code) {

    /** @throws IllegalArgumentException if the address has a fragment already */
    public Poster {
        if (address.contains("#")) {
            throw new IllegalArgumentException("A poster needs an address without a fragment");
        }
        title = title.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        paragraphs = List.copyOf(paragraphs);
    }

    /** Neither code nor anything else, so that no log can hold it. */
    @Override
    public String toString() {
        return "Poster[…]";
    }
}
