package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import no.hvorervi.CommandLine.Outcome;
import no.hvorervi.ids.RoundId;
import no.hvorervi.release.Prover;
import no.hvorervi.release.ReleaseWork;
import no.hvorervi.release.TestAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the command says of releases, and how it ends. */
@DatabaseTest
class ProveReleaseTest {

    @Autowired
    ReleaseWork work;

    @Autowired
    Prover prover;

    @Autowired
    TestAnswers answers;

    @Autowired
    JdbcClient sql;

    @Test
    void releaseAsItWasIsSafe() {
        RoundId round = answers.ofSmallMunicipality();
        work.run(round);
        Outcome outcome = ProveRelease.prove(prover, round);
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.text())
                .startsWith("round " + round + ": " + TestAnswers.TITLE
                        + ", closed 2026-03-31, groups of 5, of 10 for spread\n")
                .contains("checked: EMPLOYEE; 33 items; ", "0 rounds released before\n")
                .contains("elimination: rank ", " answers (n and mean), ", "as released: yes, digest ")
                .endsWith("verdict: SAFE\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n = n + 1",
                "mean = mean + 0.0000001",
                "ci_low = ci_low - 0.01",
                "sd = sd + 0.000001",
                "shown = 'M', sd = null, agreement = null, deviation = null, rwg = null, c1 = null, c2 = null, c3 = null, c4 = null, c5 = null",
                "shown = 'H', n = null, mean = null, ci_low = null, ci_high = null, sd = null, agreement = null, deviation = null, rwg = null, c1 = null, c2 = null, c3 = null, c4 = null, c5 = null",
            })
    void anyFigureThatIsChangedIsNoticed(String change) {
        RoundId round = answers.ofSmallMunicipality();
        work.run(round);
        change(round, change);
        Outcome outcome = ProveRelease.prove(prover, round);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text()).contains("verdict: NOT SAFE: ");
    }

    /** Nobody may update a figure, so it is taken out and put back. */
    private void change(RoundId round, String assignment) {
        String figure =
                "release_id = (select release_id from released_round where round_id = %s) and item_no = 1 and shown = 'S' limit 1"
                        .formatted(round);
        sql.sql("create temporary table changed_figure as select * from released_figure where " + figure)
                .update();
        sql.sql("update changed_figure set " + assignment).update();
        sql.sql("delete f from released_figure f join changed_figure c using (release_id, unit_id, voice, item_no)")
                .update();
        sql.sql("insert into released_figure select * from changed_figure").update();
        sql.sql("drop temporary table changed_figure").update();
    }

    @Test
    void roundThatIsNotReleasedCannotBeProven() {
        Outcome outcome = ProveRelease.prove(prover, answers.ofSmallMunicipality());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.text()).startsWith("Nothing of round ").endsWith(" is released.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--round", "--round=x", "--runde 3", "--round 3 now"})
    void whatCannotBeUnderstoodEndsWithTwoAndOneLine(String rest) {
        Outcome outcome = ProveRelease.run(("prove-release " + rest).strip().split(" "));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.text().lines()).hasSize(1);
    }

    @Test
    void otherStartsAreNotTheCommand() {
        assertThat(ProveRelease.isAskedFor(new String[] {"--server.port=1"})).isFalse();
        assertThat(ProveRelease.isAskedFor(new String[] {"prove-release", "--round=3"}))
                .isTrue();
    }
}
