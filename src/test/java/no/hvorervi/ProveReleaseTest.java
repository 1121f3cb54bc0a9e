package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.hvorervi.CommandLine.Outcome;
import no.hvorervi.ids.RoundId;
import no.hvorervi.release.Prover;
import no.hvorervi.release.ReleaseWork;
import no.hvorervi.release.TestAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"mean, 0.0000001", "ci_low, -0.01", "sd, 0.000001", "agreement, 0.01"})
    void anyFigureThatIsChangedIsNoticed(String column, double change) {
        RoundId round = answers.ofSmallMunicipality();
        work.run(round);
        replace(
                round,
                figure -> figure.computeIfPresent(column, (name, value) -> ((Number) value).doubleValue() + change));
        requireNotSafe(round);
    }

    @Test
    void figureThatIsHiddenAfterwardsIsNoticed() {
        RoundId round = answers.ofSmallMunicipality();
        work.run(round);
        replace(round, figure -> {
            figure.keySet().retainAll(Set.of("release_id", "unit_id", "voice", "item_no"));
            figure.put("shown", "H");
        });
        requireNotSafe(round);
    }

    private void requireNotSafe(RoundId round) {
        Outcome outcome = ProveRelease.prove(prover, round);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text()).contains("verdict: NOT SAFE: ");
    }

    /** Nobody may update a figure, so it is taken out and another put in. */
    private void replace(RoundId round, Consumer<Map<String, Object>> change) {
        Map<String, Object> figure = new LinkedHashMap<>(
                sql.sql("select * from released_figure where release_id = (select release_id from released_round"
                                + " where round_id = ?) and item_no = 1 and shown = 'S' limit 1")
                        .param(round.value())
                        .query()
                        .singleRow());
        sql.sql("delete from released_figure where release_id = ? and unit_id = ? and item_no = 1")
                .params(figure.getOrDefault("release_id", 0), figure.getOrDefault("unit_id", 0))
                .update();
        change.accept(figure);
        sql.sql("insert into released_figure (" + String.join(", ", figure.keySet()) + ") values ("
                        + String.join(", ", Collections.nCopies(figure.size(), "?")) + ")")
                .params(new ArrayList<>(figure.values()))
                .update();
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
