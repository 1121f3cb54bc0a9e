package no.hvorervi.yousaid;

import java.time.LocalDate;
import java.util.List;

/**
 * What a reader is told, all of it: nothing is looked up when it is read. It holds no account, no name of a person and no figure
 * that was not shown to the unit's employees.
 *
 * @param round what the round was called; empty to citizens, for whom that was not written
 * @param sentences those of the results; none to citizens
 * @param removed controls that are gone since the round
 * @param hidesSome whether citizens were asked about more than can be shown
 */
public record OutcomePage(
        OutcomeReader reader,
        String unit,
        String municipality,
        String round,
        LocalDate closedOn,
        OutcomeTexts texts,
        List<PeopleFact> people,
        List<SentenceFact> sentences,
        List<FigureFact> figures,
        boolean hidesSome,
        List<DecidedFact> decided,
        List<RemovedFact> removed) {

    public OutcomePage {
        people = List.copyOf(people);
        sentences = List.copyOf(sentences);
        figures = List.copyOf(figures);
        decided = List.copyOf(decided);
        removed = List.copyOf(removed);
    }

    /** As those are told who may not read of rounds that closed after the day. */
    OutcomePage asOf(LocalDate day) {
        return new OutcomePage(
                reader,
                unit,
                municipality,
                round,
                closedOn,
                texts,
                people,
                sentences,
                figures,
                hidesSome,
                decided.stream().map(each -> each.asOf(day)).toList(),
                removed);
    }
}
