package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.access.AccessFacts;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.IdentityRegister;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in with a provider that lies, and strangers who lie in its name: nobody gets in, and little is said. */
@DatabaseTest
@Import(RefusalQueries.class)
class LyingProviderTest {

    private static final LyingProvider PROVIDER = new LyingProvider();
    private static final RSAKey UNKNOWN_KEY = LyingProvider.newKey("ukjent");
    private static final String MUNICIPALITY = "Løgnbekk " + UUID.randomUUID();

    /** Believed in everything the settings can give; «fjell» demands a level of assurance. */
    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) {
        provider(settings, "elv", "roles-claim", "roles");
        settings.add("hvorervi.sign-in.providers.elv.roles.leder", () -> "UNIT_LEADER");
        settings.add("hvorervi.sign-in.providers.elv.roles.innsyn", () -> "VIEWER, FACILITATOR");
        settings.add("hvorervi.sign-in.providers.elv.external-id-claim", () -> "ansattnummer");
        provider(settings, "fjell", "required-acr", "hoyt,hoyere");
        settings.add("hvorervi.sign-in.providers.borte.name", () -> "Borte");
        settings.add("hvorervi.sign-in.providers.borte.client-id", () -> LyingProvider.CLIENT);
        settings.add("hvorervi.sign-in.providers.borte.issuer", () -> "http://127.0.0.1:9/borte");
    }

    private static void provider(DynamicPropertyRegistry settings, String key, String name, String value) {
        String prefix = "hvorervi.sign-in.providers." + key + ".";
        settings.add(prefix + "name", () -> "Prøve " + key);
        settings.add(prefix + "issuer", () -> PROVIDER.issuer(key));
        settings.add(prefix + "client-id", () -> LyingProvider.CLIENT);
        settings.add(prefix + "municipality", () -> MUNICIPALITY);
        settings.add(prefix + "email-domains", () -> "kommune.example");
        settings.add(prefix + name, () -> value);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    TestClock clock;

    @Autowired
    AccountRegister accounts;

    @Autowired
    IdentityRegister identities;

    @Autowired
    AccessFacts facts;

    @Autowired
    RefusalQueries refusals;

    @Autowired
    EndedSessionRepository endedSessions;

    @Autowired
    Transactions transactions;

    private TestUser person;
    private Visitor visitor;
    private String subject;

    @BeforeEach
    void someoneToSignIn() {
        users.operator();
        person = users.person();
        visitor = new Visitor(port);
        subject = UUID.randomUUID().toString();
    }

    /** What the application asked the provider for. */
    private record Asked(Map<String, String> parameters) {

        static Asked of(HttpResponse<?> start) {
            String query = URI.create(Visitor.location(start)).getQuery();
            return new Asked(Arrays.stream(query.split("&", -1))
                    .map(each -> each.split("=", 2))
                    .collect(Collectors.toMap(each -> each[0], each -> each[1])));
        }

        String get(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    private Asked start(Visitor who, String key) {
        HttpResponse<String> start = who.get("/logg-inn/med/" + key);
        assertThat(Visitor.location(start)).startsWith(PROVIDER.issuer(key));
        return Asked.of(start);
    }

    /** A token that is true in everything. */
    private JWTClaimsSet.Builder trueClaims(String key, Asked asked) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer(key))
                .audience(LyingProvider.CLIENT)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.get("nonce"))
                .claim("sid", "okt-" + subject)
                .claim("acr", "hoyt")
                .claim("name", "Kari Fra Kommunen")
                .claim("email", person.email())
                .claim("email_verified", true);
    }

    private static String signed(JWTClaimsSet claims) {
        return signed(claims, PROVIDER.key(), JOSEObjectType.JWT);
    }

    private static String signed(JWTClaimsSet claims, RSAKey key, JOSEObjectType type) {
        try {
            return sign(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(type)
                            .build(),
                    claims,
                    new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String withPublicKeyAsSecret(JWTClaimsSet claims) {
        try {
            return sign(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(PROVIDER.key().getKeyID())
                            .build(),
                    claims,
                    new MACSigner(PROVIDER.key().toRSAPublicKey().getEncoded()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpResponse<String> comeBack(String key, Asked asked, String idToken) {
        String code = UUID.randomUUID().toString();
        PROVIDER.sell(code, asked.get("code_challenge"), idToken);
        return visitor.get("/logg-inn/svar/" + key + "?code=" + code + "&state=" + asked.get("state"));
    }

    private HttpResponse<String> signIn(String key, UnaryOperator<JWTClaimsSet.Builder> change) {
        Asked asked = start(visitor, key);
        return comeBack(key, asked, signed(change.apply(trueClaims(key, asked)).build()));
    }

    private boolean isSignedIn() {
        return visitor.get("/").statusCode() == 200;
    }

    private void requireRefusal(HttpResponse<String> answer, SignInFault fault) {
        assertThat(Visitor.location(answer)).endsWith("/logg-inn?feil=" + fault.word());
        assertThat(isSignedIn()).isFalse();
        String page = visitor.get("/logg-inn?feil=" + fault.word()).body();
        assertThat(page).doesNotContain("Exception", "at org.", "eyJ", person.email(), subject);
        assertThat(page).contains("/logg-inn/med/");
    }

    private AccountId linked(String key) {
        return identities.find(PROVIDER.issuer(key), subject).orElseThrow();
    }

    @Test
    void truthOpensTheDoorAndGivesANewSession() {
        visitor.get("/logg-inn");
        Optional<String> before = visitor.cookie("__Host-hvorervi");
        assertThat(Visitor.location(signIn("elv", claims -> claims))).endsWith("/");
        assertThat(isSignedIn()).isTrue();
        assertThat(visitor.cookie("__Host-hvorervi")).isPresent().isNotEqualTo(before);
        assertThat(linked("elv")).isEqualTo(person.id());
    }

    /** Whoever invited the person may have used the link before the person came. */
    @Test
    void firstSignInEndsWhatOpenedTheAccountBefore() {
        var earlier = new Visitor(port);
        earlier.signIn(person);
        assertThat(earlier.get("/").statusCode()).isEqualTo(200);
        signIn("elv", claims -> claims);
        assertThat(isSignedIn()).isTrue();
        assertThat(Visitor.isSentToLogin(earlier.get("/"))).isTrue();
        assertThat(Visitor.location(new Visitor(port).signIn(person))).endsWith("/logg-inn?error");
        visitor = new Visitor(port);
        signIn("elv", claims -> claims);
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void asksWithStateNonceProofKeyAndAssurance() {
        Asked asked = start(visitor, "fjell");
        assertThat(asked.get("response_type")).isEqualTo("code");
        assertThat(asked.get("code_challenge_method")).isEqualTo("S256");
        assertThat(List.of(asked.get("state"), asked.get("nonce"), asked.get("code_challenge")))
                .allMatch(each -> each.length() >= 40)
                .doesNotHaveDuplicates();
        assertThat(asked.get("acr_values")).isEqualTo("hoyt hoyere");
        assertThat(asked.get("redirect_uri")).endsWith("/logg-inn/svar/fjell");
        assertThat(start(new Visitor(port), "fjell").get("state")).isNotEqualTo(asked.get("state"));
    }

    /** A lie in the claims of an otherwise good ID token. */
    private record Lie(String name, UnaryOperator<JWTClaimsSet.Builder> change) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Lie> lies() {
        return Stream.of(
                new Lie("wrong audience", claims -> claims.audience("en-annen")),
                new Lie("no audience", claims -> claims.audience((String) null)),
                new Lie(
                        "several audiences without azp",
                        claims -> claims.audience(List.of(LyingProvider.CLIENT, "en-annen"))),
                new Lie("several audiences and another azp", claims -> claims.audience(
                                List.of(LyingProvider.CLIENT, "en-annen"))
                        .claim("azp", "en-annen")),
                new Lie("another azp", claims -> claims.claim("azp", "en-annen")),
                new Lie("wrong nonce", claims -> claims.claim("nonce", "gjettet")),
                new Lie("no nonce", claims -> claims.claim("nonce", null)),
                new Lie("wrong issuer", claims -> claims.issuer("https://onde.example")),
                new Lie("issuer of the other provider", claims -> claims.issuer(PROVIDER.issuer("fjell"))),
                new Lie("issuer with a slash more", claims -> claims.issuer(PROVIDER.issuer("elv") + "/")),
                new Lie("no issuer", claims -> claims.issuer(null)),
                new Lie("no subject", claims -> claims.subject(null)),
                new Lie(
                        "expired",
                        claims -> claims.expirationTime(
                                Date.from(Instant.now().minus(Tokens.SKEW).minusSeconds(5)))),
                new Lie("no expiry", claims -> claims.expirationTime(null)),
                new Lie(
                        "issued in the future",
                        claims -> claims.issueTime(
                                Date.from(Instant.now().plus(Tokens.SKEW).plusSeconds(30)))),
                new Lie("never issued", claims -> claims.issueTime(null)),
                new Lie(
                        "not valid yet",
                        claims -> claims.notBeforeTime(
                                Date.from(Instant.now().plus(Tokens.SKEW).plusSeconds(30)))));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void lyingTokenIsRefused(Lie lie) {
        long before = refusals.count();
        requireRefusal(signIn("elv", lie.change()), SignInFault.NOT_BELIEVED);
        assertThat(refusals.count()).isGreaterThan(before);
    }

    @Test
    void tokenSignedByNobodyOrInAnotherWayIsRefused() {
        List<Function<JWTClaimsSet, String>> forgeries = List.of(
                claims -> new PlainJWT(claims).serialize(),
                LyingProviderTest::withPublicKeyAsSecret,
                claims -> signed(claims, UNKNOWN_KEY, JOSEObjectType.JWT),
                claims -> signed(claims, namedAsTheRealOne(), JOSEObjectType.JWT),
                claims -> signed(claims, PROVIDER.key(), new JOSEObjectType("at+jwt")),
                claims -> signed(claims).substring(0, signed(claims).lastIndexOf('.') + 1),
                claims -> "tull");
        for (Function<JWTClaimsSet, String> forge : forgeries) {
            Asked asked = start(visitor, "elv");
            String forged = forge.apply(trueClaims("elv", asked).build());
            requireRefusal(comeBack("elv", asked, forged), SignInFault.NOT_BELIEVED);
        }
    }

    private static RSAKey namedAsTheRealOne() {
        return new RSAKey.Builder(UNKNOWN_KEY).keyID(PROVIDER.key().getKeyID()).build();
    }

    @Test
    void weakOrMissingAssuranceIsRefused() {
        requireRefusal(signIn("fjell", claims -> claims.claim("acr", "lavt")), SignInFault.TOO_WEAK);
        requireRefusal(signIn("fjell", claims -> claims.claim("acr", null)), SignInFault.TOO_WEAK);
        requireRefusal(signIn("fjell", claims -> claims.claim("acr", List.of("hoyt"))), SignInFault.TOO_WEAK);
        signIn("fjell", claims -> claims.claim("acr", "hoyere"));
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void answerCannotBeUsedTwice() {
        Asked asked = start(visitor, "elv");
        String token = signed(trueClaims("elv", asked).build());
        PROVIDER.sell("en-kode", asked.get("code_challenge"), token);
        String answer = "/logg-inn/svar/elv?code=en-kode&state=" + asked.get("state");
        visitor.get(answer);
        assertThat(isSignedIn()).isTrue();
        Visitor thief = new Visitor(port);
        assertThat(Visitor.location(thief.get(answer))).endsWith("feil=utlopt");
        assertThat(thief.get("/").statusCode()).isNotEqualTo(200);
        Asked again = start(thief, "elv");
        assertThat(Visitor.location(thief.get("/logg-inn/svar/elv?code=en-kode&state=" + again.get("state"))))
                .endsWith("feil=feilet");
    }

    @Test
    void stateOfAnotherBrowserIsRefused() {
        Asked attackers = start(new Visitor(port), "elv");
        start(visitor, "elv");
        requireRefusal(
                comeBack("elv", attackers, signed(trueClaims("elv", attackers).build())), SignInFault.NOT_ASKED_FOR);
    }

    @Test
    void answerThatNobodyAskedForIsRefused() {
        requireRefusal(visitor.get("/logg-inn/svar/elv?code=x&state=y"), SignInFault.NOT_ASKED_FOR);
        requireRefusal(visitor.get("/logg-inn/svar/elv"), SignInFault.NOT_ASKED_FOR);
        requireRefusal(visitor.get("/logg-inn/svar/ukjent?code=x&state=y"), SignInFault.NOT_ASKED_FOR);
    }

    @Test
    void oneProviderCannotAnswerForAnother() {
        Asked asked = start(visitor, "elv");
        String token = signed(trueClaims("elv", asked).build());
        requireRefusal(comeBack("fjell", asked, token), SignInFault.NOT_ASKED_FOR);
        Asked again = start(visitor, "elv");
        HttpResponse<String> answer = visitor.get(
                "/logg-inn/svar/elv?code=x&state=" + again.get("state") + "&iss=" + PROVIDER.issuer("fjell"));
        requireRefusal(answer, SignInFault.NOT_ASKED_FOR);
    }

    @Test
    void breakingOffIsToldAsSuch() {
        Asked asked = start(visitor, "elv");
        requireRefusal(
                visitor.get("/logg-inn/svar/elv?error=access_denied&error_description=%3Cscript%3E&state="
                        + asked.get("state")),
                SignInFault.CANCELLED);
    }

    @Test
    void addressThatIsNotVerifiedOrNotTheProvidersLinksNothing() {
        requireRefusal(signIn("elv", claims -> claims.claim("email_verified", false)), SignInFault.NO_ACCESS);
        requireRefusal(signIn("elv", claims -> claims.claim("email_verified", null)), SignInFault.NO_ACCESS);
        requireRefusal(signIn("elv", claims -> claims.claim("email_verified", "ja")), SignInFault.NO_ACCESS);
        requireRefusal(
                signIn("elv", claims -> claims.claim("email", "kari@kommune.example.evil.example")),
                SignInFault.NO_ACCESS);
        requireRefusal(
                signIn("elv", claims -> claims.claim("email", "kari@evil.example, " + person.email())),
                SignInFault.NO_ACCESS);
        requireRefusal(signIn("elv", claims -> claims.claim("email", null)), SignInFault.NO_ACCESS);
    }

    @Test
    void operatorIsNeverLinkedAutomatically() {
        person = users.operator();
        requireRefusal(signIn("elv", claims -> claims), SignInFault.NO_ACCESS);
        requireRefusal(signIn("elv", claims -> claims.claim("roles", List.of("leder"))), SignInFault.NO_ACCESS);
    }

    @Test
    void accountThatTheIssuerKnowsOtherwiseIsNotTakenOver() {
        signIn("elv", claims -> claims);
        assertThat(isSignedIn()).isTrue();
        visitor = new Visitor(port);
        requireRefusal(signIn("elv", claims -> claims.subject("en-annen")), SignInFault.NO_ACCESS);
    }

    @Test
    void sameSubjectAtAnotherProviderIsAnotherPerson() {
        signIn("elv", claims -> claims);
        person = users.person();
        visitor = new Visitor(port);
        signIn("fjell", claims -> claims);
        assertThat(linked("fjell")).isEqualTo(person.id()).isNotEqualTo(linked("elv"));
    }

    @Test
    void disabledPersonIsRefusedBeforeAndAfterLinking() {
        accounts.setDisabled(person.id(), true);
        requireRefusal(signIn("elv", claims -> claims), SignInFault.NO_ACCESS);
        accounts.setDisabled(person.id(), false);
        signIn("elv", claims -> claims);
        assertThat(isSignedIn()).isTrue();
        accounts.setDisabled(person.id(), true);
        assertThat(isSignedIn()).isFalse();
        requireRefusal(signIn("elv", claims -> claims), SignInFault.NO_ACCESS);
    }

    private UnitId municipality() {
        return refusals.findRoot(MUNICIPALITY).orElseGet(() -> units.root(MUNICIPALITY));
    }

    private List<Grant> grants() {
        return facts.grants(linked("elv"), NorwegianTime.today(clock)).value();
    }

    @Test
    void claimedRolesMakeAnAccountAndFollowTheClaim() {
        UnitId root = municipality();
        String address = "ny-" + subject + "@kommune.example";
        UnaryOperator<JWTClaimsSet.Builder> stranger = claims -> claims.claim("email", address);
        requireRefusal(signIn("elv", stranger), SignInFault.NO_ACCESS);
        requireRefusal(
                signIn("elv", claims -> stranger.apply(claims).claim("roles", List.of("sjef", "ADMINISTRATOR"))),
                SignInFault.NO_ACCESS);
        signIn("elv", claims -> stranger.apply(claims).claim("roles", List.of("leder", "ukjent")));
        assertThat(isSignedIn()).isTrue();
        assertThat(grants()).containsExactly(new Grant(UnitRole.UNIT_LEADER, root));

        visitor = new Visitor(port);
        signIn(
                "elv",
                claims -> stranger.apply(claims).claim("name", "Kari Nytt Navn").claim("roles", "innsyn"));
        assertThat(grants())
                .containsExactlyInAnyOrder(new Grant(UnitRole.VIEWER, root), new Grant(UnitRole.FACILITATOR, root));
        assertThat(accounts.list(List.of(linked("elv"))))
                .singleElement()
                .extracting(each -> each.name())
                .isEqualTo("Kari Nytt Navn");

        visitor = new Visitor(port);
        signIn("elv", claims -> stranger.apply(claims).claim("roles", Map.of("innsyn", true)));
        assertThat(isSignedIn()).isTrue();
        assertThat(grants()).isEmpty();
    }

    /** Its person has no password, and whoever has none must not get in without one. */
    @Test
    void accountWithoutAPasswordIsNotOpenToLocalSignIn() {
        municipality();
        String address = "uten-passord-" + subject + "@kommune.example";
        signIn("elv", claims -> claims.claim("email", address).claim("roles", "leder"));
        assertThat(isSignedIn()).isTrue();
        for (String guess : List.of("", "null", TestUsers.PASSWORD)) {
            Visitor guessing = new Visitor(port);
            assertThat(Visitor.location(guessing.signIn(address, guess))).endsWith("?error");
            assertThat(guessing.get("/").statusCode()).isNotEqualTo(200);
        }
    }

    @Test
    void nothingThatWasSentIsRecorded() {
        String canary = "kanarifugl" + subject;
        Asked asked = start(visitor, "elv");
        visitor.get("/logg-inn/svar/elv?error=" + canary + "-%0d%0a&error_description=" + canary + "&state="
                + asked.get("state"));
        signIn("elv", claims -> claims.audience(canary).claim("nonce", canary));
        end("elv", signedLogout(trueLogout("elv").audience(canary)));
        assertThat(refusals.isRecorded("kanarifugl")).isFalse();
        assertThat(refusals.isRecorded(subject)).isFalse();
        assertThat(refusals.isRecorded("eyJ")).isFalse();
    }

    @Test
    void nameOfAnAccountThatWasHereBeforeStays() {
        signIn("elv", claims -> claims.claim("name", "Et Helt Annet Navn"));
        visitor = new Visitor(port);
        signIn("elv", claims -> claims.claim("name", "Et Helt Annet Navn"));
        assertThat(accounts.list(List.of(person.id())))
                .singleElement()
                .extracting(each -> each.name())
                .isEqualTo(person.name());
    }

    @Test
    void personIsFoundByTheMunicipalitysOwnIdentifierUnlessItOpensAnotherMunicipality() {
        UnitId root = municipality();
        units.give(UnitRole.VIEWER, root, person);
        refusals.setExternalId(person.id(), "hr-" + subject);
        UnaryOperator<JWTClaimsSet.Builder> byNumber =
                claims -> claims.claim("email", null).claim("ansattnummer", "hr-" + subject);
        units.give(UnitRole.UNIT_LEADER, units.root("Nabokommunen"), users.person());
        signIn("elv", byNumber);
        assertThat(linked("elv")).isEqualTo(person.id());

        subject = UUID.randomUUID().toString();
        person = users.person();
        visitor = new Visitor(port);
        units.give(UnitRole.VIEWER, root, person);
        refusals.setExternalId(person.id(), "hr-" + subject);
        units.give(UnitRole.UNIT_LEADER, units.root("Nabokommunen"), person);
        requireRefusal(
                signIn("elv", claims -> claims.claim("email", null).claim("ansattnummer", "hr-" + subject)),
                SignInFault.NO_ACCESS);
    }

    @Test
    void deepLinkIsKept() {
        assertThat(Visitor.isSentToLogin(visitor.get("/enheter?q=x"))).isTrue();
        assertThat(Visitor.location(signIn("elv", claims -> claims))).contains("/enheter?q=x");
    }

    @Test
    void providerThatDoesNotAnswerIsSaidToBeSilent() {
        assertThat(visitor.get("/logg-inn").body()).doesNotContain("Borte svarer ikke");
        assertThat(Visitor.location(visitor.get("/logg-inn/med/borte"))).endsWith("?feil=utilgjengelig");
        assertThat(visitor.get("/logg-inn?feil=utilgjengelig").body()).contains("Borte svarer ikke akkurat nå");
        assertThat(Visitor.location(visitor.get("/logg-inn/med/ukjent"))).endsWith("?feil=utlopt");
    }

    @Test
    void signingOutLeadsToTheProviderWithoutATokenOfOurs() {
        signIn("elv", claims -> claims);
        HttpResponse<String> page = visitor.get("/");
        String token = page.body().replaceAll("(?s).*name=\"_csrf\" content=\"([^\"]+)\".*", "$1");
        String to = Visitor.location(visitor.post("/logg-ut", Map.of("_csrf", token)));
        assertThat(to).startsWith(PROVIDER.issuer("elv") + "/endsession");
        assertThat(URI.create(to).getQuery())
                .contains("client_id=" + LyingProvider.CLIENT, "id_token_hint=eyJ", "/logg-inn?ut");
        assertThat(isSignedIn()).isFalse();
    }

    private JWTClaimsSet.Builder trueLogout(String key) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer(key))
                .audience(LyingProvider.CLIENT)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", new HashMap<>()))
                .subject(subject)
                .claim("sid", "okt-" + subject);
    }

    /** As the provider's server, which has no cookie. */
    private int end(String key, String token) {
        return new Visitor(port)
                .post("/logg-ut/fra/" + key, Map.of("logout_token", token))
                .statusCode();
    }

    private static String signedLogout(JWTClaimsSet.Builder claims) {
        return signed(claims.build(), PROVIDER.key(), new JOSEObjectType("logout+jwt"));
    }

    @Test
    void providerEndsOneSessionOrAllOfAPerson() {
        signIn("elv", claims -> claims);
        Visitor first = visitor;
        visitor = new Visitor(port);
        signIn("elv", claims -> claims.claim("sid", "en-annen-okt"));
        assertThat(end("elv", signedLogout(trueLogout("elv")))).isEqualTo(200);
        assertThat(first.get("/").statusCode()).isNotEqualTo(200);
        assertThat(isSignedIn()).isTrue();

        assertThat(end("elv", signedLogout(trueLogout("elv").claim("sid", null))))
                .isEqualTo(200);
        assertThat(isSignedIn()).isFalse();

        visitor = new Visitor(port);
        clock.advance(Duration.ofSeconds(1));
        signIn("elv", claims -> claims);
        assertThat(isSignedIn()).isFalse();
        signIn("elv", claims -> claims.claim("sid", "en-tredje-okt"));
        assertThat(isSignedIn()).isTrue();
    }

    /** As when another instance of the application was told: only the database knows. */
    @Test
    void whatAnotherInstanceWasToldEndsTheSessionHere() {
        signIn("elv", claims -> claims);
        assertThat(isSignedIn()).isTrue();
        transactions.write(() -> endedSessions.insertIfNew(new EndedSession(
                PROVIDER.issuer("fjell"),
                UUID.randomUUID().toString(),
                Optional.of("okt-" + subject),
                Optional.of(subject),
                clock.instant())));
        assertThat(isSignedIn()).isTrue();
        transactions.write(() -> endedSessions.insertIfNew(new EndedSession(
                PROVIDER.issuer("elv"),
                UUID.randomUUID().toString(),
                Optional.of("okt-" + subject),
                Optional.of(subject),
                clock.instant())));
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void whoeverIsSignedInIsNotSentToTheProvider() {
        signIn("elv", claims -> claims);
        assertThat(Visitor.location(visitor.get("/logg-inn/med/fjell"))).endsWith("/");
        assertThat(isSignedIn()).isTrue();
    }

    static Stream<Lie> logoutLies() {
        return Stream.of(
                new Lie("wrong audience", claims -> claims.audience("en-annen")),
                new Lie("no audience", claims -> claims.audience((String) null)),
                new Lie("wrong issuer", claims -> claims.issuer("https://onde.example")),
                new Lie("no issuer", claims -> claims.issuer(null)),
                new Lie("issuer of the other provider", claims -> claims.issuer(PROVIDER.issuer("fjell"))),
                new Lie(
                        "expired",
                        claims -> claims.expirationTime(
                                Date.from(Instant.now().minus(Tokens.SKEW).minusSeconds(5)))),
                new Lie(
                        "issued in the future",
                        claims -> claims.issueTime(
                                Date.from(Instant.now().plus(Tokens.SKEW).plusSeconds(30)))),
                new Lie(
                        "issued long ago",
                        claims -> claims.issueTime(Date.from(
                                Instant.now().minus(LogoutTokenRules.MAX_AGE).minusSeconds(30)))),
                new Lie("never issued", claims -> claims.issueTime(null)),
                new Lie("with a nonce", claims -> claims.claim("nonce", "x")),
                new Lie("no events", claims -> claims.claim("events", null)),
                new Lie("another event", claims -> claims.claim("events", Map.of("noe-annet", Map.of()))),
                new Lie(
                        "event that is no object",
                        claims -> claims.claim(
                                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", "ja"))),
                new Lie("no identifier", claims -> claims.jwtID(null)),
                new Lie("of nobody", claims -> claims.subject(null).claim("sid", null)),
                new Lie("too long", claims -> claims.jwtID("x".repeat(300))));
    }

    @ParameterizedTest
    @MethodSource("logoutLies")
    void lyingLogoutIsRefused(Lie lie) {
        signIn("elv", claims -> claims);
        long before = refusals.count();
        assertThat(end("elv", signedLogout(lie.change().apply(trueLogout("elv")))))
                .isEqualTo(400);
        assertThat(isSignedIn()).isTrue();
        assertThat(refusals.count()).isGreaterThan(before);
    }

    @Test
    void forgedOrReplayedLogoutIsRefused() {
        signIn("elv", claims -> claims.claim("sid", "en-annen-okt"));
        JWTClaimsSet claims = trueLogout("elv").claim("sid", null).build();
        for (String forged : List.of(
                new PlainJWT(claims).serialize(),
                withPublicKeyAsSecret(claims),
                signed(claims, UNKNOWN_KEY, JOSEObjectType.JWT),
                signed(claims, namedAsTheRealOne(), JOSEObjectType.JWT),
                signed(claims, PROVIDER.key(), new JOSEObjectType("at+jwt")),
                "",
                "tull")) {
            assertThat(end("elv", forged)).isEqualTo(400);
        }
        assertThat(end("ukjent", signed(claims))).isEqualTo(400);
        assertThat(end("fjell", signed(claims))).isEqualTo(400);
        assertThat(isSignedIn()).isTrue();
        assertThat(end("elv", signed(claims))).isEqualTo(200);
        assertThat(isSignedIn()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        signIn("elv", all -> all.claim("sid", "en-ny-okt"));
        assertThat(end("elv", signed(claims))).isEqualTo(400);
        assertThat(isSignedIn()).isTrue();
    }

    /** An ID token lies in browsers and logs of others; it must not end anybody's session. */
    @Test
    void idTokenIsNoLogoutToken() {
        Asked asked = start(visitor, "elv");
        String idToken = signed(trueClaims("elv", asked).build());
        comeBack("elv", asked, idToken);
        assertThat(end("elv", idToken)).isEqualTo(400);
        assertThat(isSignedIn()).isTrue();
    }
}
