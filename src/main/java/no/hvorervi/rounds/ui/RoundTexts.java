package no.hvorervi.rounds.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Locale;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.i18n.Language;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundState;
import no.hvorervi.rounds.RoundTemplate;

/** Texts that several views of rounds show. */
final class RoundTexts {

    private RoundTexts() {}

    /** Such as «9. februar 2026 kl. 08:00». */
    static String moment(Instant at, Locale locale) {
        return I18NProvider.translate(
                locale, "round.moment", NorwegianTime.longDate(at, locale), NorwegianTime.clockTime(at));
    }

    static String period(Instant opensAt, Instant closesAt, Locale locale) {
        return I18NProvider.translate(locale, "round.period", moment(opensAt, locale), moment(closesAt, locale));
    }

    /** When it could be answered; of one answered elsewhere only the last day is known. */
    static String period(boolean isImported, Instant opensAt, Instant closesAt, Locale locale) {
        return isImported
                ? I18NProvider.translate(locale, "round.imported.until", NorwegianTime.longDate(closesAt, locale))
                : period(opensAt, closesAt, locale);
    }

    /** The title, or that there is none yet. */
    static String title(String title, Locale locale) {
        return title.isEmpty() ? I18NProvider.translate(locale, "round.untitled") : title;
    }

    /** The key of what the round's state means; one that could have opened, and that nobody has agreed to, says so. */
    static String ofState(Round round, Instant now) {
        boolean isLate = round.state() == RoundState.PREPARED
                && !round.settings().times().opensAt().isAfter(now);
        return "round.state.text." + round.state().name() + (isLate ? ".late" : "");
    }

    /** What the form begins with, in the reader's language. */
    static RoundTemplate.Texts filledIn(RoundTemplate template, Locale locale) {
        String key = "round.template." + template.name();
        return new RoundTemplate.Texts(
                Language.ofLocale(locale),
                I18NProvider.translate(locale, key + ".title"),
                I18NProvider.translate(locale, key + ".purpose"),
                I18NProvider.translate(locale, "round.template.information"),
                I18NProvider.translate(locale, "round.template.citizens"),
                I18NProvider.translate(locale, "round.template.basis"));
    }
}
