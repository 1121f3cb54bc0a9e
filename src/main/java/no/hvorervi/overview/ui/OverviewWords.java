package no.hvorervi.overview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import no.hvorervi.ids.RoundId;
import no.hvorervi.measures.Certainty;
import no.hvorervi.overview.OverviewRow;
import no.hvorervi.overview.Sight;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.kit.HiddenWord;

/** What stands in a row beside the levels, in words. */
final class OverviewWords {

    private OverviewWords() {}

    /** How many answered, and of how many, where both are known. */
    static String people(ReleasedUnit unit, OptionalInt people, Locale locale) {
        if (people.isEmpty()) {
            return I18NProvider.translate(locale, HiddenWord.KEY);
        }
        return share(unit, people)
                .map(share -> I18NProvider.translate(
                        locale,
                        "overview.people.of",
                        people.getAsInt(),
                        unit.headcount().orElse(0),
                        share))
                .orElseGet(() -> I18NProvider.translate(locale, "overview.people", people.getAsInt()));
    }

    /** How many of a hundred answered; empty where it is not known how many there are. */
    static Optional<Integer> share(ReleasedUnit unit, OptionalInt people) {
        return people.isEmpty()
                ? Optional.empty()
                : unit.headcount()
                        .filter(all -> all > 0 && all >= people.getAsInt())
                        .map(all -> Math.toIntExact(Math.round(100.0 * people.getAsInt() / all)));
    }

    /** What has become of the principles, what is sure first; never nothing. */
    static List<String> movement(Optional<Sight.Movement> movement, Locale locale) {
        if (movement.isEmpty()) {
            return List.of(I18NProvider.translate(locale, "results.change.none"));
        }
        List<String> lines = new ArrayList<>();
        add(lines, Certainty.WORSE, movement.get().worse(), locale);
        add(lines, Certainty.BETTER, movement.get().better(), locale);
        if (lines.isEmpty()) {
            lines.add(change(movement.get().uncertain() > 0 ? Certainty.UNCERTAIN : Certainty.TOO_FEW, locale));
        }
        return lines;
    }

    private static void add(List<String> lines, Certainty certainty, int count, Locale locale) {
        if (count > 0) {
            lines.add(I18NProvider.translate(locale, "overview.movement", change(certainty, locale), count));
        }
    }

    static String change(Certainty certainty, Locale locale) {
        return I18NProvider.translate(locale, "results.change." + certainty);
    }

    static String accord(Sight.Accord accord, Locale locale) {
        if (accord.known() == 0) {
            return I18NProvider.translate(locale, "results.agreement.none");
        }
        return accord.divided() == 0
                ? I18NProvider.translate(locale, "overview.accord.none")
                : I18NProvider.translate(locale, "overview.accord.some", accord.divided(), accord.known());
    }

    /** To the units below it, or to its own page; empty where there is nothing more to see. */
    static Optional<Anchor> link(OverviewRow row, RoundId round) {
        String name = row.unit().name();
        if (row.hasUnits()) {
            return Optional.of(new Anchor(OverviewAddress.link(row.unit().unit(), round), name));
        }
        return row.sight()
                .seen()
                .map(seen -> new Anchor(ResultRoutes.round(row.unit().unit(), round), name));
    }
}
