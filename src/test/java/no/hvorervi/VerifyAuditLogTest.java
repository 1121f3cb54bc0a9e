package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import no.hvorervi.audit.AuditVerification.Broken;
import no.hvorervi.audit.AuditVerification.Fault;
import no.hvorervi.audit.AuditVerification.Intact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the command says and how it ends; the packaged jar's test runs it. */
class VerifyAuditLogTest {

    private static final String HEAD = "ab".repeat(32);

    @Test
    void intactLogEndsWellAndPrintsItsHead() {
        var outcome = VerifyAuditLog.outcome(new Intact(
                3,
                Optional.of(Instant.parse("2026-11-01T10:00:00Z")),
                Optional.of(Instant.parse("2026-11-22T10:00:00Z")),
                HEAD));
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.text())
                .startsWith(
                        "intact: 3 entries from 2026-11-01T10:00:00Z to 2026-11-22T10:00:00Z\nhead: " + HEAD + "\n");
    }

    @Test
    void emptyLogIsIntact() {
        assertThat(VerifyAuditLog.outcome(new Intact(0, Optional.empty(), Optional.empty(), HEAD))
                        .text())
                .startsWith("intact: 0 entries\n");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void brokenLogEndsWithOneAndNamesTheEntry(Fault fault) {
        var outcome = VerifyAuditLog.outcome(new Broken(17, fault));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text()).startsWith("NOT intact. The first entry that is wrong is no. 17: ");
    }

    @Test
    void headThatIsNoneEndsWithTwo() {
        for (String[] arguments : new String[][] {
            {"verify-audit-log", "--expect-head"}, {"verify-audit-log", "--expect-head", "abc"},
        }) {
            assertThat(VerifyAuditLog.run(arguments).exitCode()).isEqualTo(2);
        }
    }

    @Test
    void otherStartsAreNotTheCommand() {
        assertThat(VerifyAuditLog.isAskedFor(new String[] {"--server.port=1"})).isFalse();
        assertThat(VerifyAuditLog.isAskedFor(new String[] {"verify-audit-log"})).isTrue();
    }
}
