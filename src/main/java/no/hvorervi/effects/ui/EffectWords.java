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
import no.hvorervi.measures.Interval;
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
                .map(measured -> sentence(told, measured, locale))
                .orElseGet(() -> I18NProvider.translate(
                        locale, told.verdict() == Verdict.TOO_FEW ? "effects.said.TOO_FEW" : "effects.said.ALIKE"));
    }

    private static String sentence(Told told, Measured measured, Locale locale) {
        Interval interval = measured.interval();
        boolean isSureAlone = interval.low() > 0 || interval.high() < 0;
        boolean isFine = isZero(interval.low(), locale) || isZero(interval.high(), locale);
        return I18NProvider.translate(
                locale,
                told.verdict() == Verdict.NOT_SURE && isSureAlone
                        ? "effects.said.MANY"
                        : "effects.said." + told.verdict(),
                moved(measured, locale),
                expected(told, measured, locale),
                isFine ? Numbers.two(interval.low(), locale) : Numbers.one(interval.low(), locale),
                isFine ? Numbers.two(interval.high(), locale) : Numbers.one(interval.high(), locale));
    }

    private static boolean isZero(double value, Locale locale) {
        return Numbers.one(value, locale).equals(Numbers.one(0, locale));
    }

    private static String moved(Measured measured, Locale locale) {
        String shown = Numbers.one(Math.abs(measured.difference()), locale);
        if (shown.equals(Numbers.one(0, locale))) {
            return I18NProvider.translate(locale, "effects.moved.none");
        }
        return I18NProvider.translate(
                locale, measured.difference() < 0 ? "effects.moved.down" : "effects.moved.up", shown);
    }

    /** What was expected, with the word that joins it to how they moved. */
    private static String expected(Told told, Measured measured, Locale locale) {
        boolean isSo = !isZero(measured.difference(), locale)
                && measured.difference() > 0 == (told.expected() == Expected.HIGHER);
        return I18NProvider.translate(locale, (isSo ? "effects.so." : "effects.but.") + told.expected());
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
