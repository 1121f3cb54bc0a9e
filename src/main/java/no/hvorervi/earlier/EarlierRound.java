package no.hvorervi.earlier;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * A round that was answered elsewhere, whole.
 *
 * @param units those that people answered for
 * @param items what was asked, in its order
 */
public record EarlierRound(
        MunicipalityId municipality,
        EarlierTerms terms,
        List<EarlierUnit> units,
        List<EarlierItem> items,
        List<Respondent> respondents) {

    /**
     * Takes answers that fit the units and the items.
     *
     * @throws IllegalArgumentException if nobody has answered, or one answers for a unit or for items that there are not
     */
    public EarlierRound {
        units = List.copyOf(units);
        items = List.copyOf(items);
        respondents = List.copyOf(respondents);
        if (respondents.isEmpty() || items.isEmpty()) {
            throw new IllegalArgumentException("Nobody has answered anything");
        }
        for (Respondent each : respondents) {
            if (each.unit() < 0 || each.unit() >= units.size() || each.scores().items() != items.size()) {
                throw new IllegalArgumentException("Answers for a unit or an item that there is not");
            }
        }
    }

    /** Who answered. */
    public Set<AnonymousVoice> voices() {
        return respondents.stream().map(Respondent::voice).collect(Collectors.toSet());
    }

    /** Never the answers: they must not reach a log. */
    @Override
    public String toString() {
        return "EarlierRound[" + respondents.size() + "]";
    }
}
