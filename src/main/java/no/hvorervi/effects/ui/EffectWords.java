package no.hvorervi.effects.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import no.hvorervi.actions.Expected;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.effects.EffectPage.Told;
import no.hvorervi.effects.Measured;
import no.hvorervi.effects.Verdict;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.results.kit.Numbers;

/** What became of an action, in words. */
final class EffectWords {

    private EffectWords() {}

    /** The word, with a shape of its own for whoever sees no colours. */
    static Span verdict(Verdict verdict) {
        var word = Texts.of(new Span(), "effects.verdict." + verdict);
        word.addClassNames("verdict", verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return word;
    }

    /** What the round after it says, in a sentence or two. */
    static String sentence(Told told, Locale locale) {
        return told.measured()
                .map(measured -> I18NProvider.translate(
                        locale,
                        "effects.said." + told.verdict(),
                        moved(measured, locale),
                        expected(told.expected(), locale),
                        Numbers.one(measured.interval().low(), locale),
                        Numbers.one(measured.interval().high(), locale)))
                .orElseGet(() -> I18NProvider.translate(
                        locale, told.verdict() == Verdict.TOO_FEW ? "effects.said.TOO_FEW" : "effects.said.ALIKE"));
    }

    private static String moved(Measured measured, Locale locale) {
        String shown = Numbers.one(Math.abs(measured.difference()), locale);
        if (shown.equals(Numbers.one(0, locale))) {
            return I18NProvider.translate(locale, "effects.moved.none");
        }
        return I18NProvider.translate(
                locale, measured.difference() < 0 ? "effects.moved.down" : "effects.moved.up", shown);
    }

    private static String expected(Expected expected, Locale locale) {
        return I18NProvider.translate(locale, "effects.expected." + expected);
    }

    /** Between which rounds, and how many answered. */
    static String rounds(Told told, Locale locale) {
        String rounds = I18NProvider.translate(
                locale, "effects.rounds", round(told.before(), locale), round(told.after(), locale));
        return told.measured()
                .map(measured -> rounds + " "
                        + I18NProvider.translate(locale, "effects.people", measured.before(), measured.after()))
                .orElse(rounds);
    }

    private static String round(ReleasedRound round, Locale locale) {
        return I18NProvider.translate(
                locale, "effects.round", round.title(), NorwegianTime.longDate(round.closedOn(), locale));
    }
}
