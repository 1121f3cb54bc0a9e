package no.hvorervi.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.access.UnitRole;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * Which people of a municipality to list.
 *
 * @param text words that all stand in the name or the e-mail address, in whatever order and case
 * @param role only those who hold it today or will
 * @param unit only those with a role in it or below it, today or later
 */
public record PersonSearch(MunicipalityId municipality, String text, Optional<UnitRole> role, Optional<UnitId> unit) {

    /** More words than anyone has names; each costs. */
    private static final int MAX_WORDS = 8;

    public static PersonSearch everyone(MunicipalityId municipality) {
        return new PersonSearch(municipality, "", Optional.empty(), Optional.empty());
    }

    /** The words as accounts are searched by them. */
    static List<String> words(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList();
    }
}
