package no.hvorervi.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The statements of {@code deploy/mariadb/accounts.sql}, for the embedded database to run at its start. */
final class DatabaseAccountStatements {

    private DatabaseAccountStatements() {}

    /**
     * One statement to a line and no comments, which is what a server's init file may hold.
     *
     * @param passwords of our own making, so that they need no escaping
     */
    static List<String> with(Map<DatabaseAccount, String> passwords) {
        String text = read().lines()
                .filter(line -> !line.startsWith("--"))
                .map(String::strip)
                .collect(Collectors.joining(" "));
        for (Map.Entry<DatabaseAccount, String> each : passwords.entrySet()) {
            text = text.replace(each.getKey().placeholder(), each.getValue());
        }
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .map(statement -> statement + ";")
                .toList();
    }

    private static String read() {
        try (InputStream file = DatabaseAccountStatements.class.getResourceAsStream("/db/accounts.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
