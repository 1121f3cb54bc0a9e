package no.hvorervi.released;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import no.hvorervi.ids.ReleaseId;

/**
 * That no combination of the figures gives the answers of few people away.
 *
 * @param forms how many linear forms were eliminated for numbers and means
 * @param spreadForms and how many for what tells more than the mean
 * @param rank of all of them
 * @param smallest the fewest answers that any combination isolates, 5 at least; empty when nothing is shown
 * @param smallestSpread the same for what tells more than the mean, 10 at least
 * @param earlier the releases before that were in the same elimination
 * @param digest the SHA-256 of the figures that it was made of, as 64 hexadecimal digits
 */
public record StoredProof(
        Instant at,
        int forms,
        int spreadForms,
        int rank,
        OptionalInt smallest,
        OptionalInt smallestSpread,
        List<ReleaseId> earlier,
        String digest) {

    private static final String SHA_256 = "[0-9a-f]{64}";

    /**
     * Holds the floors.
     *
     * @throws IllegalArgumentException if it isolates too few, or the digest is none
     */
    public StoredProof {
        earlier = List.copyOf(earlier);
        if (smallest.orElse(Figure.SMALLEST_GROUP) < Figure.SMALLEST_GROUP
                || smallestSpread.orElse(Figure.SMALLEST_SPREAD_GROUP) < Figure.SMALLEST_SPREAD_GROUP) {
            throw new IllegalArgumentException("It isolates too few");
        }
        if (!digest.matches(SHA_256)) {
            throw new IllegalArgumentException("Not a digest");
        }
    }
}
