package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import no.hvorervi.AssessmentLedger.Verdict;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * No acknowledged save of an assessment is lost or doubled, and nothing stands that was never sent: forty leaders sign in,
 * assess and sign in the page that they have open, while the database is killed twenty times and the application five times.
 * Takes some five minutes; run by name:
 *
 * <p>{@code ./mvnw verify -Dit.test=AssessmentCrashDrill -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false}
 */
class AssessmentCrashDrill {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentCrashDrill.class);
    private static final Path FOLDER =
            Path.of("target", "assessment-crash-drill").toAbsolutePath();
    private static final int LEADERS = 40;

    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder unacknowledged = new LongAdder();

    @Test
    void everyAcknowledgedSaveStandsOnce() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        try (KillableApplication application = KillableApplication.start(FOLDER)) {
            PackagedUnits units = PackagedUnits.make(application, LEADERS);
            List<AssessingLeader> leaders = units.all().stream()
                    .map(led -> new AssessingLeader(application, led.unit(), led.email(), acknowledged, unacknowledged))
                    .toList();
            var drill = new CrashDrill(application);
            drill.run(
                    leaders.stream()
                            .<CrashDrill.Work>map(each -> () -> each.work(drill))
                            .toList(),
                    acknowledged::sum);
            report(leaders, leaders.stream().map(units::judge).reduce(Verdict.NONE, Verdict::plus));
        }
    }

    private void report(List<AssessingLeader> leaders, Verdict verdict) {
        int signed = leaders.stream().mapToInt(AssessingLeader::signed).sum();
        int notShown = leaders.stream().mapToInt(AssessingLeader::notShown).sum();
        LOG.info(
                "{} leaders; {} kills of the database, {} of the application; {} acknowledged, {} assessments signed,"
                        + " {} times nothing was said; {} fields right, {} lost, {} invented, {} doubled, {} not shown",
                LEADERS,
                CrashDrill.KILLS_OF_THE_DATABASE,
                CrashDrill.KILLS_OF_THE_APPLICATION,
                acknowledged,
                signed,
                unacknowledged,
                verdict.right(),
                verdict.lost(),
                verdict.invented(),
                verdict.doubled(),
                notShown);
        assertThat(verdict).isEqualTo(new Verdict(verdict.right(), 0, 0, 0));
        assertThat(notShown).isZero();
        assertThat(acknowledged.sum()).isGreaterThan(LEADERS);
        assertThat(signed).isPositive();
        assertThat(unacknowledged.sum()).isPositive();
    }
}
