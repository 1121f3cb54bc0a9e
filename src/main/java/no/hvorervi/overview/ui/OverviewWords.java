package no.hvorervi.overview.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.Certainty;
import no.hvorervi.overview.OverviewRow;
import no.hvorervi.overview.Sight;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.kit.HiddenWord;

/** What stands in a row beside the levels, in words. */
final class OverviewWords {

    private OverviewWords() {}

    /** How many of a hundred answered; where it is not known of how many, how many did. */
    static String people(OverviewRow row, OptionalInt people, Locale locale) {
        return people.isEmpty()
                ? I18NProvider.translate(locale, HiddenWord.KEY)
                : row.share()
                        .map(share -> I18NProvider.translate(locale, "overview.people.share", share))
                        .orElseGet(() -> I18NProvider.translate(locale, "overview.people", people.getAsInt()));
    }

    /** How many did, and of how many; empty where it is not known of how many. */
    static Optional<String> peopleOf(OverviewRow row, Locale locale) {
        return row.share()
                .flatMap(share -> row.sight().seen())
                .map(seen -> I18NProvider.translate(
                        locale,
                        "overview.people.of",
                        seen.people().orElse(0),
                        row.headcount().orElse(0)));
    }

    /** What has become of the principles, what is sure first. */
    static String movement(Optional<Sight.Movement> movement, Locale locale) {
        if (movement.isEmpty()) {
            return I18NProvider.translate(locale, "results.change.none");
        }
        int worse = movement.get().worse();
        int better = movement.get().better();
        if (worse + better == 0) {
            return change(movement.get().uncertain() > 0 ? Certainty.UNCERTAIN : Certainty.TOO_FEW, locale);
        }
        return Stream.of(counted(Certainty.WORSE, worse, locale), counted(Certainty.BETTER, better, locale))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> counted(Certainty certainty, int count, Locale locale) {
        return count == 0
                ? Optional.empty()
                : Optional.of(I18NProvider.translate(locale, "overview.movement", change(certainty, locale), count));
    }

    private static String change(Certainty certainty, Locale locale) {
        return I18NProvider.translate(locale, "results.change." + certainty);
    }

    static String accord(Sight.Accord accord, Locale locale) {
        if (accord.known() == 0) {
            return I18NProvider.translate(locale, "results.agreement.none");
        }
        return I18NProvider.translate(locale, "overview.accord", accord.divided(), accord.known());
    }

    /** To the units below it, or to its own page; empty where there is nothing more to see. */
    static Optional<String> path(OverviewRow row, RoundId round) {
        UnitId unit = row.unit().unit();
        return row.hasUnits()
                ? Optional.of(OverviewAddress.link(unit, round))
                : row.sight().seen().map(seen -> ResultRoutes.round(unit, round));
    }
}
