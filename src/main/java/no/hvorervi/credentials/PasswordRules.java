package no.hvorervi.credentials;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough: long, and neither common nor made of words that belong to the person or the place.
 * Lengths count Unicode code points after NFC, as NIST SP 800-63B and OWASP ASVS 5.0 section 6.2 ask.
 */
@Component
public class PasswordRules {

    public static final int MIN_LENGTH = 12;
    public static final int MIN_LENGTH_ADMINISTRATOR = 15;
    public static final int MAX_LENGTH = 128;

    /** ASVS asks for the 3,000 most used at the least. */
    private static final int COMMON_RANK = 3_000;

    private static final int SHORTEST_CONTEXT_WORD = 4;
    private static final List<String> PRODUCT_WORDS = List.of("hvorervi", "kommune", "tillit", "passord", "password");

    /** zxcvbn looks at every part of the text, which costs more than it tells in very long ones. */
    private static final int EXAMINED_LENGTH = 64;

    private final Zxcvbn dictionary = new Zxcvbn();

    /** Nothing when the password may be used. */
    public Set<PasswordFault> faultsOf(String password, boolean isAdministrator, String name, String email) {
        String text = composed(password);
        int length = lengthOf(password);
        Set<PasswordFault> faults = EnumSet.noneOf(PasswordFault.class);
        if (length < minLength(isAdministrator)) {
            faults.add(PasswordFault.TOO_SHORT);
        }
        if (length > MAX_LENGTH) {
            faults.add(PasswordFault.TOO_LONG);
            return faults;
        }
        if (isCommon(text)) {
            faults.add(PasswordFault.COMMON);
        }
        if (isMadeOfContext(text, name, email)) {
            faults.add(PasswordFault.CONTEXT);
        }
        return faults;
    }

    /** In code points, whichever way the letters are composed. */
    static int lengthOf(String password) {
        String text = composed(password);
        return text.codePointCount(0, text.length());
    }

    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    public static int minLength(boolean isAdministrator) {
        return isAdministrator ? MIN_LENGTH_ADMINISTRATOR : MIN_LENGTH;
    }

    /** Whether the text, as far as it is examined, is only common passwords and repetitions strung together. */
    private boolean isCommon(String text) {
        String examined = text.substring(0, Math.min(text.length(), EXAMINED_LENGTH));
        List<Match> parts = dictionary.measure(examined).getSequence();
        return !parts.isEmpty() && parts.stream().allMatch(PasswordRules::isCommonPart);
    }

    private static boolean isCommonPart(Match part) {
        return switch (part.pattern) {
            case Dictionary -> part.rank <= COMMON_RANK;
            case Repeat, Sequence, Spatial -> true;
            default -> false;
        };
    }

    /** Whether fewer than the shortest context word's letters are left when all context words are taken out. */
    private static boolean isMadeOfContext(String text, String name, String email) {
        String rest = lettersOf(text);
        boolean hasContext = false;
        for (String word : contextWords(name, email)) {
            if (rest.contains(word)) {
                hasContext = true;
                rest = rest.replace(word, "");
            }
        }
        return hasContext && rest.length() < SHORTEST_CONTEXT_WORD;
    }

    private static List<String> contextWords(String name, String email) {
        return Stream.concat(
                        PRODUCT_WORDS.stream(),
                        Stream.of((name + " " + email).split("[\\s@._-]+")).map(PasswordRules::lettersOf))
                .filter(word -> word.length() >= SHORTEST_CONTEXT_WORD)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    private static String lettersOf(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
