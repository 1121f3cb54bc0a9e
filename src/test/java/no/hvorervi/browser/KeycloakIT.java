package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Keycloak;
import no.hvorervi.Visitor;
import no.hvorervi.access.AccessFacts;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.IdentityRegister;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in through a real Keycloak with two realms that call different people by the same subject. */
@DatabaseTest
@ExtendWith(BrowserExtension.class)
class KeycloakIT {

    private static final String ELV = "Elv " + UUID.randomUUID();
    private static final String FJELL = "Fjell " + UUID.randomUUID();

    private static UnitId elv = new UnitId(0);
    private static UnitId fjell = new UnitId(0);

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) throws IOException {
        Keycloak keycloak = Keycloak.ofThisRun();
        settings.add("server.port", keycloak::applicationPort);
        settings.add("hvorervi.public-url", () -> "http://localhost:" + keycloak.applicationPort());
        provider(settings, keycloak, "elv", "elv", "hvorervi", "vanlig", ELV);
        provider(settings, keycloak, "elv-streng", "elv", "hvorervi-streng", "hoyt", ELV);
        provider(settings, keycloak, "fjell", "fjell", "hvorervi", "", FJELL);
    }

    private static void provider(
            DynamicPropertyRegistry settings,
            Keycloak keycloak,
            String key,
            String realm,
            String client,
            String acr,
            String municipality)
            throws IOException {
        Path secret = Files.createTempFile(
                Path.of("target"),
                "keycloak",
                ".secret",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, "hemmelighet-" + realm);
        secret.toFile().deleteOnExit();
        Map.of(
                        "name",
                        "Prøve " + key,
                        "issuer",
                        keycloak.issuer(realm),
                        "client-id",
                        client,
                        "client-secret-file",
                        secret.toString(),
                        "municipality",
                        municipality,
                        "email-domains",
                        realm + ".kommune.example",
                        "required-acr",
                        acr,
                        "roles-claim",
                        "roles",
                        "roles.hvorervi-leder",
                        "UNIT_LEADER",
                        "roles.hvorervi-innsyn",
                        "VIEWER")
                .forEach((name, value) -> settings.add("hvorervi.sign-in.providers." + key + "." + name, () -> value));
    }

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    AccountRegister accounts;

    @Autowired
    IdentityRegister identities;

    @Autowired
    AccessFacts facts;

    @Autowired
    java.time.Clock clock;

    private static Keycloak keycloak = Keycloak.ofThisRun();
    private Visitor here;
    private Visitor there;

    @BeforeAll
    static void keycloakIsUp() throws InterruptedException {
        keycloak = Keycloak.await();
    }

    @BeforeEach
    void twoMunicipalities() {
        users.operator();
        if (elv.value() == 0) {
            elv = units.root(ELV);
            fjell = units.root(FJELL);
        }
        newBrowser();
    }

    private void newBrowser() {
        here = new Visitor(keycloak.applicationPort());
        there = new Visitor(keycloak.port());
    }

    private static String rawPath(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** From the button here, over Keycloak's own page if it asks, and back. */
    private HttpResponse<String> signIn(String provider, String user) {
        String realm = provider.startsWith("elv") ? "elv" : "fjell";
        HttpResponse<String> sent = here.get("/logg-inn/med/" + provider);
        assertThat(Visitor.location(sent)).startsWith(keycloak.issuer(realm));
        HttpResponse<String> answer = there.get(rawPath(Visitor.location(sent)));
        if (answer.statusCode() == 200) {
            answer = send(answer, Map.of("username", user, "password", "passord-i-" + realm));
        }
        assertThat(Visitor.location(answer)).as(answer.body()).contains("/logg-inn/svar/" + provider);
        return here.get(rawPath(Visitor.location(answer)));
    }

    private HttpResponse<String> send(HttpResponse<String> page, Map<String, String> fields) {
        Element form = Jsoup.parse(page.body()).expectFirst("form[method=post], form[method=POST]");
        var all = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(input -> all.put(input.attr("name"), input.val()));
        all.putAll(fields);
        return there.post(rawPath(form.attr("action")), all);
    }

    private boolean isSignedIn() {
        return here.get("/").statusCode() == 200;
    }

    private AccountId account(String realm, String subject) {
        return identities.find(keycloak.issuer(realm), subject).orElseThrow();
    }

    private List<Grant> grants(AccountId account) {
        return facts.grants(account, NorwegianTime.today(clock)).value();
    }

    @Test
    void sameSubjectInTwoRealmsIsTwoPeopleEachWithTheRolesOfTheClaim() {
        signIn("elv", "ada");
        assertThat(isSignedIn()).isTrue();
        newBrowser();
        signIn("fjell", "ada");
        assertThat(isSignedIn()).isTrue();
        assertThat(account("elv", "ada")).isNotEqualTo(account("fjell", "ada"));
        assertThat(grants(account("elv", "ada"))).containsExactly(new Grant(UnitRole.UNIT_LEADER, elv));
        assertThat(grants(account("fjell", "ada"))).containsExactly(new Grant(UnitRole.VIEWER, fjell));
    }

    @Test
    void whoeverHasNoRoleAndNoAccountStaysOut() {
        assertThat(Visitor.location(signIn("elv", "bo"))).endsWith("?feil=tilgang");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void assuranceThatIsDemandedMustBeReached() {
        assertThat(Visitor.location(signIn("elv-streng", "ada"))).endsWith("?feil=svak");
        assertThat(isSignedIn()).isFalse();
        signIn("elv", "ada");
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void deepLinkIsKept() {
        here.get("/enheter");
        assertThat(Visitor.location(signIn("elv", "ada"))).contains("/enheter");
    }

    @Test
    void disabledAccountIsRefused() {
        signIn("elv", "eva");
        accounts.setDisabled(account("elv", "eva"), true);
        assertThat(isSignedIn()).isFalse();
        assertThat(Visitor.location(signIn("elv", "eva"))).endsWith("?feil=tilgang");
        assertThat(isSignedIn()).isFalse();
        accounts.setDisabled(account("elv", "eva"), false);
    }

    @Test
    void signingOutAtKeycloakEndsTheSessionHere() {
        signIn("elv", "ada");
        Visitor first = here;
        here = new Visitor(keycloak.applicationPort());
        signIn("elv", "ada");
        HttpResponse<String> asks = there.get(rawPath(keycloak.issuer("elv")) + "/protocol/openid-connect/logout");
        assertThat(isSignedIn()).isTrue();
        send(asks, Map.of());
        assertThat(isSignedIn()).isFalse();
        assertThat(first.get("/").statusCode()).isNotEqualTo(200);
    }

    @Test
    void signingOutHereSignsOutAtKeycloakAndLeadsBack() {
        signIn("elv", "ada");
        String token = Jsoup.parse(here.get("/").body())
                .expectFirst("meta[name=_csrf]")
                .attr("content");
        HttpResponse<String> out = here.post("/logg-ut", Map.of("_csrf", token));
        assertThat(isSignedIn()).isFalse();
        HttpResponse<String> done = there.get(rawPath(Visitor.location(out)));
        assertThat(Visitor.location(done)).endsWith("/logg-inn?ut");
        HttpResponse<String> again = there.get(rawPath(Visitor.location(here.get("/logg-inn/med/elv"))));
        assertThat(again.statusCode()).isEqualTo(200);
    }

    /** Every state of the sign-in page with providers, and the whole way there and back in a browser. */
    @Test
    void pageIsWithoutFaultsAndTheButtonLeadsInAndOut(Browser browser) {
        browser.meet(keycloak.applicationPort());
        var scan = new Scan(browser);
        for (String path : List.of(
                "/logg-inn",
                "/logg-inn?error",
                "/logg-inn?ut",
                "/logg-inn?feil=avbrutt",
                "/logg-inn?feil=utilgjengelig",
                "/logg-inn?feil=utlopt",
                "/logg-inn?feil=feilet",
                "/logg-inn?feil=svak",
                "/logg-inn?feil=tilgang")) {
            browser.open(path);
            assertThat(scan.faults(true)).as(path).isEmpty();
        }
        browser.open("/logg-inn");
        browser.click("Logg inn med Prøve elv");
        browser.waitUntil("Keycloak", page -> page.path().startsWith("/realms/elv"));
        browser.find(By.id("username")).sendKeys("ada");
        browser.find(By.id("password")).sendKeys("passord-i-elv");
        browser.find(By.id("kc-login")).click();
        browser.waitFor("Hei, Ada Elvestad");
        browser.click("Logg ut");
        browser.waitFor("Du er logget ut.");
        browser.click("Logg inn med Prøve elv");
        browser.waitUntil("asked again", page -> page.path().startsWith("/realms/elv"));
    }
}
