package no.hvorervi.intake;

import java.util.Optional;
import no.hvorervi.base.Crockford;
import no.hvorervi.sealing.HeldSecret;

/**
 * Lets whoever holds it answer once: twelve characters of Crockford's base 32, 60 random bits.
 *
 * <p>It says nothing about who holds it, and it is kept nowhere on the server.
 *
 * @param value the twelve characters, without hyphens
 */
public record Code(String value) implements HeldSecret {

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /** @throws IllegalArgumentException if it is not written the one way that codes are kept */
    public Code {
        if (!Crockford.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("Not a code");
        }
    }

    /** A new one, which nobody has seen. */
    static Code random() {
        return new Code(Crockford.random(LENGTH));
    }

    /**
     * The one that follows from five bits of each byte.
     *
     * @param bytes twelve at least, which nobody can guess
     */
    public static Code of(byte[] bytes) {
        return new Code(Crockford.of(bytes, LENGTH));
    }

    /** Reads a code as people type it; see {@link Crockford#read}. */
    public static Optional<Code> parse(String typed) {
        return Crockford.read(typed, LENGTH).map(Code::new);
    }

    /** As it is shown and printed: three groups of four, with hyphens between. */
    public String grouped() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP, 2 * GROUP) + "-" + value.substring(2 * GROUP);
    }

    /** Never the characters: they must not reach a log. */
    @Override
    public String toString() {
        return "Code[…]";
    }
}
