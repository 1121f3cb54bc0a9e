package no.hvorervi.suppression;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * That no combination of all figures released isolates a few people's answers, or where it is that one does.
 *
 * @param verdict safe if all systems are: with the ranks and figures of all added up, and the smallest group of any;
 *     else the verdict on the first system, by name, that is not
 * @param refused the name of that system; empty when safe
 * @param digest SHA-256 in hexadecimal over all that was proven; the same figures have the same one in whatever order they come
 */
public record Proof(Verdict verdict, String refused, String digest) {

    /**
     * Proves each system by itself, in the order of their names.
     *
     * @param systems figures of which none is about an answer that a figure of another system is about
     * @param atLeast the fewest answers that a combination may be about
     */
    public static Proof of(List<Forms> systems, int atLeast) {
        List<Forms> ordered =
                systems.stream().sorted(Comparator.comparing(Forms::name)).toList();
        String digest = digest(ordered);
        int rank = 0;
        int forms = 0;
        long smallest = 0;
        for (Forms system : ordered) {
            switch (Elimination.of(system.forms(), atLeast)) {
                case Verdict.Safe safe -> {
                    rank += safe.rank();
                    forms += safe.forms();
                    smallest = smallest == 0 || (safe.smallest() > 0 && safe.smallest() < smallest)
                            ? safe.smallest()
                            : smallest;
                }
                case Verdict.Isolates isolates -> {
                    return new Proof(isolates, system.name(), digest);
                }
                case Verdict.Undecided undecided -> {
                    return new Proof(undecided, system.name(), digest);
                }
            }
        }
        return new Proof(new Verdict.Safe(rank, forms, smallest), "", digest);
    }

    /** Whether what was proven may be released. */
    public boolean isSafe() {
        return verdict instanceof Verdict.Safe;
    }

    private static String digest(List<Forms> systems) {
        MessageDigest sha = sha256();
        for (Forms system : systems) {
            system.forms().stream()
                    .map(form -> system.name() + ';' + form.n() + ';' + Arrays.toString(form.columns()) + '\n')
                    .sorted()
                    .forEach(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
