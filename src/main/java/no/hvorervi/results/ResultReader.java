package no.hvorervi.results;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.hvorervi.assessment.AgreedLevels;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.Voice;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Predecessor;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.released.UnitFigures;
import no.hvorervi.results.TrendReader.History;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;

/** Puts together what a reader sees of a unit, from what is released; who the reader is has been asked. */
@Component
class ResultReader {

    /** More than these would hide the rounds that they stand between. */
    private static final int MOST_AGREED = 6;

    private final ReleasedRounds released;
    private final CriteriaService criteria;
    private final TrendReader trends;
    private final AboveReader above;

    ResultReader(ReleasedRounds released, CriteriaService criteria, TrendReader trends, AboveReader above) {
        this.released = released;
        this.criteria = criteria;
        this.trends = trends;
        this.above = above;
    }

    /** A round and the voices of it that the reader sees. */
    record Open(ReleasedRound round, Set<AnonymousVoice> voices) {}

    /** A unit that the reader's took over from, and the rounds that the reader sees it in. */
    record Before(Predecessor unit, List<Open> rounds) {

        /** Lines of more could not be told apart. */
        private static final int MOST = 8;

        /** All of them, of which the rounds of the first are looked for. */
        static List<Before> of(List<Predecessor> units, Function<UnitId, List<Open>> rounds) {
            return Stream.concat(
                            units.stream().limit(MOST).map(each -> new Before(each, rounds.apply(each.unit()))),
                            units.stream().skip(MOST).map(each -> new Before(each, List.of())))
                    .toList();
        }
    }

    /**
     * What the reader sees beside the round asked for.
     *
     * @param isAll whether the reader sees all of the unit
     * @param earlier the rounds before that the reader sees the unit in, the last first
     * @param before what the reader sees of the units that it took over from, of all of them
     * @param signed what leader and representatives have signed in the round, if the reader may read it
     * @param agreed what the unit has agreed on together before the round after this one, if the reader may read it
     */
    record Beside(
            boolean isAll,
            List<Open> earlier,
            List<Before> before,
            Map<Voice, Assessment> signed,
            List<AgreedLevels.Agreed> agreed) {}

    /** What is seen of the unit in a round. */
    UnitResult read(Open open, ReleasedUnit unit, Beside beside) {
        ReleasedRound round = open.round();
        Criteria asked = criteria.get(round.criteria());
        UnitFigures figures = released.figures(round.id(), unit.unit());
        AnonymousVoice speaking = AnonymousVoice.speaking(open.voices());
        var read = new ReadFigures(round, figures, open.voices(), beside.isAll());
        List<Predecessor> predecessors =
                beside.before().stream().map(Before::unit).toList();
        List<ReleasedRound> earlier = seenBy(speaking, beside.earlier());
        Optional<ReleasedRound> before =
                earlier.stream().findFirst().filter(each -> Changes.isComparable(each, round, predecessors));
        Map<String, ItemChange> changes = before.map(each -> changes(each, round, figures, unit.unit(), speaking))
                .orElse(Map.of());
        List<PrincipleResult> principles = asked.principles().stream()
                .filter(each -> read.isAsked(each.key()))
                .map(each -> new PrincipleResult(
                        each,
                        read.values(each.key()),
                        levels(each, beside.signed()),
                        Optional.ofNullable(changes.get(each.key()))))
                .toList();
        boolean isSeen =
                principles.stream().anyMatch(each -> each.seen(speaking).isPresent());
        return new UnitResult(
                round,
                unit,
                beside.isAll(),
                asked,
                read.people(),
                speaking,
                principles,
                of(asked.factors(), read, speaking),
                of(asked.balance().stream(), read, speaking),
                round.items().stream()
                        .filter(each -> each.kind() == ItemKind.OWN)
                        .map(each -> new StatementResult(each.label().orElseThrow(), read.values(each.key())))
                        .toList(),
                beside.isAll() ? figures.comments() : Map.of(),
                before.map(RoundLine::of),
                trends.read(
                        new History(
                                unit.unit(),
                                Optional.empty(),
                                Stream.concat(Stream.of(round), earlier.stream())
                                        .toList()),
                        beside.before().stream()
                                .map(each -> history(each, speaking, round))
                                .toList(),
                        predecessors,
                        speaking),
                agreed(beside, asked),
                isSeen ? Optional.empty() : above.find(round, unit, speaking));
    }

    /**
     * What was agreed on before the round that came next.
     *
     * @param rounds the last first
     */
    static List<AgreedLevels.Agreed> until(
            List<AgreedLevels.Agreed> agreed, List<ReleasedRound> rounds, ReleasedRound shown) {
        int place = rounds.indexOf(shown);
        return place <= 0
                ? agreed
                : agreed.stream()
                        .filter(each ->
                                each.day().isBefore(rounds.get(place - 1).closedOn()))
                        .toList();
    }

    /** The last ones, of the same principles. */
    private List<AgreedLevels.Agreed> agreed(Beside beside, Criteria asked) {
        List<AgreedLevels.Agreed> same = beside.agreed().stream()
                .filter(each -> criteria.get(each.criteria()).key().equals(asked.key()))
                .toList();
        return same.subList(Math.max(0, same.size() - MOST_AGREED), same.size());
    }

    private static List<ReleasedRound> seenBy(AnonymousVoice voice, List<Open> rounds) {
        return rounds.stream()
                .filter(each -> each.voices().contains(voice))
                .map(Open::round)
                .toList();
    }

    private static History history(Before before, AnonymousVoice voice, ReleasedRound until) {
        return new History(
                before.unit().unit(),
                Optional.of(before.unit()),
                seenBy(voice, before.rounds()).stream()
                        .filter(each -> !each.closedOn().isAfter(until.closedOn()))
                        .toList());
    }

    private Map<String, ItemChange> changes(
            ReleasedRound before, ReleasedRound after, UnitFigures figures, UnitId unit, AnonymousVoice voice) {
        Map<String, ItemChange> changes = new HashMap<>();
        Changes.between(
                        new Changes.Side(before, released.scales(before.id()), released.figures(before.id(), unit)),
                        new Changes.Side(after, released.scales(after.id()), figures),
                        voice)
                .forEach(each -> changes.put(each.key(), each));
        return changes;
    }

    private static Map<Voice, Integer> levels(Principle principle, Map<Voice, Assessment> signed) {
        Map<Voice, Integer> levels = new EnumMap<>(Voice.class);
        signed.forEach((voice, assessment) ->
                assessment.rating(principle).scoreIfAny().ifPresent(level -> levels.put(voice, level)));
        return levels;
    }

    private static <I extends Item> List<FactorResult<I>> of(
            Stream<I> items, ReadFigures figures, AnonymousVoice speaking) {
        return items.flatMap(
                        item -> Optional.ofNullable(figures.values(item.key()).get(speaking)).stream()
                                .map(value -> new FactorResult<>(item, value)))
                .toList();
    }
}
