package no.hvorervi.base;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** One-time secrets for links: 256 random bits, of which only the SHA-256 is stored. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    /** In base64url, as it stands in the fragment of a link. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Compares in a time that does not tell where the difference is. */
    public static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(Sha256.of(one), Sha256.of(other));
    }
}
