package no.hvorervi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.CommandLine.Outcome;
import no.hvorervi.audit.AuditVerification;
import no.hvorervi.audit.AuditVerification.Broken;
import no.hvorervi.audit.AuditVerification.Fault;
import no.hvorervi.audit.AuditVerification.Intact;
import no.hvorervi.audit.AuditVerifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * The command {@code verify-audit-log}: reads the whole log, also while the application runs, and needs no more than to
 * read two tables.
 */
final class VerifyAuditLog {

    private static final String NAME = "verify-audit-log";
    private static final String EXPECT_HEAD = "--expect-head";
    private static final String HASH = "[0-9a-f]{64}";

    private VerifyAuditLog() {}

    /** The part of the application that the command needs; no pages, no migration. */
    @ComponentScan(
            basePackages = {"no.hvorervi.base", "no.hvorervi.audit"},
            lazyInit = true)
    @ImportAutoConfiguration(JooqAutoConfiguration.class)
    private static final class Reading {}

    static boolean isAskedFor(String[] arguments) {
        return CommandLine.names(NAME, arguments);
    }

    static Outcome run(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        int at = given.indexOf(EXPECT_HEAD);
        Optional<String> head = at < 0 || at + 1 >= given.size()
                ? Optional.empty()
                : Optional.of(given.get(at + 1).toLowerCase(Locale.ROOT));
        if (at >= 0 && head.filter(hash -> hash.matches(HASH)).isEmpty()) {
            return new Outcome(2, EXPECT_HEAD + " needs the 64 hexadecimal digits that an earlier run printed.\n");
        }
        List<String> settings = given.stream()
                .filter(each -> each.startsWith("--") && each.contains("="))
                .toList();
        try (ConfigurableApplicationContext context = CommandLine.start(Reading.class, settings)) {
            return outcome(context.getBean(AuditVerifier.class).verify(head));
        } catch (RuntimeException failure) {
            return new Outcome(
                    2,
                    "The audit log could not be read: "
                            + CommandLine.deepest(failure).getMessage() + "\n");
        }
    }

    static Outcome outcome(AuditVerification verification) {
        return switch (verification) {
            case Intact(long count, var first, var last, String head) ->
                new Outcome(0, """
                        intact: %d entries%s
                        head: %s
                        Keep the head elsewhere. «%s %s HEAD» tells later whether everything up to here is still as it was.
                        """.formatted(
                                count,
                                first.map(from -> " from " + from + " to " + last.orElse(from))
                                        .orElse(""),
                                head,
                                NAME,
                                EXPECT_HEAD));
            case Broken(long entry, Fault fault) ->
                new Outcome(
                        1, "NOT intact. The first entry that is wrong is no. %d: %s.%n".formatted(entry, text(fault)));
        };
    }

    private static String text(Fault fault) {
        return switch (fault) {
            case MISSING -> "it is missing";
            case ALTERED -> "it does not say what it said when it was written";
            case NOT_CHAINED -> "it does not continue the entry before it, so one of the two was changed or moved";
            case HEAD_DIFFERS -> "it is the last one, and not as it was written";
            case ADDED -> "it stands after what was the last entry";
            case EXPECTED_HEAD_MISSING ->
                "the log fits together up to here, but no entry has the expected head: it was written anew";
        };
    }
}
