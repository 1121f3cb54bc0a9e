package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.Roles;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.credentials.Phone;
import no.hvorervi.organisation.TestUnits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestPropertySource;

/** Those who administer sign in in two steps, or nothing opens; others as the setting says. */
@DatabaseTest
@TestPropertySource(properties = "hvorervi.sign-in.second-factor=administrators")
class DemandedSecondFactorTest {

    private static final String PAGE = "/min-konto/totrinn";
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    TestClock clock;

    private Visitor visitor;

    @BeforeEach
    void installationIsSetUp() {
        users.operator();
        visitor = new Visitor(port);
    }

    private void requireGate(TestUser administrator) {
        visitor.signIn(administrator);
        for (String path : new String[] {"/", "/enheter", "/personer", "/min-konto", "/min-konto/passord"}) {
            assertThat(Visitor.location(visitor.get(path))).as(path).endsWith(PAGE);
        }
        assertThat(visitor.openView("enheter").body()).doesNotContain("\"innhold\"");
        assertThat(visitor.send("POST", "/?v-r=uidl&v-uiId=0", "application/json", "{}")
                        .body())
                .isEqualTo("{\"meta\":{\"sessionExpired\":true}}");
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void operatorSetsItUpBeforeAnythingOpens() {
        TestUser operator = users.operator();
        requireGate(operator);
        Matcher secret = SECRET.matcher(visitor.get(PAGE).body());
        assertThat(secret.find()).isTrue();
        var phone = new Phone(secret.group(1));
        visitor.submit(PAGE, Map.of("code", phone.codeAt(clock.instant()), "present", operator.password()));
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(2));
        visitor = new Visitor(port);
        visitor.signIn(operator);
        visitor.submit("/logg-inn/kode", Map.of("code", phone.codeAt(clock.instant())));
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void administratorOfAMunicipalityDoesToo() {
        requireGate(units.administrator(units.root("Totrinn kommune")));
    }

    @Test
    void leaderDoesNotUntilBecomingAnAdministrator() {
        var municipality = units.root("Opprykk kommune");
        TestUser leader = units.leader(municipality);
        visitor.signIn(leader);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        units.administrate(municipality, leader);
        assertThat(Visitor.location(visitor.get("/"))).endsWith(PAGE);
    }

    @Test
    void signingOutIsAlwaysPossible() {
        visitor.signIn(users.operator());
        String token = Visitor.tokenIn(visitor.get(PAGE));
        assertThat(Visitor.location(visitor.post("/logg-ut", Map.of("_csrf", token))))
                .endsWith("/logg-inn?ut");
    }

    private static SignInPolicy policy(Map<String, String> settings) {
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        SignInSettings bound = Binder.get(environment).bindOrCreate("hvorervi.sign-in", SignInSettings.class);
        return new SignInPolicy(bound);
    }

    @ParameterizedTest
    @CsvSource({
        ", true, true, false",
        "optional, false, false, false",
        "administrators, true, true, false",
        "Administrators, true, true, false",
        "everyone, true, true, true"
    })
    void settingSaysOfWhomItIsAsked(@Nullable String setting, boolean operator, boolean administrator, boolean leader) {
        SignInPolicy policy = policy(setting == null ? Map.of() : Map.of("hvorervi.sign-in.second-factor", setting));
        assertThat(policy.requiresSecondFactor(java.util.Set.of(Roles.OPERATOR)))
                .isEqualTo(operator);
        assertThat(policy.requiresSecondFactor(java.util.Set.of(Roles.ADMINISTRATOR, "UNIT_LEADER")))
                .isEqualTo(administrator);
        assertThat(policy.requiresSecondFactor(java.util.Set.of("UNIT_LEADER"))).isEqualTo(leader);
        assertThat(policy.requiresSecondFactor(java.util.Set.of())).isEqualTo(leader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "admin", "false", " "})
    void unknownSettingIsRefusedAtStart(String setting) {
        assertThatThrownBy(() -> policy(Map.of("hvorervi.sign-in.second-factor", setting)))
                .isInstanceOfSatisfying(UnsafeConfigurationException.class, refused -> assertThat(refused.cure())
                        .contains("administrators"));
    }

    @Test
    void withoutPasswordsAndWithoutAProviderNothingStarts() {
        assertThatThrownBy(() -> policy(Map.of("hvorervi.sign-in.local", "false")))
                .isInstanceOfSatisfying(UnsafeConfigurationException.class, refused -> assertThat(refused.problem())
                        .contains("nobody could sign in"));
    }
}
