package no.hvorervi.workshop.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.ScoreRange;
import no.hvorervi.workshop.Asked;
import no.hvorervi.workshop.Ballot;

/** Reads what a phone sends as an answer to what was asked; anything else is none. */
final class BallotForm {

    /** «Don't know», or none of those there are. */
    private static final String UNSURE = "u";

    private BallotForm() {}

    /**
     * Reads it.
     *
     * @param score as chosen from five
     * @param factors the keys of those that were ticked
     */
    static Optional<Ballot> read(Asked asked, String score, List<String> factors) {
        if (score.equals(UNSURE)) {
            return asked instanceof Asked.OfTime ? Optional.empty() : Optional.of(new Ballot.Unsure());
        }
        return switch (asked) {
            case Asked.OfFactors of -> choice(of, Set.copyOf(factors));
            case Asked.OfPrinciple principle -> score(score);
            case Asked.OfTime time -> score(score);
        };
    }

    private static Optional<Ballot> score(String score) {
        return ScoreRange.EXTENT.scores().stream()
                .filter(each -> score.equals(Integer.toString(each)))
                .findFirst()
                .map(Ballot.Score::new);
    }

    private static Optional<Ballot> choice(Asked.OfFactors asked, Set<String> chosen) {
        Set<String> there = asked.factors().stream().map(Factor::key).collect(Collectors.toUnmodifiableSet());
        return !chosen.isEmpty() && chosen.size() <= Ballot.MOST_CHOICES && there.containsAll(chosen)
                ? Optional.of(new Ballot.Choice(chosen))
                : Optional.empty();
    }
}
