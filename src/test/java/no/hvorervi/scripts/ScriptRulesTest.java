package no.hvorervi.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.scripts.ScriptFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a programme must be like. */
class ScriptRulesTest {

    private static List<List<ScriptStep>> sittings(String kinds) {
        return Stream.of(kinds.split("/", -1))
                .map(sitting -> Arrays.stream(sitting.split(" "))
                        .filter(each -> !each.isEmpty())
                        .map(each -> new ScriptStep(StepKind.valueOf(each), 5))
                        .toList())
                .toList();
    }

    /** Steps by name, sittings divided by «/»; then the faults, with the step each is about. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            VOTE REVEAL TALK ROTI MINUTES,
            RELEASED REVEAL TALK MINUTES,
            VOTE/REVEAL/TALK MINUTES,
            MINUTES,
            REVEAL MINUTES, REVEAL_BEFORE_VOTE 0
            REVEAL VOTE MINUTES, REVEAL_BEFORE_VOTE 0
            VOTE TALK REVEAL MINUTES, TALK_BEFORE_REVEAL 1
            VOTE REVEAL TALK, MINUTES_NOT_LAST
            MINUTES WELCOME, MINUTES_NOT_LAST 0
            WELCOME/MINUTES/ROTI, MINUTES_NOT_LAST 1
            MINUTES MINUTES, MINUTES_NOT_LAST 0
            ROTI ROTI ROTI MINUTES, ROTI_TWICE 1;ROTI_TWICE 2
            WELCOME//MINUTES, SITTING_EMPTY
            '', SITTING_EMPTY
            WELCOME/WELCOME/WELCOME/MINUTES, TOO_MANY_STEPS
            """)
    void faultsAreFoundWhereTheyAre(String kinds, String faults) {
        List<String> found = ScriptRules.faults(sittings(kinds)).stream()
                .map(each -> each.kind()
                        + (each.step().isEmpty() ? "" : " " + each.step().getAsInt()))
                .toList();
        assertThat(found).isEqualTo(faults == null ? List.of() : List.of(faults.split(";")));
    }

    @Test
    void programmeCannotGoOnForEver() {
        List<ScriptStep> many = Collections.nCopies(30, new ScriptStep(StepKind.WELCOME, 1));
        List<ScriptStep> end = List.of(new ScriptStep(StepKind.MINUTES, 1));
        assertThat(ScriptRules.faults(List.of(many, end)))
                .extracting(ScriptFault::kind)
                .containsExactly(Kind.TOO_MANY_STEPS);
    }

    @ParameterizedTest
    @CsvSource({"Vårt program,", "'  ',TITLE_MISSING", "'a\tb',TITLE_MISSING"})
    void titleIsOneLine(String title, Kind fault) {
        assertThat(ScriptRules.faults(title))
                .extracting(ScriptFault::kind)
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void titleHasALimit() {
        assertThat(ScriptRules.faults("a".repeat(80))).isEmpty();
        assertThat(ScriptRules.faults("a".repeat(81)))
                .extracting(ScriptFault::kind)
                .containsExactly(Kind.TITLE_TOO_LONG);
    }
}
