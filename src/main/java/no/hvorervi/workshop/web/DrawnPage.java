package no.hvorervi.workshop.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.base.Crockford;

/**
 * A page that is the same for all who look at the same, with gaps for what is not: who is there by now, and what only this
 * answer may hold.
 *
 * @param pieces of the page, with a gap between each two
 * @param gaps what goes there
 */
record DrawnPage(List<String> pieces, List<String> gaps) {

    static final String NONCE = "nonce";
    static final String CAST = "cast";
    static final String PRESENT = "present";
    static final String NOW = "now";

    /** Nobody can write it, as it is new in each process. */
    private static final String MARK = "@" + Crockford.random(16) + "@";

    private static final Pattern GAP = Pattern.compile(MARK + "(\\w+)" + MARK);

    /** What stands in a template where a gap is to be. */
    static String gap(String name) {
        return MARK + name + MARK;
    }

    /** Cuts a page at its gaps. */
    static DrawnPage of(String html) {
        List<String> pieces = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        Matcher matcher = GAP.matcher(html);
        int end = 0;
        for (MatchResult gap : matcher.results().toList()) {
            pieces.add(html.substring(end, gap.start()));
            gaps.add(gap.group(1));
            end = gap.end();
        }
        pieces.add(html.substring(end));
        return new DrawnPage(List.copyOf(pieces), List.copyOf(gaps));
    }

    String filled(Map<String, String> values) {
        var page = new StringBuilder(16_384);
        for (int at = 0; at < gaps.size(); at++) {
            page.append(pieces.get(at)).append(values.getOrDefault(gaps.get(at), ""));
        }
        return page.append(pieces.getLast()).toString();
    }
}
