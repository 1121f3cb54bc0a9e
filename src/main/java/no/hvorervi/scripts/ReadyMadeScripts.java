package no.hvorervi.scripts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.i18n.LocalizedText;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The programmes that everybody has, read once at start from {@code db/content/workshops}; a fault there stops the start. */
@Component
class ReadyMadeScripts {

    private static final String FILE = "db/content/workshops/verkstedprogrammer.yaml";

    private final List<Script> scripts;
    private final Map<StepKind, LocalizedText> advice;

    ReadyMadeScripts() throws IOException {
        this(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
    }

    /** @throws UnsafeConfigurationException if a programme or a text has a fault, or a language is missing */
    ReadyMadeScripts(String yaml) {
        try {
            ScriptFile file = ScriptFile.parse(yaml);
            scripts = file.scripts();
            advice = new EnumMap<>(file.advice());
        } catch (IllegalArgumentException fault) {
            throw new UnsafeConfigurationException(
                    "The programmes of workshops in " + FILE + " cannot be used: " + fault.getMessage() + ".",
                    "Mend the file.");
        }
    }

    /** The shortest first, and those of several sittings last. */
    List<Script> all() {
        return scripts;
    }

    Optional<Script> find(ScriptKey.ReadyMade key) {
        return scripts.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    LocalizedText advice(StepKind kind) {
        return Objects.requireNonNull(advice.get(kind));
    }
}
