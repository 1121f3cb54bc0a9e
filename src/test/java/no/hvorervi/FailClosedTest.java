package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import no.hvorervi.access.AccessFacts;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.release.Prover;
import no.hvorervi.release.ReleaseOutcome;
import no.hvorervi.release.ReleaseWork;
import no.hvorervi.release.TestAnswers;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.ResultAccess;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.ResultService;
import no.hvorervi.results.TestResults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** When a guard fails the answer is no, with a reference and without a word of how. */
@DatabaseTest
class FailClosedTest {

    private static final Pattern REFERENCE = Pattern.compile("[2-9A-HJ-NP-Z]{8}");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    UnitService unitService;

    @Autowired
    ResultService resultService;

    @Autowired
    ResultLinkService links;

    @Autowired
    TestResults results;

    @Autowired
    ReleaseWork releasing;

    @Autowired
    TestAnswers answers;

    @Autowired
    ReleasedRounds releases;

    @Autowired
    TestClock clock;

    @Autowired
    GuardFaults guards;

    private Visitor visitor;

    @BeforeEach
    void installationIsSetUp() {
        users.operator();
        visitor = new Visitor(port);
    }

    @AfterEach
    void mend() {
        guards.mend();
    }

    private static void requireQuiet(HttpResponse<String> response) {
        assertThat(response.body())
                .doesNotContain("Exception", "at no.", "at org.", "at java.", "password_hash", "hemmelig", "select ");
    }

    @Test
    void serviceRefusesWhenItsGuardFails() {
        UnitId unit = units.root("Hjemmetjenesten");
        users.signIn(units.leader(unit));
        assertThat(unitService.get(unit).name()).isEqualTo("Hjemmetjenesten");
        guards.breakGuard(UnitAccess.class);
        assertThatThrownBy(() -> unitService.get(unit)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> unitService.path(unit)).isInstanceOf(RuntimeException.class);
        guards.breakGuard(CurrentUser.class);
        assertThatThrownBy(() -> unitService.get(unit)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(unitService::mine).isInstanceOf(RuntimeException.class);
    }

    /** What is remembered does not open what can no longer be asked for. */
    @Test
    void pageThatWasSeenIsRefusedWhenTheFactsFail() {
        UnitId unit = units.root("Hjemmetjenesten");
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        visitor.signIn(leader);
        assertThat(visitor.openView("enhet/" + unit).body()).contains("Hjemmetjenesten");
        guards.breakGuard(AccessFacts.class);
        assertThatThrownBy(() -> unitService.get(unit)).isInstanceOf(RuntimeException.class);
        HttpResponse<String> page = visitor.openView("enhet/" + unit);
        assertThat(page.body()).doesNotContain("Hjemmetjenesten");
        requireQuiet(page);
    }

    @Test
    void resultsAreRefusedWhenTheirGuardFails() {
        UnitId top = units.root("Kommunen");
        UnitId unit = units.below(top, "Hjemmetjenesten");
        RoundId round = results.full(top, unit).round();
        TestUser leader = units.leader(unit);
        visitor.signIn(leader);
        users.signIn(leader);
        clock.stopAt(TestReleases.RELEASED_AT);
        assertThat(resultService.find(unit, Optional.empty()).result()).isPresent();
        assertThat(resultService.latest(unit)).isPresent();
        assertThat(resultService.method(unit, round)).isPresent();
        guards.breakGuard(ResultAccess.class);
        assertThatThrownBy(() -> resultService.find(unit, Optional.empty())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> resultService.latest(unit)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> resultService.method(unit, round)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> links.exists(round, unit)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> links.make(round, unit)).isInstanceOf(RuntimeException.class);
        requireQuiet(visitor.openView("enhet/" + unit + "/resultat"));
        requireQuiet(visitor.openView("enhet/" + unit + "/resultat/" + round + "/metode"));
    }

    @Test
    void nothingIsPublishedThatCannotBeProven() {
        RoundId round = answers.ofSmallMunicipality();
        guards.breakGuard(Prover.class);
        assertThatThrownBy(() -> releasing.run(round)).hasMessage(GuardFaults.MESSAGE);
        assertThat(releases.find(round)).isEmpty();
        guards.mend();
        assertThat(releasing.run(round)).isEqualTo(new ReleaseOutcome.Published());
        assertThat(releases.find(round)).isPresent();
    }

    @Test
    void plainPageShowsAReferenceWhenItsGuardFails() {
        guards.breakGuard(CurrentUser.class);
        HttpResponse<String> page = visitor.get("/logg-inn");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).containsPattern(REFERENCE);
        requireQuiet(page);
    }

    @Test
    void flowSaysNothingOfAFailingGuard() {
        visitor.signIn(users.person());
        assertThat(visitor.openView("").body()).contains("\"innhold\"");
        guards.breakGuard(CurrentUser.class);
        requireQuiet(visitor.openView(""));
        requireQuiet(visitor.get("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/finnes-ikke",
                "/error",
                "/oppsett",
                "/sprak/xx?til=https://evil.example",
                "/sprak/",
                "/frontend/../application.yaml",
                "/frontend/..%2fapplication.yaml",
                "/%c0%ae",
                "/logg-inn?error=%3Cscript%3E",
                "/invitasjon?code[0].class=x",
                "/?v-r=uidl&v-uiId=x",
                "/?v-r=uidl&v-uiId=99999999999",
                "/actuator/health/finnes-ikke",
                "/;jsessionid=x",
            })
    void oddRequestsAreAnsweredQuietly(String path) {
        requireQuiet(visitor.get(path));
        requireQuiet(visitor.send("POST", path, "application/json", "{\"a\":"));
        HttpResponse<String> broken = visitor.send("POST", path, "multipart/form-data", "--");
        requireQuiet(broken);
        assertThat(broken.statusCode()).isLessThan(500);
        requireQuiet(visitor.send("POST", path, "application/x-www-form-urlencoded", "%zz=%"));
        requireQuiet(visitor.header("Accept", "application/json").get(path));
    }

    @Test
    void brokenUidlIsAnsweredQuietly() {
        TestUser user = users.person();
        visitor.signIn(user);
        visitor.get("/?v-r=init&location=");
        for (String body : new String[] {"", "{", "[]", "null", "{\"csrfToken\":\"x\",\"rpc\":[]}", "{\"rpc\":{}}"}) {
            requireQuiet(visitor.send("POST", "/?v-r=uidl&v-uiId=0", "application/json", body));
        }
    }
}
