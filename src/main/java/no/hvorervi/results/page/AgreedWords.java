package no.hvorervi.results.page;

import java.util.List;
import java.util.Optional;
import no.hvorervi.assessment.AgreedLevels.Agreed;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.results.PrincipleResult;

/** What the unit has agreed on together, in words: «Omforent i verkstedet 12. mars 2026, 9 til stede». */
final class AgreedWords {

    private AgreedWords() {}

    /** The last time that it agreed on the principle. */
    static Optional<Agreed> last(List<Agreed> agreed, PrincipleResult principle) {
        return agreed.reversed().stream()
                .filter(each -> each.levels().containsKey(principle.principle().key()))
                .findFirst();
    }

    static String signed(Agreed agreed, Told told) {
        return told.text(
                "results.agreed.signed", NorwegianTime.longDate(agreed.day(), told.locale()), agreed.present());
    }

    /** What it agreed on, or that it did not. */
    static String level(Agreed agreed, PrincipleResult principle, Told told) {
        return Optional.ofNullable(agreed.levels().get(principle.principle().key()))
                .map(level -> Integer.toString(level))
                .orElseGet(() -> told.text("results.agreed.none"));
    }
}
