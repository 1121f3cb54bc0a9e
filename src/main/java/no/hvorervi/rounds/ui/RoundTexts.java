package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Locale;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
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

    /** What the form begins with, in the reader's language. */
    static RoundTemplate.Texts filledIn(RoundTemplate template, Locale locale) {
        String key = "round.template." + template.name();
        return new RoundTemplate.Texts(
                I18NProvider.translate(locale, key + ".title"),
                I18NProvider.translate(locale, key + ".purpose"),
                I18NProvider.translate(locale, "round.template.information"),
                I18NProvider.translate(locale, "round.template.basis"));
    }

    static Span muted(Texts.InLocale text) {
        var span = Texts.of(new Span(), text);
        span.addClassName("muted");
        return span;
    }

    static Anchor button(String key, String target, boolean isFirst) {
        var link = Texts.of(new Anchor(target, ""), key);
        link.addClassName("btn");
        link.setClassName("first", isFirst);
        return link;
    }
}
