package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the tokens can be told apart, light and dark, by the formula of WCAG 2. */
class ContrastTest {

    private static final Pattern PAIR =
            Pattern.compile("--([a-z0-9-]+):\\s*light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)");
    private static final Pattern SAME = Pattern.compile("--([a-z0-9-]+):\\s*var\\(--([a-z0-9-]+)\\)");

    private static final double TEXT = 7;
    private static final double SMALL_TEXT = 4.5;
    static final double GRAPHICS = 3;

    /** The two colour schemes. */
    enum Scheme {
        LIGHT(2),
        DARK(3);

        @SuppressWarnings("ImmutableEnumChecker") // Filled once, by the constructor.
        private final Map<String, Integer> colours = new HashMap<>();

        Scheme(int group) {
            String tokens = read();
            PAIR.matcher(tokens).results().forEach(pair -> colours.put(pair.group(1), hex(pair.group(group))));
            SAME.matcher(tokens).results().forEach(pair -> colours.put(pair.group(1), colour(pair.group(2))));
        }

        private int colour(String token) {
            return Objects.requireNonNull(colours.get(token), token);
        }

        private static String read() {
            try {
                return Files.readString(Path.of("frontend", "tokens.css"));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static int hex(String colour) {
            return Integer.parseInt(colour.substring(1), 16);
        }
    }

    /** (L1 + 0.05) / (L2 + 0.05) of the relative luminances, from 1 to 21; WCAG 2.2, «contrast ratio». */
    static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int colour) {
        double channel = (colour & 0xff) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static void require(Scheme scheme, String front, String back, double least) {
        assertThat(contrast(scheme.colour(front), scheme.colour(back)))
                .as("%s on %s", front, back)
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    void formulaGivesWhatIsKnown() {
        assertThat(contrast(0x000000, 0xffffff)).isEqualTo(21);
        assertThat(contrast(0x777777, 0xffffff)).isBetween(4.47, 4.48);
    }

    @ParameterizedTest
    @EnumSource
    void textIsRead(Scheme scheme) {
        Stream.of("ground", "sheet").forEach(back -> require(scheme, "ink", back, TEXT));
        Stream.of("ground", "sheet", "sunk").forEach(back -> require(scheme, "ink-2", back, SMALL_TEXT));
        Stream.of("here", "hinder", "promote").forEach(front -> require(scheme, front, "sheet", SMALL_TEXT));
        require(scheme, "on-here", "here", SMALL_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mark", "here", "leader", "employee", "representative", "citizen", "promote", "hinder", "focus"})
    void whatCarriesMeaningIsSeen(String token) {
        for (Scheme scheme : Scheme.values()) {
            require(scheme, token, "sheet", GRAPHICS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void focusIsSeenOnEveryGround(Scheme scheme) {
        Stream.of("ground", "sheet", "sunk").forEach(back -> require(scheme, "focus", back, GRAPHICS));
    }

    @ParameterizedTest
    @EnumSource
    void textOnALevelIsRead(Scheme scheme) {
        for (int level = 1; level <= 5; level++) {
            require(scheme, "on-level-" + level, "level-" + level, SMALL_TEXT);
        }
    }

    @Test
    void everyColourOfTheTokensIsUnderstood() throws IOException {
        String tokens = Files.readString(Path.of("frontend", "tokens.css"));
        Matcher colours = Pattern.compile("light-dark").matcher(tokens);
        assertThat(PAIR.matcher(tokens).results().count())
                .isEqualTo(colours.results().count());
    }
}
