package no.hvorervi.earlier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What tells whether answers are there already: of each person the voice and the scores given, all of them sorted. Neither the
 * order of lines and columns nor what they are called, nor the units, make the same answers others.
 */
final class ContentHash {

    private ContentHash() {}

    /** The SHA-256. */
    static byte[] of(EarlierRound round) {
        String[] lines = round.respondents().stream()
                .map(each -> each.voice() + Arrays.toString(each.scores().sorted()))
                .sorted()
                .toArray(String[]::new);
        MessageDigest digest = sha256();
        for (String line : lines) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException neverInJava) {
            throw new IllegalStateException(neverInJava);
        }
    }
}
