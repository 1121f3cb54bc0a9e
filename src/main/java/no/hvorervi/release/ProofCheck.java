package no.hvorervi.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.suppression.Forms;
import no.hvorervi.suppression.Proof;
import no.hvorervi.suppression.Shown;
import no.hvorervi.suppression.Verdict;

/** Proves from what is stored of a release, and nothing else, that it gives few people's answers away in no combination. */
final class ProofCheck {

    /** More would not be read. */
    private static final int MOST_FAULTS = 20;

    private ProofCheck() {}

    /**
     * Proves.
     *
     * @param near releases of rounds so shortly before or after that people are taken to answer the same
     */
    static ProofReport of(StoredFigures stored, List<StoredFigures> near) {
        Map<AskedKey, Forms> sums = Systems.sums(stored, near);
        Map<AskedKey, Forms> spread = Systems.spread(stored, near);
        Proof proofOfSums =
                Proof.of(List.copyOf(sums.values()), stored.frame().basis().group());
        Proof proofOfSpread =
                Proof.of(List.copyOf(spread.values()), stored.frame().basis().spreadGroup());
        Map<AskedKey, BitSet> offending = new HashMap<>();
        offending(stored, proofOfSums, Shown.ROUNDED, offending);
        offending(stored, proofOfSpread, Shown.SPREAD, offending);
        List<String> faults = new ArrayList<>();
        stored.columns().forEach((asked, column) -> faults.addAll(new FigureCheck(stored, asked, column).faults()));
        if (near.stream().anyMatch(other -> isImportedWithSame(stored, other))) {
            faults.add("a round that was brought in shows what another shows that was answered within four weeks");
        }
        return new ProofReport(
                stored.frame().basis(),
                count(stored, Shown.ROUNDED),
                count(stored, Shown.SPREAD),
                near.stream().map(StoredFigures::id).toList(),
                proofOfSums,
                proofOfSpread,
                faults.stream().limit(MOST_FAULTS).toList(),
                offending,
                stored.digest());
    }

    private static int count(StoredFigures stored, Shown least) {
        return stored.columns().values().stream()
                .mapToInt(column -> column.atLeast(least).cardinality())
                .sum();
    }

    /** Who answered a round that was brought in, and where, nobody can tell. */
    private static boolean isImportedWithSame(StoredFigures stored, StoredFigures other) {
        Map<AskedKey, BitSet> others = other.shown();
        return (stored.frame().basis().isImported() || other.frame().basis().isImported())
                && stored.shown().entrySet().stream()
                        .anyMatch(each -> !each.getValue().isEmpty()
                                && !others.getOrDefault(each.getKey(), new BitSet())
                                        .isEmpty());
    }

    private static void offending(StoredFigures stored, Proof proof, Shown least, Map<AskedKey, BitSet> offending) {
        if (proof.verdict() instanceof Verdict.Isolates isolates) {
            stored.shown().forEach((asked, any) -> {
                if (asked.toString().equals(proof.refused())) {
                    StoredColumn column = stored.columns().get(asked);
                    int[] units = (column == null ? any : column.atLeast(least))
                            .stream().toArray();
                    BitSet combined = new BitSet();
                    isolates.forms().stream()
                            .filter(form -> form < units.length)
                            .forEach(form -> combined.set(units[form]));
                    offending.put(asked, combined);
                }
            });
        }
    }
}
