package no.hvorervi.results;

import java.util.Optional;
import no.hvorervi.base.Crockford;
import no.hvorervi.base.Sha256;

/**
 * Lets whoever holds it see what a unit's employees see of a round: 130 random bits, which are kept nowhere on the server.
 *
 * @param value 26 characters of Crockford's base 32, without hyphens
 */
public record ResultCode(String value) {

    private static final int LENGTH = 26;

    /** @throws IllegalArgumentException if it is not written the one way that codes are kept */
    public ResultCode {
        if (!Crockford.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("Not a code");
        }
    }

    /** A new one, which nobody has seen. */
    static ResultCode random() {
        return new ResultCode(Crockford.random(LENGTH));
    }

    /** Reads a code as people type it; see {@link Crockford#read}. */
    public static Optional<ResultCode> parse(String typed) {
        return Crockford.read(typed, LENGTH).map(ResultCode::new);
    }

    /** What is stored of it. */
    byte[] hash() {
        return Sha256.of("result" + value);
    }

    /** Never the characters: they must not reach a log. */
    @Override
    public String toString() {
        return "ResultCode[…]";
    }
}
