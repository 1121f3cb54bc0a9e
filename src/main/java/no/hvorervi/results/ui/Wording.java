package no.hvorervi.results.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.assessment.Voice;
import no.hvorervi.measures.AgreementWord;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.HiddenWord;
import no.hvorervi.results.kit.Mark;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.rounds.AnonymousVoice;

/** Figures in words: «2,4 (1,9–2,9)», «skjult: for få svar», «delte». */
final class Wording {

    private Wording() {}

    static Mark mark(AnonymousVoice voice) {
        return voice == AnonymousVoice.EMPLOYEE ? Mark.EMPLOYEE : Mark.CITIZEN;
    }

    static Mark mark(Voice voice) {
        return voice == Voice.LEADER ? Mark.LEADER : Mark.REPRESENTATIVE;
    }

    static String voice(Mark mark, Locale locale) {
        return I18NProvider.translate(locale, "results.voice." + mark.name());
    }

    /** A mean, or that it is hidden. */
    static String mean(Value value, Locale locale) {
        return value.seen().map(seen -> Numbers.one(seen.mean(), locale)).orElseGet(() -> hidden(locale));
    }

    /** A mean with its interval, or that it is hidden. */
    static String withInterval(Value value, Locale locale) {
        return value.seen()
                .map(seen -> I18NProvider.translate(
                        locale,
                        "results.mean",
                        Numbers.one(seen.mean(), locale),
                        Numbers.one(seen.low(), locale),
                        Numbers.one(seen.high(), locale)))
                .orElseGet(() -> hidden(locale));
    }

    static String hidden(Locale locale) {
        return I18NProvider.translate(locale, HiddenWord.KEY);
    }

    /** How far people agree, with the number behind; that it is not shown, where it is not. */
    static String agreement(Value value, Locale locale) {
        return value.seen()
                .map(seen -> seen.spread()
                        .map(spread -> I18NProvider.translate(
                                locale,
                                "results.agreement." + AgreementWord.of(spread.agreement()),
                                Numbers.two(spread.agreement(), locale)))
                        .orElseGet(() -> I18NProvider.translate(locale, "results.agreement.none")))
                .orElseGet(() -> hidden(locale));
    }

    /** What has become of the principle since the round before. */
    static String change(PrincipleResult principle, Locale locale) {
        return principle
                .change()
                .map(change -> I18NProvider.translate(locale, "results.change." + change.certainty()))
                .orElseGet(() -> I18NProvider.translate(locale, "results.change.none"));
    }

    /** What each voice says of the principle, by voice; those that were not asked or have not signed are left out. */
    static Map<Mark, String> voices(PrincipleResult principle, Locale locale) {
        Map<Mark, String> said = new EnumMap<>(Mark.class);
        principle.values().forEach((voice, value) -> said.put(mark(voice), withInterval(value, locale)));
        principle.levels().forEach((voice, level) -> said.put(mark(voice), Integer.toString(level)));
        return said;
    }

    /** A key's text with a principle's name quoted in it. */
    static String about(String key, Optional<String> name, Locale locale) {
        return name.map(text -> I18NProvider.translate(locale, key, text))
                .orElseGet(() -> I18NProvider.translate(locale, key));
    }
}
