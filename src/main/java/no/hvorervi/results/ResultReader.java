package no.hvorervi.results;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.Voice;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.PrincipleGrid;
import no.hvorervi.released.PrincipleGrid.Cell;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.released.UnitFigures;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;

/** Puts together what a reader sees of a unit, from what is released; who the reader is has been asked. */
@Component
class ResultReader {

    private final ReleasedRounds released;
    private final CriteriaService criteria;

    ResultReader(ReleasedRounds released, CriteriaService criteria) {
        this.released = released;
        this.criteria = criteria;
    }

    /** A round and the voices of it that the reader sees. */
    record Open(ReleasedRound round, Set<AnonymousVoice> voices) {}

    /**
     * What is seen of the unit in a round.
     *
     * @param isAll whether the reader sees all of the unit
     * @param earlier the rounds before that the reader sees it in, the last first
     * @param signed what leader and representatives have signed in the round, if the reader may read it
     */
    UnitResult read(
            Open open,
            ReleasedUnit unit,
            boolean isAll,
            List<Open> earlier,
            Map<Voice, Assessment> signed,
            Function<List<ReleasedUnit>, Optional<Above>> above) {
        ReleasedRound round = open.round();
        Criteria asked = criteria.get(round.criteria());
        UnitFigures figures = released.figures(round.id(), unit.unit());
        AnonymousVoice speaking = AnonymousVoice.speaking(open.voices());
        var reading = new Figures(round, figures, open.voices(), isAll);
        Optional<Open> before = earlier.stream()
                .filter(each -> each.voices().contains(speaking))
                .findFirst();
        Map<String, ItemChange> changes = before.map(
                        each -> changes(each.round(), round, figures, unit.unit(), speaking))
                .orElse(Map.of());
        List<PrincipleResult> principles = asked.principles().stream()
                .filter(each -> reading.isAsked(each.key()))
                .map(each -> new PrincipleResult(
                        each,
                        reading.values(each.key()),
                        levels(each, signed),
                        Optional.ofNullable(changes.get(each.key()))))
                .toList();
        boolean isSeen =
                principles.stream().anyMatch(each -> each.seen(speaking).isPresent());
        return new UnitResult(
                round,
                unit,
                isAll,
                asked,
                people(figures, open.voices()),
                speaking,
                principles,
                of(asked.factors(), reading, speaking),
                of(asked.balance().stream(), reading, speaking),
                round.items().stream()
                        .filter(each -> each.kind() == ItemKind.OWN)
                        .map(each -> new StatementResult(each.label().orElseThrow(), reading.values(each.key())))
                        .toList(),
                isAll ? figures.comments() : Map.of(),
                before.map(each -> RoundLine.of(each.round())),
                Stream.concat(earlier.reversed().stream(), Stream.of(open))
                        .filter(each -> each.voices().contains(speaking))
                        .map(each -> point(each.round(), unit.unit(), speaking))
                        .toList(),
                isSeen ? Optional.empty() : above.apply(released.units(round.id())));
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

    private static Map<AnonymousVoice, Integer> people(UnitFigures figures, Set<AnonymousVoice> voices) {
        Map<AnonymousVoice, Integer> people = new EnumMap<>(AnonymousVoice.class);
        voices.forEach(voice -> figures.people(voice).ifPresent(number -> people.put(voice, number)));
        return people;
    }

    private static <I extends Item> List<FactorResult<I>> of(
            Stream<I> items, Figures figures, AnonymousVoice speaking) {
        return items.flatMap(
                        item -> Optional.ofNullable(figures.values(item.key()).get(speaking)).stream()
                                .map(value -> new FactorResult<>(item, value)))
                .toList();
    }

    private TrendPoint point(ReleasedRound round, UnitId unit, AnonymousVoice voice) {
        PrincipleGrid grid = released.principles(round.id());
        Map<String, Double> means = new HashMap<>();
        for (ReleasedItem item : grid.principles()) {
            if (grid.cell(unit, voice, item.no()) instanceof Cell.Visible seen) {
                means.put(item.key(), seen.mean());
            }
        }
        return new TrendPoint(round.title(), round.closedOn(), means);
    }

    /** The figures of a unit by key, as far as the reader sees them. */
    private record Figures(ReleasedRound round, UnitFigures figures, Set<AnonymousVoice> voices, boolean withCounts) {

        boolean isAsked(String key) {
            return !values(key).isEmpty();
        }

        Map<AnonymousVoice, Value> values(String key) {
            Map<AnonymousVoice, Value> values = new EnumMap<>(AnonymousVoice.class);
            round.items().stream()
                    .filter(each -> each.key().equals(key))
                    .forEach(item -> voices.forEach(voice -> figures.of(voice, item.no())
                            .ifPresent(figure -> values.put(voice, Value.of(figure, withCounts)))));
            return values;
        }
    }

    /** The principles of a unit above, as sums. */
    List<PrincipleResult> sums(ReleasedRound round, UnitId unit, Set<AnonymousVoice> voices) {
        var reading = new Figures(round, released.figures(round.id(), unit), voices, false);
        return criteria.get(round.criteria()).principles().stream()
                .filter(each -> reading.isAsked(each.key()))
                .map(each -> new PrincipleResult(each, reading.values(each.key()), Map.of(), Optional.empty()))
                .toList();
    }
}
