package no.hvorervi.yousaid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.controls.Spent;
import no.hvorervi.results.kit.ForceBar;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.results.page.Told;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.yousaid.OutcomePart.Block;
import no.hvorervi.yousaid.OutcomePart.Line;

/** A page in words: the same where it is read through before it is published, for employees, and for citizens. */
public final class OutcomeWords {

    /** From the lowest score to the highest. */
    private static final int STEPS = 4;

    private OutcomeWords() {}

    /** What was asked, what came out, what was decided, what happened; a part that nothing is told of is left out. */
    public static List<OutcomePart> parts(OutcomePage page, Told told) {
        OutcomeTexts texts = page.texts();
        return Stream.of(
                        part("asked", texts.asked(), List.of(new Block("", asked(page, told))), told),
                        part("cameOut", texts.cameOut(), cameOut(page, told), told),
                        part("decided", texts.decided(), List.of(new Block("", decided(page, told))), told),
                        part("happened", texts.happened(), List.of(new Block("", happened(page, told))), told))
                .filter(each -> !each.written().isEmpty() || !each.blocks().isEmpty())
                .toList();
    }

    private static OutcomePart part(String key, String written, List<Block> blocks, Told told) {
        return new OutcomePart(
                told.text("yousaid.part." + key),
                written,
                blocks.stream().filter(each -> !each.lines().isEmpty()).toList());
    }

    private static List<Line> asked(OutcomePage page, Told told) {
        String closed = NorwegianTime.longDate(page.closedOn(), told.locale());
        Line round = Line.of(
                page.round().isEmpty()
                        ? told.text("yousaid.closed", closed)
                        : told.text("yousaid.closed.round", page.round(), closed));
        return Stream.concat(Stream.of(round), page.people().stream().map(each -> Line.of(people(each, told))))
                .toList();
    }

    private static String people(PeopleFact fact, Told told) {
        String key = "yousaid.people." + fact.voice();
        return fact.all()
                .map(all -> told.text(key + ".of", fact.people(), all))
                .orElseGet(() -> told.text(key, fact.people()));
    }

    private static List<Block> cameOut(OutcomePage page, Told told) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(
                "",
                page.sentences().stream()
                        .map(each -> Line.of(sentence(each, told)))
                        .toList()));
        Stream.of(AnonymousVoice.CITIZEN, AnonymousVoice.EMPLOYEE)
                .forEach(voice -> blocks.add(new Block(
                        told.text("yousaid.figures." + voice),
                        page.figures().stream()
                                .filter(each -> each.voice() == voice)
                                .map(each -> line(each, told))
                                .toList())));
        if (page.hidesSome()) {
            blocks.add(new Block("", List.of(Line.of(told.text("yousaid.hidesSome")))));
        }
        return blocks;
    }

    private static String sentence(SentenceFact fact, Told told) {
        String key = "results.short." + fact.kind();
        String said = fact.principle()
                .map(principle -> told.text(key, principle.in(told.locale())))
                .orElseGet(() -> told.text(key));
        return fact.change()
                .map(change -> said + " " + told.text("results.short.also." + change))
                .orElse(said);
    }

    private static Line line(FigureFact fact, Told told) {
        return new Line(fact.statement().in(told.locale()), figure(fact, told), Optional.of((fact.mean() - 1) / STEPS));
    }

    /** In words and with one decimal. */
    public static String figure(FigureFact fact, Told told) {
        return told.text("yousaid.figure", fact.word().in(told.locale()), Numbers.one(fact.mean(), told.locale()));
    }

    private static List<Line> decided(OutcomePage page, Told told) {
        return page.decided().stream()
                .map(each -> Line.of(each.what(), told.text("yousaid.owner." + each.owner())))
                .toList();
    }

    private static List<Line> happened(OutcomePage page, Told told) {
        return Stream.concat(
                        page.decided().stream().map(each -> Line.of(each.what(), standing(each, told))),
                        page.removed().stream().map(each -> Line.of(removed(each, told))))
                .toList();
    }

    private static String removed(RemovedFact fact, Told told) {
        String gone = fact.name().isEmpty()
                ? told.text("yousaid.removed", fact.count())
                : told.text("yousaid.removed.named", fact.name());
        var back = Spent.of(fact.minutesAYear());
        return fact.minutesAYear() == 0
                ? gone
                : gone + " " + told.text("yousaid.removed.time", told.text(back.key(), back.hours(), back.minutes()));
    }

    private static String standing(DecidedFact fact, Told told) {
        var day =
                switch (fact.state()) {
                    case OPEN -> fact.due();
                    case DONE, DROPPED -> fact.since();
                };
        String state = told.text("yousaid.state." + fact.state(), NorwegianTime.longDate(day, told.locale()));
        return Stream.of(
                        Stream.of(state),
                        Stream.of(fact.sentence()).filter(each -> !each.isEmpty()),
                        fact.effect().map(each -> effect(each, told)).stream())
                .flatMap(each -> each)
                .collect(Collectors.joining(" "));
    }

    private static String effect(EffectFact fact, Told told) {
        String asked = told.text("yousaid.asked.again", fact.statement().in(told.locale()));
        String said =
                switch (fact.verdict()) {
                    case WORKED, WRONG_WAY -> told.text("yousaid.effect." + fact.verdict() + "." + fact.moved());
                    case NOT_SURE, TOO_FEW -> told.text("yousaid.effect." + fact.verdict());
                };
        return asked + " " + said;
    }

    /** A picture of how full a line's bar is; it stands beside the words and says nothing that they do not. */
    public static String draw(double bar, String label) {
        return ForceBar.draw(bar * STEPS, false, label);
    }

    /** What the page tells, in short: what whoever publishes it lets others know. */
    public static List<String> shown(OutcomePage page, Told told) {
        List<String> shown = new ArrayList<>();
        shown.add(told.text("yousaid.shows.texts"));
        if (!page.people().isEmpty()) {
            shown.add(told.text("yousaid.shows.people"));
        }
        if (!page.sentences().isEmpty()) {
            shown.add(told.text("yousaid.shows.sentences", page.sentences().size()));
        }
        Stream.of(AnonymousVoice.CITIZEN, AnonymousVoice.EMPLOYEE).forEach(voice -> {
            long count = page.figures().stream()
                    .filter(each -> each.voice() == voice)
                    .count();
            if (count > 0) {
                shown.add(told.text("yousaid.shows.figures." + voice, count));
            }
        });
        if (!page.decided().isEmpty()) {
            shown.add(told.text(
                    "yousaid.shows.actions." + page.reader(), page.decided().size()));
        }
        int removed = page.removed().stream().mapToInt(RemovedFact::count).sum();
        if (removed > 0) {
            shown.add(told.text("yousaid.shows.removed." + page.reader(), removed));
        }
        return shown;
    }
}
