package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;

/** An installation where everyone comes through a provider has no way in with a password. */
@DatabaseTest
@TestPropertySource(
        properties = {
            "hvorervi.sign-in.local=false",
            "hvorervi.sign-in.providers.borte.name=Borte",
            "hvorervi.sign-in.providers.borte.client-id=hvorervi",
            "hvorervi.sign-in.providers.borte.issuer=http://127.0.0.1:9/borte"
        })
class SwitchedOffTest {

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    LocalSignIn localSignIn;

    private TestUser user;
    private Visitor visitor;

    @BeforeEach
    void someoneWithAPassword() {
        users.operator();
        user = users.person();
        visitor = new Visitor(port);
    }

    @Test
    void pageHasNoFormAndWhatIsSentIsRefused() {
        assertThat(visitor.get("/logg-inn").body()).doesNotContain("<form", "glemt-passord");
        var sent = visitor.post("/logg-inn", Map.of("username", user.email(), "password", user.password()));
        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(Visitor.isSentToLogin(visitor.get("/"))).isTrue();
    }

    /** Also if a request came with everything that a form sends. */
    @Test
    void rightPasswordIsNotLookedAt() {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(user.email(), user.password());
        assertThatThrownBy(() -> localSignIn.authenticate(typed)).isInstanceOf(LocalSignIn.SwitchedOffException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invitasjon", "/glemt-passord", "/nytt-passord"})
    void pagesOfPasswordsSayWhereToSignInInstead(String path) {
        assertThat(visitor.get(path).body())
                .contains("kommunens egen innlogging")
                .doesNotContain("name=\"password\"");
    }
}
