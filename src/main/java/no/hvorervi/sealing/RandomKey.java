package no.hvorervi.sealing;

import java.security.SecureRandom;

/** Keys of rows that must tell nothing: 128 random bits, with neither a time nor an order in them. */
public final class RandomKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private RandomKey() {}

    public static byte[] next() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return key;
    }
}
