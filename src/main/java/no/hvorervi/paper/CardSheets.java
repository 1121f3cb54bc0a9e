package no.hvorervi.paper;

import java.util.List;
import no.hvorervi.i18n.Language;

/**
 * What is printed on cards.
 *
 * @param title what the cards are for, on each of them
 * @param address the page that takes a code, without fragment
 * @param codes one for each card, in the order of printing
 */
public record CardSheets(Language language, String title, String address, List<String> codes) {

    /** @throws IllegalArgumentException if there is no code, or the address has a fragment already */
    public CardSheets {
        if (codes.isEmpty() || address.contains("#")) {
            throw new IllegalArgumentException("Cards need codes, and an address without a fragment");
        }
        title = title.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        codes = List.copyOf(codes);
    }

    /** Neither codes nor anything else, so that no log can hold them. */
    @Override
    public String toString() {
        return "CardSheets[" + codes.size() + "]";
    }

    /** Where the QR code leads: a fragment is not sent to the server, and so not logged on the way. */
    String link(String code) {
        return address + "#" + code;
    }

    /** The address as people type it. */
    String shownAddress() {
        return address.replaceFirst("^https?://", "");
    }

    /** In groups of four, which are read and typed with fewer mistakes. */
    static String shownCode(String code) {
        return code.replaceAll("(?<=\\G.{4})(?=.)", "-");
    }
}
