package no.hvorervi.yousaid;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.actions.Action;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.Units;
import no.hvorervi.results.InShort;
import no.hvorervi.results.UnitResult;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;

/** Fills the facts in beside what a unit has written. */
@Component
class PageMaker {

    private final DecidedFacts decided;
    private final RemovedFacts removed;
    private final Units units;
    private final Municipalities municipalities;
    private final Transactions transactions;

    PageMaker(
            DecidedFacts decided,
            RemovedFacts removed,
            Units units,
            Municipalities municipalities,
            Transactions transactions) {
        this.decided = decided;
        this.removed = removed;
        this.units = units;
        this.municipalities = municipalities;
        this.transactions = transactions;
    }

    /** All that employees are told, and then citizens, if they are told anything. */
    List<OutcomePage> make(UnitId unit, UnitResult result, OutcomeContents contents) {
        var names = transactions.read(() -> new Names(
                units.find(unit).map(Unit::name).orElseThrow(OutcomeNotFoundException::new),
                municipalities.findOf(List.of(unit)).stream()
                        .map(Municipality::name)
                        .findFirst()
                        .orElseThrow()));
        List<Action> actions = decided.choosable(unit);
        return (contents.forCitizens() ? Stream.of(OutcomeReader.values()) : Stream.of(OutcomeReader.EMPLOYEES))
                .map(reader -> make(reader, unit, names, result, contents, actions))
                .toList();
    }

    private record Names(String unit, String municipality) {}

    private OutcomePage make(
            OutcomeReader reader,
            UnitId unit,
            Names names,
            UnitResult result,
            OutcomeContents contents,
            List<Action> actions) {
        boolean isInside = reader == OutcomeReader.EMPLOYEES;
        return new OutcomePage(
                reader,
                names.unit(),
                names.municipality(),
                isInside ? result.round().title() : "",
                result.round().closedOn(),
                contents.texts(),
                people(result, isInside),
                isInside ? InShort.of(result).stream().map(SentenceFact::of).toList() : List.of(),
                figures(result, contents),
                FigureFacts.hidesSome(result),
                decided.of(unit, actions, contents, reader),
                removed.of(unit, result.round().closedOn(), reader));
    }

    private static List<FigureFact> figures(UnitResult result, OutcomeContents contents) {
        return Stream.concat(
                        FigureFacts.ofCitizens(result).stream(),
                        FigureFacts.ofEmployees(result).stream()
                                .filter(each -> contents.figures().contains(each.key())))
                .toList();
    }

    /** Of employees, nothing is told to others but the means that the unit has chosen. */
    private static List<PeopleFact> people(UnitResult result, boolean isInside) {
        return Stream.of(AnonymousVoice.values())
                .filter(voice -> isInside || voice == AnonymousVoice.CITIZEN)
                .flatMap(voice -> Optional.ofNullable(result.people().get(voice))
                        .map(people -> new PeopleFact(voice, people, headcount(result, voice, people)))
                        .stream())
                .collect(Collectors.toUnmodifiableList());
    }

    private static Optional<Integer> headcount(UnitResult result, AnonymousVoice voice, int people) {
        return voice == AnonymousVoice.EMPLOYEE
                ? result.unit().headcount().filter(all -> all >= people)
                : Optional.empty();
    }
}
