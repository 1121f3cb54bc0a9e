package no.hvorervi.results.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.hvorervi.assessment.Voice;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.measures.AgreementWord;
import no.hvorervi.results.Above;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.Sentence;
import no.hvorervi.results.StatementResult;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.HiddenWord;
import no.hvorervi.results.kit.Mark;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.rounds.AnonymousVoice;

/** Figures in words: «2,4 (1,9–2,9)», «skjult: for få svar», «delte». */
public final class Wording {

    private Wording() {}

    public static Mark mark(AnonymousVoice voice) {
        return voice == AnonymousVoice.EMPLOYEE ? Mark.EMPLOYEE : Mark.CITIZEN;
    }

    public static Mark mark(Voice voice) {
        return voice == Voice.LEADER ? Mark.LEADER : Mark.REPRESENTATIVE;
    }

    public static String voice(Mark mark, Told told) {
        return told.text("results.voice." + mark.name());
    }

    /** A mean, or that it is hidden. */
    public static String mean(Value value, Told told) {
        return value.seen().map(seen -> Numbers.one(seen.mean(), told.locale())).orElseGet(() -> hidden(told));
    }

    /** A mean with its interval, or that it is hidden. */
    public static String withInterval(Value value, Told told) {
        return value.seen()
                .map(seen -> told.text(
                        "results.mean",
                        Numbers.one(seen.mean(), told.locale()),
                        Numbers.one(seen.low(), told.locale()),
                        Numbers.one(seen.high(), told.locale())))
                .orElseGet(() -> hidden(told));
    }

    public static String hidden(Told told) {
        return told.text(HiddenWord.KEY);
    }

    /** How far people agree, with the number behind; that it is not shown, where it is not. */
    public static String agreement(Value value, Told told) {
        return value.seen()
                .map(seen -> seen.spread()
                        .map(spread -> told.text(
                                "results.agreement." + AgreementWord.of(spread.agreement()),
                                Numbers.two(spread.agreement(), told.locale())))
                        .orElseGet(() -> told.text("results.agreement.none")))
                .orElseGet(() -> hidden(told));
    }

    /** What has become of the principle since the round before. */
    public static String change(PrincipleResult principle, Told told) {
        return principle
                .change()
                .map(change -> told.text("results.change." + change.certainty()))
                .orElseGet(() -> told.text("results.change.none"));
    }

    /** What each voice says of the principle, by voice; those that were not asked or have not signed are left out. */
    public static Map<Mark, String> voices(PrincipleResult principle, Told told) {
        Map<Mark, String> said = new EnumMap<>(Mark.class);
        principle.values().forEach((voice, value) -> said.put(mark(voice), withInterval(value, told)));
        principle.levels().forEach((voice, level) -> said.put(mark(voice), Integer.toString(level)));
        return said;
    }

    /** One of the sentences that a leader can read aloud. */
    public static String sentence(Sentence sentence, Told told) {
        String key = "results.short." + sentence.kind();
        String said = sentence.principle()
                .map(principle -> told.text(key, principle.name().in(told.locale())))
                .orElseGet(() -> told.text(key));
        return sentence.change()
                .map(change -> said + " " + told.text("results.short.also." + change))
                .orElse(said);
    }

    /** A statement of the municipality's own, with what each voice says. */
    public static String statement(StatementResult statement, Told told) {
        return statement.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> told.text(
                        "results.own.line", voice(mark(each.getKey()), told), withInterval(each.getValue(), told)))
                .collect(Collectors.joining(" · ", statement.statement().in(told.locale()) + " – ", ""));
    }

    /** The round, how many have answered and since when it is shown. */
    public static String about(UnitResult result, Told told) {
        String title = result.round().title();
        String released = NorwegianTime.longDate(result.round().releasedOn(), told.locale());
        Integer people = result.people().get(result.speaking());
        if (people == null) {
            return told.text("results.about", title, released);
        }
        return result.unit()
                .headcount()
                .filter(all -> all >= people)
                .map(all -> told.text("results.about.of", title, people, all, released))
                .orElseGet(() -> told.text("results.about.people", title, people, released));
    }

    /** Why figures of the unit above stand in the place of its own, or when they will. */
    public static String above(Above above, Told told) {
        return told.text(
                above.principles().isEmpty() ? "results.hidden.later" : "results.hidden.all",
                above.name(),
                NorwegianTime.longDate(above.from(), told.locale()));
    }
}
