package no.hvorervi.results.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.hvorervi.assessment.AgreedLevels.Agreed;
import no.hvorervi.results.RoundLine;

/**
 * Rounds and gatherings in the order of time, each in a place of its own.
 *
 * @param all the earliest first
 */
record Moments(List<Moment> all) {

    /** When something was said of the unit. */
    sealed interface Moment {}

    /**
     * A round.
     *
     * @param at its place among the rounds
     */
    record OfRound(int at) implements Moment {}

    /** A gathering that agreed. */
    record OfAgreed(Agreed agreed) implements Moment {}

    /** A gathering on the day that a round closed comes after it. */
    static Moments of(List<RoundLine> rounds, List<Agreed> agreed) {
        List<Moment> all = new ArrayList<>();
        int next = 0;
        for (int at = 0; at < rounds.size(); at++) {
            while (next < agreed.size()
                    && agreed.get(next).day().isBefore(rounds.get(at).closedOn())) {
                all.add(new OfAgreed(agreed.get(next++)));
            }
            all.add(new OfRound(at));
        }
        agreed.subList(next, agreed.size()).forEach(each -> all.add(new OfAgreed(each)));
        return new Moments(List.copyOf(all));
    }

    int size() {
        return all.size();
    }

    boolean hasAgreed() {
        return all.stream().anyMatch(OfAgreed.class::isInstance);
    }

    /** Where a round stands among all of them. */
    int placeOf(int round) {
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place) instanceof OfRound(int at) && at == round)
                .findFirst()
                .orElseThrow();
    }
}
