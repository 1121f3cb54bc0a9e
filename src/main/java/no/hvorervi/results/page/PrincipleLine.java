package no.hvorervi.results.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.assessment.AgreedLevels.Agreed;
import no.hvorervi.assessment.Voice;
import no.hvorervi.measures.AgreementWord;
import no.hvorervi.measures.Level;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.Mark;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.results.kit.PrincipleBand;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * One principle: its name and described level, all voices on one line, and what to talk about.
 *
 * @param speaking the voice whose level is described
 * @param agreed the last time that the unit agreed on it together, if it has
 */
public record PrincipleLine(PrincipleResult principle, AnonymousVoice speaking, Optional<Agreed> agreed) {

    public String name(Told told) {
        return principle.principle().name().in(told.locale());
    }

    /** What it is like where the voice stands; empty where that is hidden. */
    public Optional<Saying> level() {
        return principle
                .seen(speaking)
                .map(seen -> told ->
                        principle.principle().level(Level.band(seen.mean())).in(told.locale()));
    }

    /** The five steps with all voices on them; empty when there is nothing to see of any. */
    public Optional<Saying> picture() {
        List<PrincipleBand.Point> points = points();
        return points.isEmpty() ? Optional.empty() : Optional.of(told -> PrincipleBand.draw(points, label(told)));
    }

    /** The employees' first: their step is lit up. */
    private List<PrincipleBand.Point> points() {
        List<PrincipleBand.Point> points = new ArrayList<>();
        for (AnonymousVoice voice : AnonymousVoice.values()) {
            principle
                    .seen(voice)
                    .ifPresent(seen -> points.add(
                            new PrincipleBand.Point(Wording.mark(voice), seen.mean(), seen.low(), seen.high())));
        }
        for (Voice voice : Voice.values()) {
            Optional.ofNullable(principle.levels().get(voice))
                    .ifPresent(level -> points.add(PrincipleBand.Point.exact(Wording.mark(voice), level)));
        }
        agreed.flatMap(each -> Optional.ofNullable(
                        each.levels().get(principle.principle().key())))
                .ifPresent(level -> points.add(PrincipleBand.Point.exact(Mark.AGREED, level)));
        return points;
    }

    private String label(Told told) {
        return name(told) + ": "
                + Wording.voices(principle, told).entrySet().stream()
                        .map(each -> Wording.voice(each.getKey(), told) + " " + each.getValue())
                        .collect(Collectors.joining(", "))
                + agreed.map(each -> ", " + said(each, told)).orElse("");
    }

    /** What was agreed on, when and by how many: it is signed, where the other voices are not. */
    private String said(Agreed each, Told told) {
        return told.text(
                "results.agreed.mark", AgreedWords.signed(each, told), AgreedWords.level(each, principle, told));
    }

    /** The same beneath the line. */
    public Optional<Saying> agreement() {
        return agreed.map(each -> told -> said(each, told));
    }

    /** The voices that were asked and are hidden. */
    public List<AnonymousVoice> hidden() {
        return principle.values().entrySet().stream()
                .filter(each -> each.getValue() instanceof Value.Hidden)
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What to talk about. */
    public List<Saying> remarks() {
        return Stream.of(gap(), divided()).flatMap(Optional::stream).toList();
    }

    private Optional<Saying> gap() {
        return principle
                .wideGap()
                .map(gap -> told -> told.text(
                        gap > 0 ? "results.gap.above" : "results.gap.below",
                        Numbers.one(Math.abs(gap), told.locale()),
                        principle.principle().questions().getFirst().in(told.locale())));
    }

    private Optional<Saying> divided() {
        return principle
                .seen(speaking)
                .flatMap(Value.Seen::spread)
                .filter(spread -> AgreementWord.of(spread.agreement()) == AgreementWord.DIVIDED)
                .map(spread -> told -> told.text("results.divided"));
    }
}
