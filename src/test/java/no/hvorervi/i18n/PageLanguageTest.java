package no.hvorervi.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which language a page comes in, and how it is chosen. */
@DatabaseTest
class PageLanguageTest {

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    private Visitor visitor;

    @BeforeEach
    void installationIsSetUp() {
        users.operator();
        visitor = new Visitor(port);
    }

    private static String languageOf(HttpResponse<String> page) {
        return page.body().replaceFirst("(?s).*?<html[^>]*? lang=\"([^\"]*)\".*", "$1");
    }

    @Test
    void pageIsInBokmalWhenNothingIsAskedFor() {
        assertThat(languageOf(visitor.get("/logg-inn"))).isEqualTo("nb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no | nb",
                "no-NO | nb",
                "nb-NO,nb;q=0.9 | nb",
                "nn-NO | nn",
                "en-GB,en;q=0.9,nb;q=0.1 | en",
                "de,fr;q=0.9 | nb",
                "de,nn;q=0.5,en;q=0.4 | nn",
                "se,smj;q=0.9,nn;q=0.8 | nn",
                "en;q=0.1,nn;q=0.9 | nn",
                "* | nb",
                "!!! | nb",
            })
    void pageComesInTheFirstLanguageOfTheBrowserThatWeHave(String asked, String given) {
        visitor.header("Accept-Language", asked);
        assertThat(languageOf(visitor.get("/logg-inn"))).isEqualTo(given);
        visitor.signIn(users.person());
        assertThat(languageOf(visitor.get("/"))).isEqualTo(given);
    }

    @Test
    void choiceIsRememberedAndGoesBeforeTheBrowser() {
        visitor.header("Accept-Language", "en");
        HttpResponse<String> chosen = visitor.get("/sprak/nn?til=/logg-inn");
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(URI.create(Visitor.location(chosen)).getPath()).isEqualTo("/logg-inn");
        assertThat(languageOf(visitor.get("/logg-inn"))).isEqualTo("nn");
        visitor.signIn(users.person());
        assertThat(languageOf(visitor.get("/"))).isEqualTo("nn");
        assertThat(languageOf(visitor.get("/finnes/ikke"))).isEqualTo("nn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "de", "NB", "nb%0d%0aX:y", "%3Cscript%3E"})
    void unknownChoiceChangesNothing(String code) {
        assertThat(visitor.get("/sprak/" + code).headers().firstValue("X")).isEmpty();
        assertThat(visitor.cookie("sprak")).isEmpty();
        visitor.setCookie("sprak", "xx");
        assertThat(languageOf(visitor.get("/logg-inn"))).isEqualTo("nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/%09/evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "/logg-inn\r\nSet-Cookie: a=b",
                "/@evil.example",
                "/.evil.example",
                "///evil.example",
                "/a//evil.example",
                "evil.example",
                "",
            })
    void choosingLeadsNowhereElse(String target) {
        HttpResponse<String> chosen = visitor.get("/sprak/nn?til=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
        assertThat(chosen.statusCode()).isEqualTo(302);
        URI location = URI.create("http://localhost:" + port).resolve(Visitor.location(chosen));
        assertThat(location.getHost()).isEqualTo("localhost");
        assertThat(location.getPath()).isEqualTo("/");
        assertThat(visitor.cookie("a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/enheter/12/vurdering", "/om", "/"})
    void choosingLeadsBack(String target) {
        assertThat(Visitor.location(visitor.get("/sprak/nn?til=" + target))).endsWith(target);
    }
}
