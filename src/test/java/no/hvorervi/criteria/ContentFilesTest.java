package no.hvorervi.criteria;

import static no.hvorervi.criteria.TestContent.replace;
import static no.hvorervi.criteria.TestContent.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The shipped content is whole in every language, and a content file with a fault is not one. */
class ContentFilesTest {

    private static final List<String> ASKED_OF_CITIZENS =
            List.of("citizen-participation", "openness", "coordination", "digital-services");

    private static CriteriaFile file(Language language) {
        return CriteriaFile.parse(shipped(language));
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameParts(Language language) {
        CriteriaFile file = file(language);
        assertThat(file.language()).isEqualTo(language.code());
        assertThat(file.structure()).isEqualTo(file(Language.NB).structure());
        assertThat(file.principles()).hasSize(9);
        assertThat(file.promoting()).hasSize(11);
        assertThat(file.hindering()).hasSize(11);
        assertThat(file.balance()).extracting(CriteriaFile.BalanceText::key).containsExactly("control", "latitude");
    }

    @ParameterizedTest
    @EnumSource
    void fourPrinciplesAreAskedOfCitizens(Language language) {
        assertThat(file(language).principles().stream().filter(each -> each.citizenStatement() != null))
                .extracting(CriteriaFile.PrincipleText::key)
                .containsExactlyInAnyOrderElementsOf(ASKED_OF_CITIZENS);
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsEmptyOrUnfinished(Language language) {
        assertThat(texts(file(language)))
                .hasSizeGreaterThan(150)
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("TODO", "XXX", "???", "  "));
    }

    @ParameterizedTest
    @EnumSource
    void everyFactorMovesAPrincipleAndEveryPrincipleIsMoved(Language language) {
        CriteriaFile file = file(language);
        assertThat(Stream.concat(file.promoting().stream(), file.hindering().stream()))
                .allSatisfy(each -> assertThat(each.related()).isNotEmpty().doesNotHaveDuplicates());
        assertThat(Stream.concat(file.promoting().stream(), file.hindering().stream())
                        .flatMap(each -> each.related().stream())
                        .distinct())
                .hasSize(file.principles().size());
    }

    @Test
    void statementsDifferBetweenAllLanguages() {
        List<List<String>> statements =
                Stream.of(Language.values()).map(each -> statements(file(each))).toList();
        for (int one = 0; one < statements.size(); one++) {
            for (int other = one + 1; other < statements.size(); other++) {
                List<String> first = statements.get(one);
                List<String> second = statements.get(other);
                assertThat(IntStream.range(0, first.size())
                                .filter(at -> first.get(at).equals(second.get(at)))
                                .mapToObj(first::get))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "related: [openness, partnership]| related: [openness, friendship]| unknown principle",
                "      5: Alle kan forklare| #| level 5",
                "title: Hvor er vi?| tittel: Hvor er vi?| tittel",
                "key: trust-on-agenda| key: openness| openness",
                "version: 1| version: én| version",
                "    statement: Vi har få mål| #| ",
                "  warning: Ikke skriv| #| ",
                "low: \"Lite fornyelse| lav: \"Lite fornyelse| lav",
            })
    void fileWithAFaultIsRefused(String old, String replacement, String named) {
        String broken = replace(shipped(Language.NB), old, replacement);
        assertThatThrownBy(() -> CriteriaFile.parse(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Objects.requireNonNullElse(named, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "[]", "a: [", "'null'", "text"})
    void whatIsNoContentFileAtAllIsRefused(String content) {
        assertThatThrownBy(() -> CriteriaFile.parse(content)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> statements(CriteriaFile file) {
        return Stream.of(
                        file.principles().stream().map(CriteriaFile.PrincipleText::statement),
                        file.promoting().stream().map(CriteriaFile.FactorText::statement),
                        file.hindering().stream().map(CriteriaFile.FactorText::statement),
                        file.balance().stream().map(CriteriaFile.BalanceText::statement))
                .flatMap(each -> each)
                .toList();
    }

    private static List<String> texts(CriteriaFile file) {
        return Stream.of(
                        statements(file).stream(),
                        Stream.of(file.title(), file.intro(), file.scale().noAnswer()),
                        Stream.of(file.comment().prompt(), file.comment().warning()),
                        file.scale().labels().values().stream(),
                        file.principles().stream().flatMap(ContentFilesTest::texts),
                        Stream.concat(file.promoting().stream(), file.hindering().stream())
                                .map(CriteriaFile.FactorText::name),
                        file.balance().stream().flatMap(each -> Stream.of(each.name(), each.low(), each.high())))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> texts(CriteriaFile.PrincipleText principle) {
        return Stream.of(
                        Stream.of(principle.name(), principle.explanation()),
                        principle.levels().values().stream(),
                        principle.questions().stream(),
                        principle.suggestions().stream(),
                        Stream.ofNullable(principle.citizenStatement()))
                .flatMap(each -> each);
    }
}
