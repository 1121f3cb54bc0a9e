package no.hvorervi.base;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import no.hvorervi.base.DatabaseConfiguration.EmbeddedDatabaseHolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a MariaDB of the operator's, results are read with an account of their own or not at all. */
class ReportingAccountTest {

    private void open(String user, @Nullable String password) {
        var settings = new DatabaseSettings(
                "jdbc:mariadb://127.0.0.1:3306/hvorervi",
                "hvorervi",
                "one",
                null,
                "hvorervi_migration",
                "two",
                null,
                "hvorervi_answers",
                "three",
                null,
                user,
                password,
                null,
                false);
        try (var embedded = new EmbeddedDatabaseHolder(Path.of("target", "never-started"), false)) {
            new ReportingDatabaseConfiguration()
                    .reportingDataSource(settings, embedded)
                    .close();
        }
    }

    @Test
    void missingPasswordStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> open("hvorervi_reports", null))
                .isInstanceOf(UnsafeConfigurationException.class)
                .hasMessageContaining("reads what is released");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hvorervi", "hvorervi_migration", "hvorervi_answers"})
    void accountOfAnotherPurposeStopsTheStart(String user) {
        assertThatThrownBy(() -> open(user, "four"))
                .isInstanceOf(UnsafeConfigurationException.class)
                .hasMessageContaining("HVORERVI_DB_REPORTS_USER");
    }
}
