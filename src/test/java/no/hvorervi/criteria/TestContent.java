package no.hvorervi.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.hvorervi.i18n.Language;
import org.springframework.core.io.ClassPathResource;

/** The shipped content files, and copies of them as a set of another name. */
final class TestContent {

    private static final String SET = "oslo-2017";

    private TestContent() {}

    static String shipped(Language language) {
        try {
            return new ClassPathResource("db/content/%s.%s.yaml".formatted(SET, language.code()))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<String> shipped() {
        return Stream.of(Language.values()).map(TestContent::shipped).toList();
    }

    /** The shipped text under the key and version of another set. */
    static String copy(Language language, String set, int version) {
        String copy = replace(shipped(language), "id: " + SET, "id: " + set);
        return replace(copy, "version: 1", "version: " + version);
    }

    static List<String> copies(String set, int version) {
        return Stream.of(Language.values())
                .map(language -> copy(language, set, version))
                .toList();
    }

    /** Fails when there is nothing to replace, so that a test does not end up with the text it began with. */
    static String replace(String content, String old, String replacement) {
        if (!content.contains(old)) {
            throw new IllegalArgumentException("Not in the content: " + old);
        }
        return content.replace(old, replacement);
    }

    /** A name that no other test uses. */
    static String newSet() {
        return "test-" + java.util.UUID.randomUUID().toString().substring(0, 13).toLowerCase(Locale.ROOT);
    }
}
