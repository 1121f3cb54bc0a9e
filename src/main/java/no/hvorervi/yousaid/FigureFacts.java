package no.hvorervi.yousaid;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.measures.Level;
import no.hvorervi.released.Figure;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.Value;
import no.hvorervi.rounds.AnonymousVoice;

/** Which released figures are safe to tell everybody, in the order they were asked. */
final class FigureFacts {

    /** One decimal. */
    private static final int TENTHS = 10;

    private FigureFacts() {}

    /** All that citizens' answers show. */
    static List<FigureFact> ofCitizens(UnitResult result) {
        return facts(result, AnonymousVoice.CITIZEN, seen -> true).toList();
    }

    /** What employees' answers show where ten have answered, at least. */
    static List<FigureFact> ofEmployees(UnitResult result) {
        return facts(result, AnonymousVoice.EMPLOYEE, seen -> seen.n() >= Figure.SMALLEST_SPREAD_GROUP)
                .toList();
    }

    /** Whether citizens were asked about something that cannot be shown. */
    static boolean hidesSome(UnitResult result) {
        return result.principles().stream()
                .flatMap(each -> Optional.ofNullable(each.values().get(AnonymousVoice.CITIZEN)).stream())
                .anyMatch(Value.Hidden.class::isInstance);
    }

    private static Stream<FigureFact> facts(UnitResult result, AnonymousVoice voice, Predicate<Value.Seen> isTold) {
        return result.principles().stream()
                .flatMap(each -> each.seen(voice).filter(isTold).map(seen -> fact(result, voice, each, seen)).stream());
    }

    private static FigureFact fact(
            UnitResult result, AnonymousVoice voice, PrincipleResult principle, Value.Seen seen) {
        // Its word is that of what is told, which says no more than one decimal does.
        double mean = (double) Math.round(seen.mean() * TENTHS) / TENTHS;
        return new FigureFact(
                voice,
                principle.principle().key(),
                statement(principle.principle(), voice),
                result.criteria().scaleLabel(Level.band(mean)),
                mean);
    }

    private static LocalizedText statement(Principle principle, AnonymousVoice voice) {
        return voice == AnonymousVoice.CITIZEN
                ? principle.citizenStatement().orElse(principle.statement())
                : principle.statement();
    }
}
