package no.hvorervi.assessment.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import no.hvorervi.assessment.Balance.Place;
import no.hvorervi.assessment.Rating;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;

/** What ratings, and places on the balance map, are called. */
final class RatingWords {

    private RatingWords() {}

    /** Such as «4 · I stor grad», or «litt for mye» for a balance item. */
    static String of(Rating rating, Item item, Criteria criteria, Locale locale) {
        return switch (rating) {
            case Rating.Scored(int score) ->
                item instanceof BalanceItem
                        ? balance(score, locale)
                        : score + " · " + criteria.scaleLabel(score).in(locale);
            case Rating.NotApplicable none -> criteria.noAnswer().in(locale);
            case Rating.Missing none -> I18NProvider.translate(locale, "assess.missing");
        };
    }

    /** Such as «litt for mye» for +1. */
    static String balance(int score, Locale locale) {
        return I18NProvider.translate(locale, "balance.score." + (score + 2));
    }

    /** Such as «regler framfor skjønn». */
    static String place(Place place, Locale locale) {
        return I18NProvider.translate(locale, "balance.place." + place.name());
    }
}
