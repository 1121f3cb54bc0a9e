package no.hvorervi.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.hvorervi.provisioning.web.ScimPath.Comparison;
import tools.jackson.databind.json.JsonMapper;

/** Filters and paths are understood whole or refused. */
class ScimGrammarTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Provide
    Arbitrary<String> nearlyFilters() {
        return Arbitraries.of(
                        "userName",
                        " eq ",
                        " and ",
                        "\"x\"",
                        "emails",
                        "[",
                        "]",
                        ".",
                        "type",
                        "\"",
                        "\\",
                        "urn:a:",
                        " ",
                        "(",
                        "or",
                        "true",
                        "17",
                        "æ",
                        "\n",
                        "$ref",
                        "-")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 3_000)
    void nothingButAFaultComesOfWhatIsNotUnderstood(@ForAll("nearlyFilters") String text) {
        try {
            assertThat(ScimGrammar.filter(text)).isNotEmpty();
        } catch (ScimFault fault) {
            assertThat(fault.type()).isEqualTo("invalidFilter");
        }
        try {
            assertThat(ScimGrammar.path(text).attribute()).isNotEmpty();
        } catch (ScimFault fault) {
            assertThat(fault.type()).isEqualTo("invalidPath");
        }
    }

    @Property(tries = 1_000)
    void whatIsQuotedComesThroughUnchanged(@ForAll String value) {
        String quoted = JSON.writeValueAsString(value);
        if (quoted.length() < 900) {
            List<Comparison> read = ScimGrammar.filter(
                    "userName eq " + quoted + " and emails[type eq " + quoted + "].value eq " + quoted);
            assertThat(read).extracting(Comparison::value).containsExactly(value, value);
            assertThat(read.get(1).path().selection().getFirst().value()).isEqualTo(value);
        }
    }

    @Example
    void readsPathsWithSchemaSelectionAndPart() {
        ScimPath path = ScimGrammar.path("urn:ietf:params:scim:schemas:core:2.0:User:emails[type eq \"work\"].Value");
        assertThat(path.isCore()).isTrue();
        assertThat(path.dotted()).isEqualTo("emails.value");
        assertThat(path.selection()).hasSize(1);
        assertThat(ScimGrammar.path("name.givenName").dotted()).isEqualTo("name.givenname");
        assertThatThrownBy(() -> ScimGrammar.path("a".repeat(2_000))).isInstanceOf(ScimFault.class);
    }

    @Example
    void takesNoLongerForOddTexts() {
        assertThatThrownBy(() -> ScimGrammar.filter("urn:" + "a:.".repeat(300) + " eq"))
                .isInstanceOf(ScimFault.class);
        assertThatThrownBy(() -> ScimGrammar.filter("a eq \"" + "\\\"".repeat(400)))
                .isInstanceOf(ScimFault.class);
    }
}
