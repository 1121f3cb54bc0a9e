package no.hvorervi.results.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.assessment.AgreedLevels.Agreed;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.Mark;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.rounds.AnonymousVoice;

/** The nine principles in the order in which they are asked, never by score. */
public final class PrincipleLines {

    private static final int NINE = 9;

    private final List<PrincipleResult> principles;
    private final AnonymousVoice speaking;
    private final List<Agreed> agreed;
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);

    public PrincipleLines(List<PrincipleResult> principles, AnonymousVoice speaking) {
        this(principles, speaking, List.of());
    }

    /** With what the unit has agreed on together, the earliest first. */
    public PrincipleLines(List<PrincipleResult> principles, AnonymousVoice speaking, List<Agreed> agreed) {
        this.principles = List.copyOf(principles);
        this.speaking = speaking;
        this.agreed = List.copyOf(agreed);
        principles.forEach(each -> {
            each.values().keySet().forEach(voice -> marks.add(Wording.mark(voice)));
            each.levels().keySet().forEach(voice -> marks.add(Wording.mark(voice)));
            AgreedWords.last(agreed, each).ifPresent(last -> marks.add(Mark.AGREED));
        });
    }

    /** Of the nine, or of those of them that the round asked about. */
    public String title(Told told) {
        return told.text(principles.size() == NINE ? "results.principles" : "results.principles.some");
    }

    public List<PrincipleLine> lines() {
        return principles.stream()
                .map(each -> new PrincipleLine(each, speaking, AgreedWords.last(agreed, each)))
                .toList();
    }

    /** Those that stand on any of the lines. */
    public Set<Mark> marks() {
        return EnumSet.copyOf(marks);
    }

    /** How sure the first of the figures is; empty where none is shown. */
    public Optional<Saying> sureness() {
        return principles.stream()
                .flatMap(each -> each.seen(speaking).stream())
                .findFirst()
                .map(seen -> told -> told.text(
                        "results.interval",
                        seen.n(),
                        Numbers.one(seen.low(), told.locale()),
                        Numbers.one(seen.high(), told.locale())));
    }

    public AsTable.Content table(Told told) {
        List<String> headings = new ArrayList<>(List.of(told.text("table.principle")));
        marks.forEach(mark -> headings.add(Wording.voice(mark, told)));
        headings.add(told.text("results.agreement"));
        headings.add(told.text("results.change"));
        return new AsTable.Content(
                title(told),
                headings,
                principles.stream().map(each -> row(each, told)).toList());
    }

    private List<String> row(PrincipleResult principle, Told told) {
        List<String> cells =
                new ArrayList<>(List.of(principle.principle().name().in(told.locale())));
        var said = Wording.voices(principle, told);
        AgreedWords.last(agreed, principle)
                .ifPresent(each -> said.put(
                        Mark.AGREED,
                        told.text(
                                "results.agreed.mark",
                                AgreedWords.signed(each, told),
                                AgreedWords.level(each, principle, told))));
        marks.forEach(mark -> cells.add(said.getOrDefault(mark, told.text("results.notAnswered"))));
        Value value = principle.values().getOrDefault(speaking, new Value.Hidden());
        cells.add(Wording.agreement(value, told));
        cells.add(Wording.change(principle, told));
        return cells;
    }
}
