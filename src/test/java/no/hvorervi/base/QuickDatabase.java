package no.hvorervi.base;

import java.nio.file.Path;
import java.util.List;

/** An embedded MariaDB that waits for no disk: for tests that never cut its power, which are nearly all. */
public final class QuickDatabase {

    private QuickDatabase() {}

    /** Starts it with its data below the folder. */
    public static EmbeddedDatabase start(Path folder) {
        return EmbeddedDatabase.start(
                folder, List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=OFF"));
    }
}
