package no.hvorervi.workshop;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ballot in bytes, all equally long: a score, or the places of factors among those that are asked, from 1; 0 for none. */
final class BallotFormat {

    /** What is sealed. */
    static final int BYTES = Ballot.MOST_CHOICES;

    private static final int HIGHEST = 5;

    private BallotFormat() {}

    /** @throws IllegalArgumentException if the vote does not take it */
    static byte[] write(Asked asked, Ballot ballot) {
        byte[] bytes = new byte[BYTES];
        switch (ballot) {
            case Ballot.Unsure unsure -> {}
            case Ballot.Score(var score) -> {
                require(!asked.kind().isChoice() && score >= 1 && score <= HIGHEST);
                bytes[0] = (byte) score;
            }
            case Ballot.Choice(var factors) -> {
                List<String> keys = keys(asked);
                require(!factors.isEmpty() && factors.size() <= BYTES && keys.containsAll(factors));
                int at = 0;
                for (int place = 0; place < keys.size(); place++) {
                    if (factors.contains(keys.get(place))) {
                        bytes[at++] = (byte) (place + 1);
                    }
                }
            }
        }
        return bytes;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Not an answer to what is asked");
        }
    }

    /** The keys of the factors that can be chosen; none where scores are given. */
    static List<String> keys(Asked asked) {
        return asked instanceof Asked.OfFactors(var kind, var factors)
                ? factors.stream().map(each -> each.key()).toList()
                : List.of();
    }

    /** What {@link #write} wrote; empty for anything else. */
    static Optional<Ballot> read(Asked asked, byte[] bytes) {
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        if (bytes[0] == 0) {
            return Optional.of(new Ballot.Unsure());
        }
        return asked.kind().isChoice() ? readChoice(keys(asked), bytes) : readScore(bytes[0]);
    }

    private static Optional<Ballot> readScore(int score) {
        return score >= 1 && score <= HIGHEST ? Optional.of(new Ballot.Score(score)) : Optional.empty();
    }

    private static Optional<Ballot> readChoice(List<String> keys, byte[] bytes) {
        Set<String> chosen = new HashSet<>();
        for (byte place : bytes) {
            if (place < 0 || place > keys.size()) {
                return Optional.empty();
            }
            if (place > 0) {
                chosen.add(keys.get(place - 1));
            }
        }
        return Optional.of(new Ballot.Choice(chosen));
    }
}
