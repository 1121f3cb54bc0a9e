package no.hvorervi.distribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.intake.Participation;
import no.hvorervi.mailing.MailProgress;

/** Texts and pieces that several of these views show. */
final class Words {

    private Words() {}

    /** Such as «9. februar 2026 kl. 08:00». */
    static String moment(Instant at, Locale locale) {
        return I18NProvider.translate(
                locale, "round.moment", NorwegianTime.longDate(at, locale), NorwegianTime.clockTime(at));
    }

    /** How many have answered, as far as that may be told. */
    static String answered(Participation participation, int smallestGroup, Locale locale) {
        int least = participation.atLeast().orElse(0);
        return least == 0
                ? I18NProvider.translate(locale, "distribution.answered.few", smallestGroup)
                : I18NProvider.translate(locale, "distribution.answered.atLeast", least);
    }

    /** What has become of letters: only the numbers that are not nothing. */
    static String progress(MailProgress progress, Locale locale) {
        List<String> parts = new ArrayList<>();
        add(parts, "distribution.mail.sent", progress.sent(), locale);
        add(parts, "distribution.mail.waiting", progress.waiting(), locale);
        add(parts, "distribution.mail.failed", progress.failed(), locale);
        add(parts, "distribution.mail.cancelled", progress.cancelled(), locale);
        return String.join(" · ", parts);
    }

    private static void add(List<String> parts, String key, int letters, Locale locale) {
        if (letters > 0) {
            parts.add(I18NProvider.translate(locale, key, letters));
        }
    }

    /** A card with a heading and what it is for. */
    static Section card(String key) {
        var section = new Section(Texts.of(new H2(), key), Texts.of(new Paragraph(), key + ".lead"));
        section.addClassName("card");
        return section;
    }

    static Paragraph muted(Texts.InLocale text) {
        var paragraph = Texts.of(new Paragraph(), text);
        paragraph.addClassName("muted");
        return paragraph;
    }

    static Div buttons(Button... buttons) {
        var div = new Div(buttons);
        div.addClassName("buttons");
        return div;
    }

    static Button button(String key, Runnable action) {
        var button = Texts.of(new Button(), key);
        button.addClickListener(click -> action.run());
        return button;
    }
}
