package no.hvorervi.distribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.accounts.EmailAddress;

/**
 * Addresses as people paste them: one on each line, or with commas or semicolons between, with or without names before
 * addresses in angle brackets.
 *
 * @param addresses each once, in the order they stand
 * @param faults what is no address, in the order it stands
 */
public record RecipientLines(Set<EmailAddress> addresses, List<Fault> faults) {

    private static final Pattern IN_BRACKETS = Pattern.compile(".*<([^<>]*)>");

    /** Between addresses, but not within quotation marks, as in names with the surname first. */
    private static final Pattern BETWEEN = Pattern.compile("[,;\\t](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /**
     * What cannot be read.
     *
     * @param line from 1
     */
    public record Fault(int line, String text) {}

    public static RecipientLines read(String text) {
        Set<EmailAddress> addresses = new LinkedHashSet<>();
        List<Fault> faults = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            for (String part : BETWEEN.splitAsStream(lines.get(at)).toList()) {
                if (part.isBlank()) {
                    continue;
                }
                int line = at + 1;
                address(part.strip()).ifPresentOrElse(addresses::add, () -> faults.add(new Fault(line, part.strip())));
            }
        }
        return new RecipientLines(addresses, List.copyOf(faults));
    }

    private static Optional<EmailAddress> address(String part) {
        Matcher brackets = IN_BRACKETS.matcher(part);
        return EmailAddress.parse(brackets.matches() ? brackets.group(1) : part);
    }

    /** Never the addresses: they must not reach a log. */
    @Override
    public String toString() {
        return "RecipientLines[" + addresses.size() + "]";
    }
}
