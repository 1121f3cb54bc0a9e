package no.hvorervi.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The statements of {@code deploy/mariadb/accounts.sql}, for the embedded database to run at its start. */
final class DatabaseAccountStatements {

    private DatabaseAccountStatements() {}

    /** The script; the passwords are of our own making, so that they need no escaping. */
    static String with(Map<DatabaseAccount, String> passwords) {
        String text = read();
        for (Map.Entry<DatabaseAccount, String> each : passwords.entrySet()) {
            text = text.replace("'" + each.getKey().placeholder() + "'", "'" + each.getValue() + "'");
        }
        return text;
    }

    private static String read() {
        try (InputStream file = DatabaseAccountStatements.class.getResourceAsStream("/db/accounts.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
