package no.hvorervi.base;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes in Crockford's base 32, five bits in each character, which are read and typed with few mistakes.
 *
 * @see <a href="https://www.crockford.com/base32.html">Crockford's base 32</a>
 */
public final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FIVE_BITS = 31;
    private static final Pattern VALID = Pattern.compile("[" + ALPHABET + "]*");

    /** White space, and whatever looks like a hyphen. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u2212\\u00AD]+");

    /** What is longer is no code, however it is read. */
    private static final int MAX_TYPED = 64;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Crockford() {}

    /** A code that nobody has seen. */
    public static String random(int length) {
        byte[] random = new byte[length];
        RANDOM.nextBytes(random);
        return of(random, length);
    }

    /** The code that follows from five bits of each byte. */
    public static String of(byte[] bytes, int length) {
        var characters = new StringBuilder(length);
        for (int at = 0; at < length; at++) {
            characters.append(ALPHABET.charAt(bytes[at] & FIVE_BITS));
        }
        return characters.toString();
    }

    /** Whether it is a code of the length, written the one way that codes are kept. */
    public static boolean isCode(String value, int length) {
        return value.length() == length && VALID.matcher(value).matches();
    }

    /**
     * Reads a code as people type it: in any case, with spaces and hyphens anywhere, and with the letters O, I and L for
     * the digits that they look like. Empty when that makes no code of the length.
     */
    public static Optional<String> read(String typed, int length) {
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
        return Optional.of(value).filter(each -> isCode(each, length));
    }
}
