package no.hvorervi.digest;

import java.util.Optional;
import no.hvorervi.base.Crockford;
import no.hvorervi.base.Sha256;

/**
 * Lets whoever holds a letter say no to those that would follow: 130 random bits, which are kept nowhere on the server.
 *
 * @param value 26 characters of Crockford's base 32, without hyphens
 */
public record DigestToken(String value) {

    private static final int LENGTH = 26;

    /** @throws IllegalArgumentException if it is not written the one way that codes are kept */
    public DigestToken {
        if (!Crockford.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("Not a code");
        }
    }

    /** A new one, which nobody has seen. */
    static DigestToken random() {
        return new DigestToken(Crockford.random(LENGTH));
    }

    /** Reads a code as people type it; see {@link Crockford#read}. */
    public static Optional<DigestToken> parse(String typed) {
        return Crockford.read(typed, LENGTH).map(DigestToken::new);
    }

    /** What is stored of it. */
    byte[] hash() {
        return Sha256.of("digest" + value);
    }

    /** Never the characters: they must not reach a log. */
    @Override
    public String toString() {
        return "DigestToken[…]";
    }
}
