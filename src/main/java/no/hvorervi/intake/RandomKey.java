package no.hvorervi.intake;

import java.security.SecureRandom;

/** Keys of rows that must tell nothing: 128 random bits, with neither a time nor an order in them. */
final class RandomKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private RandomKey() {}

    static byte[] next() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return key;
    }
}
