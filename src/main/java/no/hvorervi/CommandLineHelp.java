package no.hvorervi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** What {@code --help} prints: how to start, the settings, and the commands there are. */
final class CommandLineHelp {

    private CommandLineHelp() {}

    static boolean isAskedFor(String[] arguments) {
        return Arrays.asList(arguments).contains("--help");
    }

    static String text() {
        try (InputStream text = Objects.requireNonNull(CommandLineHelp.class.getResourceAsStream("/help.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
