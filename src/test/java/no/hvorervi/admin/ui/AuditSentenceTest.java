package no.hvorervi.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.controls.VerdictKind;
import no.hvorervi.intake.Channel;
import no.hvorervi.release.ReleaseFault;
import no.hvorervi.results.ShareKind;
import no.hvorervi.rounds.ApprovalSide;
import no.hvorervi.rounds.RoundRefusal;
import no.hvorervi.signin.SignInWay;
import org.junit.jupiter.api.Test;

/** Whoever reads the log reads words, and no names out of the code. */
class AuditSentenceTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** The first argument of a call that adds a detail. */
    private static final Pattern DETAIL = Pattern.compile("\\.with\\(\\s*([^,]+?)\\s*,");

    private static final String QUOTE = "\"";

    /** Refusals alone are not named where they are written: what was refused, and that more were. */
    private static final Set<String> OF_REFUSALS = Set.of("MORE", "kind");

    /** What they are called. */
    private static final Set<String> KINDS_OF_REFUSALS = Set.of("function", "route", "request");

    private static Set<String> written() {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .map(AuditSentenceTest::read)
                    .filter(source -> source.contains("AuditEvent"))
                    .flatMap(source -> DETAIL.matcher(source).results())
                    .map(call -> call.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyDetailThatTheCodeRecordsHasItsWords() {
        Set<String> details = new TreeSet<>(KINDS_OF_REFUSALS);
        Set<String> unknown = new TreeSet<>();
        for (String name : written()) {
            (name.startsWith(QUOTE) ? details : unknown).add(name.replace(QUOTE, ""));
        }
        assertThat(unknown).isEqualTo(OF_REFUSALS);
        assertThat(details).hasSizeGreaterThan(30).isEqualTo(AuditSentence.DETAILS);
        ResourceBundle texts = ResourceBundle.getBundle("i18n.messages_nb");
        assertThat(details).allSatisfy(name -> assertThat(texts.containsKey("audit.detail." + name))
                .as(name)
                .isTrue());
    }

    private static Set<String> names(Class<? extends Enum<?>> codes) {
        return Stream.of(codes.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    @Test
    void everyCodeThatIsAValueHasItsWords() {
        assertThat(AuditSentence.CODES)
                .containsEntry("channel", names(Channel.class))
                .containsEntry("side", names(ApprovalSide.class))
                .containsEntry("verdict", names(VerdictKind.class))
                .containsEntry("fault", names(ReleaseFault.class))
                .containsEntry("what", names(ShareKind.class))
                .containsEntry("way", names(SignInWay.class))
                .containsEntry("reason", names(RoundRefusal.class));
        ResourceBundle texts = ResourceBundle.getBundle("i18n.messages_nb");
        AuditSentence.CODES.forEach((detail, values) -> assertThat(values)
                .allSatisfy(value -> assertThat(texts.containsKey("audit.value." + detail + "." + value))
                        .as(value)
                        .isTrue()));
    }
}
