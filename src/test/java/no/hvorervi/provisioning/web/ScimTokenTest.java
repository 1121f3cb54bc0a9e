package no.hvorervi.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.GuardFaults;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.provisioning.Provisioner;
import no.hvorervi.provisioning.ScimSearch;
import no.hvorervi.provisioning.ScimTokenService;
import no.hvorervi.provisioning.ScimUserService;
import no.hvorervi.provisioning.TestDirectories;
import no.hvorervi.provisioning.TestDirectory;
import no.hvorervi.provisioning.TestDirectory.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** A token opens its own municipality and nothing else, and as long as it lasts. */
@DatabaseTest
class ScimTokenTest {

    private final int port;
    private final TestDirectories directories;
    private final TestDirectory west;

    @Autowired
    ScimTokenService tokens;

    @Autowired
    ScimUserService people;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    TestClock clock;

    @Autowired
    GuardFaults guards;

    ScimTokenTest(@Autowired TestDirectories directories, @LocalServerPort int port) {
        this.port = port;
        this.directories = directories;
        west = directories.of(port, "Vest");
    }

    /** From an address of its own, so that others' mistakes do not count. */
    private Visitor stranger() {
        return new Visitor(port).header("X-Forwarded-For", address());
    }

    private static String address() {
        long random = UUID.randomUUID().getLeastSignificantBits();
        return "2001:db8::" + Long.toHexString(random & 0xffff) + ":" + Long.toHexString((random >> 16) & 0xffff);
    }

    private static void requireUnauthorized(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"scim\"");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.body()).contains("\"401\"").doesNotContain("Vest", "Exception", "at no.");
    }

    @Test
    void asksForATokenInEachRequestAndLeavesNoSession() {
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            for (String path : List.of("/Users", "/Users/x", "/Groups", "/Schemas", "", "/nothing")) {
                requireUnauthorized(stranger().send(method, west.path(path), "application/scim+json", "{}"));
            }
        }
        requireUnauthorized(stranger().get("/scim/v2"));
        requireUnauthorized(stranger().get("/scim/v2/"));
        HttpResponse<String> page = west.get("/Users").response();
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Basic aHZvcmVydmk6eA==",
                "hvorervi-scim_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer hvorervi-scim_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer hvorervi-scim_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' or '1'='1"
            })
    void refusesWrongTokensAlike(String header) {
        requireUnauthorized(stranger().header("Authorization", header).get(west.path("/Users")));
    }

    @Test
    void aSessionOpensNothing() {
        Visitor visitor = stranger();
        visitor.signIn(west.administrator());
        requireUnauthorized(visitor.get(west.path("/Users")));
    }

    @Test
    void aTokenOpensNoPage() {
        HttpResponse<String> page = west.visitor().get("/integrasjoner");
        assertThat(page.body()).doesNotContain("\"innhold\"");
        assertThat(page.statusCode()).isNotEqualTo(500);
    }

    @Test
    void revokedAndExpiredTokensOpenNothing() {
        assertThat(west.get("/Users").status()).isEqualTo(200);
        users.signIn(west.administrator());
        assertThat(tokens.list(west.municipality()).getFirst().lastUsed()).contains(NorwegianTime.today(clock));
        tokens.revoke(west.municipality(), west.token());
        users.signOut();
        assertThat(west.get("/Users").status()).isEqualTo(401);

        TestDirectory east = directories.of(port, "Øst");
        assertThat(east.get("/Users").status()).isEqualTo(200);
        clock.advance(Duration.ofDays(400));
        assertThat(east.get("/Users").status()).isEqualTo(401);
    }

    @Test
    void readsAndWritesNothingOfAnotherMunicipality() {
        TestDirectory east = directories.of(port, "Øst");
        String name = "o-" + UUID.randomUUID() + "@ost.example";
        Answer user = east.createUser(name, UUID.randomUUID().toString());
        Answer group = east.createGroup("Øst-HR");
        east.addMember(group.id(), user.id());
        String ended =
                east.createUser("e-" + name, UUID.randomUUID().toString()).id();
        east.send("DELETE", "/Users/" + ended, "");
        String mine = west.createGroup("Vest-HR").id();

        for (String id : List.of(user.id(), ended, UUID.randomUUID().toString(), "1", "x")) {
            for (String method : List.of("GET", "PATCH", "PUT", "DELETE")) {
                for (String path : List.of("/Users/" + id, "/Groups/" + id, "/Groups/" + group.id())) {
                    String body = method.equals("PATCH")
                            ? "{\"Operations\":[{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"X\"}]}"
                            : "{\"userName\":\"x@x.example\",\"displayName\":\"X\"}";
                    assertThat(west.send(method, path, body).status())
                            .as("%s %s", method, path)
                            .isIn(400, 404);
                    requireUnauthorized(stranger()
                            .header("Authorization", "Bearer " + west.secret())
                            .send(method, east.path(path), "application/scim+json", body));
                }
            }
            assertThat(west.get("/Groups?filter=members%20eq%20%22" + id + "%22")
                            .response()
                            .body())
                    .contains("\"totalResults\":0");
            assertThat(west.addMember(mine, id).status()).isEqualTo(400);
        }
        for (String path : List.of("/Users", "/Groups")) {
            String filter = path.equals("/Users")
                    ? "userName%20eq%20%22" + name + "%22"
                    : "displayName%20eq%20%22%C3%98st-HR%22";
            assertThat(west.get(path + "?filter=" + filter)
                            .json()
                            .at("/totalResults")
                            .asInt())
                    .isZero();
            assertThat(west.get(path).response().body()).doesNotContain("Øst", name);
        }
        assertThat(east.get("/Users/" + user.id()).json()).isEqualTo(user.json());
        assertThat(east.get("/Groups/" + group.id()).at("/members/0/value")).isEqualTo(user.id());
        assertThat(east.get("/Groups/" + group.id()).at("/displayName")).isEqualTo("Øst-HR");
    }

    @Test
    void slowsDownWhoeverGuessesButNotTheDirectoryBeside() {
        String shared = address();
        west.visitor().header("X-Forwarded-For", shared);
        assertThat(west.get("/Users").status()).isEqualTo(200);
        Visitor guesser = new Visitor(port).header("X-Forwarded-For", shared);
        for (int i = 0; i < ScimThrottle.WRONG_TOKENS; i++) {
            guesser.header("Authorization", "Bearer hvorervi-scim_" + "%043d".formatted(i));
            guesser.get(west.path("/Users"));
        }
        HttpResponse<String> slowed = guesser.get(west.path("/Users"));
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(west.get("/Users").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        requireUnauthorized(guesser.get(west.path("/Users")));
    }

    @Test
    void slowsDownADirectoryThatAsksTooMuch() {
        clock.stopAt(clock.instant());
        for (int i = 0; i < ScimThrottle.REQUESTS; i++) {
            west.get("/ServiceProviderConfig");
        }
        Answer slowed = west.get("/ServiceProviderConfig");
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Long.parseLong(slowed.header("Retry-After"))).isPositive();
        assertThat(directories.of(port, "Øst").get("/Users").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(west.get("/Users").status()).isEqualTo(200);
    }

    @Test
    void onlyWhoDecidesForTheMunicipalityKeepsItsTokens() {
        TestUser ofUnit = units.administrator(units.below(west.root(), "Enhet"));
        UnitId otherRoot = units.root("Øst");
        TestUser ofOther = units.administrator(otherRoot);
        LocalDate day = NorwegianTime.today(clock).plusDays(30);
        for (TestUser other : List.of(ofUnit, ofOther)) {
            users.signIn(other);
            assertThatThrownBy(() -> tokens.list(west.municipality())).isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> tokens.make(west.municipality(), "x", day))
                    .isInstanceOf(UnitNotFoundException.class);
            assertThatThrownBy(() -> tokens.revoke(west.municipality(), west.token()))
                    .isInstanceOf(UnitNotFoundException.class);
        }
        users.signIn(ofOther);
        tokens.revoke(units.municipalityOf(otherRoot), west.token());
        users.signIn(units.leader(west.root()));
        assertThatThrownBy(() -> tokens.list(west.municipality())).isInstanceOf(AccessDeniedException.class);
        users.signOut();
        assertThat(west.get("/Users").status()).isEqualTo(200);
    }

    @Test
    void tokensHaveANameAndAnEnd() {
        users.signIn(west.administrator());
        LocalDate today = NorwegianTime.today(clock);
        for (LocalDate wrong :
                List.of(today, today.minusDays(1), today.plusYears(2).plusDays(1))) {
            assertThatThrownBy(() -> tokens.make(west.municipality(), "x", wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> tokens.make(west.municipality(), " ", today.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tokens.make(west.municipality(), "x", today.plusYears(2)).toString())
                .doesNotContainPattern("hvorervi-scim_[\\w-]{10}");
    }

    /** The audit log asks who is signed in, and fails here; then nothing is done, and nothing told of why. */
    @Test
    void doesNothingAndSaysNothingWhenAGuardFails() {
        String name = "q-" + UUID.randomUUID() + "@vest.example";
        guards.breakGuard(CurrentUser.class);
        try {
            Answer failed = west.createUser(name, UUID.randomUUID().toString());
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.at("/status")).isEqualTo("500");
            assertThat(failed.response().body()).doesNotContain(GuardFaults.MESSAGE, "Exception", "at no.", "select ");
        } finally {
            guards.mend();
        }
        assertThat(west.get("/Users").json().at("/totalResults").asInt()).isZero();
        assertThat(west.createUser(name, UUID.randomUUID().toString()).status()).isEqualTo(201);
    }

    @Test
    void servicesAreForDirectoriesOnly() {
        var anybody = new ScimSearch(List.of(), 0, 1);
        assertThatThrownBy(() -> people.find(anybody)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        users.signIn(west.administrator());
        assertThatThrownBy(() -> people.find(anybody)).isInstanceOf(AccessDeniedException.class);
        assertThat(Provisioner.AUTHORITY).doesNotStartWith("ROLE_");
    }
}
