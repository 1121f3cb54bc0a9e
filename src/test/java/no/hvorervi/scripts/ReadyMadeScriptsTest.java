package no.hvorervi.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** The programmes that everybody has. */
class ReadyMadeScriptsTest {

    private static String file() throws IOException {
        return new ClassPathResource("db/content/workshops/verkstedprogrammer.yaml")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void halfAnHourAnHourAnHourAndAHalfAndThreeTimesAQuarter() throws IOException {
        Map<String, Integer> minutes = new ReadyMadeScripts()
                .all().stream().collect(Collectors.toMap(each -> each.title().in(Language.NB), Script::minutes));
        assertThat(minutes)
                .isEqualTo(
                        Map.of("30 minutter", 30, "60 minutter", 60, "90 minutter", 90, "Tre ganger 15 minutter", 45));
        assertThat(new ReadyMadeScripts()
                        .find(new ScriptKey.ReadyMade("tre-ganger-15"))
                        .orElseThrow()
                        .sittings())
                .hasSize(3)
                .allSatisfy(sitting -> assertThat(Script.minutes(sitting)).isEqualTo(15));
    }

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void everyStepHasAdviceInEveryLanguage(StepKind kind) throws IOException {
        var advice = new ReadyMadeScripts().advice(kind);
        assertThat(advice.byLanguage().values()).doesNotHaveDuplicates().hasSize(Language.values().length);
    }

    /** Each of these faults in the file stops the start, and the message names it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minutes: 60|minutes: 61|the steps of time take 60 minutes, not 61
            key: time|key: halvtime|halvtime stands there twice
            kind: VOTE, minutes: 4|kind: TALK, minutes: 4|halvtime breaks
            kind: VOTE, minutes: 4|kind: NAP, minutes: 4|NAP
            kind: VOTE, minutes: 4|kind: VOTE, minutes: 0|0 minutes
            en: "60 minutes"|en: ""|Text is missing in EN
            ROTI:|ROTIS:|ROTIS
            advice:|advise:|advise
            """)
    void faultInTheFileStopsTheStart(String before, String after, String told) throws IOException {
        String faulty = file().replaceFirst(java.util.regex.Pattern.quote(before), after);
        assertThat(faulty).isNotEqualTo(file());
        assertThatThrownBy(() -> new ReadyMadeScripts(faulty))
                .isInstanceOf(UnsafeConfigurationException.class)
                .hasMessageContaining(told);
    }

    @Test
    void missingAdviceStopsTheStart() throws IOException {
        String without = file().replaceFirst("(?s)  MINUTES:.*?(?=programmes:)", "");
        assertThatThrownBy(() -> new ReadyMadeScripts(without)).hasMessageContaining("no advice for MINUTES");
    }

    @ParameterizedTest
    @CsvSource({
        "time,true",
        "17,true",
        "tre-ganger-15,true",
        "'',false",
        "-1,false",
        "../x,false",
        "1234567890123456789,false"
    })
    void keyIsReadBackAsItWasWritten(String text, boolean isKey) {
        assertThat(ScriptKey.parse(text)
                        .map(ScriptKey::text)
                        .filter(text::equals)
                        .isPresent())
                .isEqualTo(isKey);
    }
}
