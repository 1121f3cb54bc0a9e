package no.hvorervi.intake;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.hvorervi.sealing.HeldSecret;

/**
 * Lets whoever holds it answer once: twelve characters of Crockford's base 32, 60 random bits.
 *
 * <p>It says nothing about who holds it, and it is kept nowhere on the server.
 *
 * @param value the twelve characters, without hyphens
 * @see <a href="https://www.crockford.com/base32.html">Crockford's base 32</a>
 */
public record Code(String value) implements HeldSecret {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int FIVE_BITS = 31;
    private static final int GROUP = 4;
    private static final Pattern VALID = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    /** White space, and whatever looks like a hyphen. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u2212\\u00AD]+");

    /** What is longer is no code, however it is read. */
    private static final int MAX_TYPED = 64;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if it is not written the one way that codes are kept */
    public Code {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a code");
        }
    }

    /** A new one, which nobody has seen. */
    static Code random() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        return of(random);
    }

    /**
     * The one that follows from five bits of each byte.
     *
     * @param bytes twelve at least, which nobody can guess
     */
    public static Code of(byte[] bytes) {
        var characters = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            characters.append(ALPHABET.charAt(bytes[at] & FIVE_BITS));
        }
        return new Code(characters.toString());
    }

    /**
     * Reads a code as people type it: in any case, with spaces and hyphens anywhere, and with the letters O, I and L for
     * the digits that they look like. Empty when that makes no code.
     */
    public static Optional<Code> parse(String typed) {
        if (typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        String value = SEPARATORS
                .matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return VALID.matcher(value).matches() ? Optional.of(new Code(value)) : Optional.empty();
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
