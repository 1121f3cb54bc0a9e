package no.hvorervi.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.ResultCode;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.TestResults;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Employees read their unit's results by a link, without an account, a cookie or a script. */
@DatabaseTest
class ResultPageTest {

    private static final String HIDDEN = "skjult: for få svar";

    @LocalServerPort
    int port;

    @Autowired
    ResultLinkService links;

    @Autowired
    TestResults results;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private Visitor visitor;
    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        users.operator();
        visitor = new Visitor(port);
        top = units.root("Kommunen");
        unit = units.below(top, "Sykehjemmet Prøve");
        on(0);
    }

    /** So many days after the one from which employees see theirs. */
    private void on(int days) {
        clock.stopOn(TestReleases.EMPLOYEES_FROM.plusDays(days));
    }

    private ResultCode link(ReleaseBasis basis) {
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        ResultCode code = links.make(basis.round(), unit).code();
        users.signOut();
        return code;
    }

    private Document open(String code) {
        return Jsoup.parse(
                visitor.post(ResultRoutes.LINK_SHOWN, Map.of("kode", code)).body());
    }

    private static List<String> headings(Document page) {
        return page.select("main h2").eachText();
    }

    @Test
    void sameThingsComeInTheSameOrderAsForTheLeader() {
        ReleaseBasis basis = results.full(top, unit);
        results.sign(units.leader(unit), unit, basis, 3, 3, 4, 3, 5, 4, 2, 5, 3);
        Document page = open(link(basis).value());
        assertThat(page.select("h1").text()).isEqualTo("Sykehjemmet Prøve");
        assertThat(headings(page))
                .containsExactly(
                        "Kort sagt",
                        "De ni prinsippene",
                        "Nivå og enighet",
                        "Hva drar, og hva holder igjen?",
                        "Balansen mellom tillit og kontroll",
                        "Over tid",
                        "Våre egne påstander",
                        "Snakk om",
                        "Dette kan tallene ikke si");
        assertThat(page.select(".short li")).hasSize(3);
        assertThat(page.select(".pr")).hasSize(9);
        assertThat(page.select(".pr svg.stretched")).hasSize(9);
        assertThat(page.text()).contains("Lederen ser", "Vi spiser lunsj sammen – medarbeidere");
    }

    @Test
    void nothingIsKeptInTheBrowserAndNoScriptIsNeeded() {
        ResultCode code = link(results.full(top, unit));
        HttpResponse<String> response = visitor.post(
                ResultRoutes.LINK_SHOWN,
                Map.of("kode", code.value().toLowerCase(java.util.Locale.ROOT), "sprak", "en"));
        assertThat(response.headers().allValues("set-cookie")).isEmpty();
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
        assertThat(response.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'", "script-src 'nonce-")
                .doesNotContain("unsafe");
        assertThat(response.body()).doesNotContain(" style=", " onclick=");
        assertThat(Jsoup.parse(response.body()).select("html").attr("lang")).isEqualTo("en");
        assertThat(visitor.get(ResultRoutes.LINK).headers().allValues("set-cookie"))
                .isEmpty();
        assertThat(Visitor.location(visitor.get(ResultRoutes.LINK_SHOWN))).endsWith(ResultRoutes.LINK);
        assertThat(visitor.get(ResultRoutes.LINK + "/annet").statusCode()).isIn(401, 403, 404, 302);
    }

    @Test
    void languageIsChangedWithTheCodeInTheBody() {
        ResultCode code = link(results.full(top, unit));
        Document page = open(code.value());
        assertThat(page.select("form#svar input[name=kode]").attr("value")).isEqualTo(code.value());
        assertThat(page.select(".languages button[value=nn]").attr("formaction"))
                .isEqualTo(ResultRoutes.LINK_SHOWN);
        Document nynorsk =
                Jsoup.parse(visitor.post(ResultRoutes.LINK_SHOWN, Map.of("kode", code.value(), "sprak", "nn"))
                        .body());
        assertThat(nynorsk.text()).contains("Dei ni prinsippa");
        Document form = Jsoup.parse(
                visitor.post(ResultRoutes.LINK, Map.of("sprak", "nn")).body());
        assertThat(form.select("h1").text()).isEqualTo("Sjå resultata for eininga di");
    }

    @Test
    void beforeTheDayItSaysFromWhenAndShowsNoFigure() {
        ResultCode code = link(results.full(top, unit));
        on(-1);
        Document page = open(code.value());
        assertThat(page.select("h1").text()).isEqualTo("Resultatene kommer her 8. mai 2026");
        assertThat(page.select("svg, table, .pr")).isEmpty();
    }

    @Test
    void linkThatLeadsNowhereSaysWhatToDo() {
        ReleaseBasis basis = results.full(top, unit);
        ResultCode old = link(basis);
        link(basis);
        Document replaced = open(old.value());
        assertThat(replaced.select(".error").text()).contains("Spør lederen");
        Document never = open("0".repeat(26));
        assertThat(never.select(".error").text())
                .isEqualTo(replaced.select(".error").text());
        assertThat(open("abc").select(".error").text()).contains("26 tegn");
        assertThat(open("abc").select("input#kode").attr("value")).isEqualTo("abc");
    }

    @Test
    void unitThatIsTooSmallSeesWhatItIsAPartOf() {
        ReleaseBasis basis = results.hidden(top, unit, units.below(top, "Naboen"));
        Document page = open(link(basis).value());
        assertThat(page.text()).contains("Her er Enhet 1, som dere er en del av.");
        assertThat(headings(page))
                .containsExactly("De ni prinsippene", "Våre egne påstander", "Dette kan tallene ikke si");
    }

    /** what people wrote stays text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</svg><svg onload=alert(1)>",
                "[[${7*7}]] __${7*7}__ [(${7*7})]",
                "' onmouseover='alert(1)",
                "</title></textarea><script>alert(1)</script>"
            })
    void whatPeopleWroteStaysText(String written) {
        unit = units.below(top, written);
        Document page = open(link(results.full(top, unit, written)).value());
        assertThat(page.select("h1").text()).isEqualTo(written);
        assertThat(page.title()).contains(written);
        assertThat(page.select(".written").eachText()).containsExactly(written, written + " 2", written + " 3");
        assertThat(page.text()).contains(written + " – medarbeidere");
        assertThat(page.select("main script, main img, [onload], [onerror], [onmouseover]"))
                .isEmpty();
    }

    /** the page holds no number in the place of a figure that is hidden. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void whatIsHiddenIsNamedAndNothingStandsForIt(long seed) {
        Document page = open(link(results.any(top, unit, new Random(seed))).value());
        for (Element row : page.select(".pr")) {
            boolean isHidden = row.select(".is-hidden").eachText().stream()
                    .anyMatch(text -> text.equals("medarbeidere: " + HIDDEN));
            assertThat(row.select("circle").isEmpty()).isEqualTo(isHidden);
            assertThat(row.select("rect.sure.employee").isEmpty()).isEqualTo(isHidden);
        }
        for (Element row : page.select(".principles tbody tr")) {
            List<String> cells = row.select("td").eachText();
            if (cells.getFirst().equals(HIDDEN)) {
                assertThat(cells.getLast()).isEqualTo("ikke noe å sammenligne med");
                assertThat(cells.get(cells.size() - 2)).isEqualTo(HIDDEN);
            } else {
                assertThat(cells.getFirst()).matches("\\d,\\d \\(\\d,\\d–\\d,\\d\\)");
            }
        }
    }
}
