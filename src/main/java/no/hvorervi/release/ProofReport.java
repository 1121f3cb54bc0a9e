package no.hvorervi.release;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.StoredProof;
import no.hvorervi.suppression.Proof;
import no.hvorervi.suppression.Verdict;

/**
 * What was checked of a release, and whether it holds.
 *
 * @param figures how many numbers and means are shown
 * @param spreads and how many with their spread
 * @param near the releases of rounds shortly before or after, which stood in the same elimination
 * @param sums the elimination of numbers and means
 * @param spread the elimination of what tells more than the mean
 * @param faults what else is wrong, in English; empty when nothing is
 * @param offending units whose figures, combined, isolate few people's answers
 * @param digest of all that is stored
 */
public record ProofReport(
        ReleaseBasis basis,
        int figures,
        int spreads,
        List<ReleaseId> near,
        Proof sums,
        Proof spread,
        List<String> faults,
        Map<AskedKey, BitSet> offending,
        String digest) {

    public ProofReport {
        near = List.copyOf(near);
        faults = List.copyOf(faults);
        offending = Map.copyOf(offending);
    }

    /** Whether everything holds, so that it may be published. */
    public boolean isSafe() {
        return sums.isSafe() && spread.isSafe() && faults.isEmpty();
    }

    /** How many of the figures say something the others do not; none unless safe. */
    public int rank() {
        return safe(sums).map(Verdict.Safe::rank).orElse(0)
                + safe(spread).map(Verdict.Safe::rank).orElse(0);
    }

    /** The fewest answers that any combination of numbers and means is about; empty when there is none. */
    public OptionalInt smallest() {
        return smallest(sums);
    }

    /** The same of what tells more than the mean. */
    public OptionalInt smallestSpread() {
        return smallest(spread);
    }

    private static OptionalInt smallest(Proof proof) {
        return safe(proof)
                .filter(verdict -> verdict.smallest() > 0)
                .map(verdict -> OptionalInt.of(Math.toIntExact(verdict.smallest())))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Verdict.Safe> safe(Proof proof) {
        return proof.verdict() instanceof Verdict.Safe safe ? Optional.of(safe) : Optional.empty();
    }

    private static int forms(Proof proof) {
        return safe(proof).map(Verdict.Safe::forms).orElse(0);
    }

    /** How many linear forms were eliminated; 0 unless safe. */
    public int forms() {
        return forms(sums) + forms(spread);
    }

    /** What is wrong, in a line of English that tells no figure; empty when nothing is. */
    public Optional<String> refusal() {
        if (isSafe()) {
            return Optional.empty();
        }
        return Optional.of(!sums.isSafe() ? refusal(sums) : !spread.isSafe() ? refusal(spread) : faults.getFirst());
    }

    private static String refusal(Proof proof) {
        return switch (proof.verdict()) {
            case Verdict.Safe safe -> "safe";
            case Verdict.Isolates isolates ->
                "a combination of figures is about too few answers (" + proof.refused() + ")";
            case Verdict.Undecided undecided -> undecided.reason() + " (" + proof.refused() + ")";
        };
    }

    /**
     * As it is stored beside the release.
     *
     * @throws IllegalStateException if it is not safe
     */
    StoredProof toStored(Instant at) {
        if (!isSafe()) {
            throw new IllegalStateException("Not safe");
        }
        return new StoredProof(at, forms(sums), forms(spread), rank(), smallest(), smallestSpread(), near, digest);
    }
}
