package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import no.hvorervi.ids.AccountId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;

/** Where a password that was not enough leads. */
class SignInFailureTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final SignInFailure failure = new SignInFailure(Clock.fixed(NOW, ZoneOffset.UTC));
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private String target(AuthenticationException why) throws IOException {
        failure.onAuthenticationFailure(request, response, why);
        return String.valueOf(response.getRedirectedUrl());
    }

    @Test
    void databaseThatIsAwayIsNotCalledAWrongPassword() throws IOException {
        assertThat(target(new AuthenticationServiceException("away"))).isEqualTo("/logg-inn?utilgjengelig");
    }

    @Test
    void wrongPasswordIs() throws IOException {
        assertThat(target(new BadCredentialsException("wrong"))).isEqualTo("/logg-inn?error");
    }

    @Test
    void tooManyAttemptsSayHowLongToWait() throws IOException {
        assertThat(target(new LocalSignIn.SlowedException(3))).isEqualTo("/logg-inn?vent=3");
    }

    @Test
    void codeIsAskedForUnderANewSessionIdAndForFiveMinutes() throws IOException {
        String before = Objects.requireNonNull(request.getSession()).getId();
        assertThat(target(new LocalSignIn.CodeNeededException(new AccountId(7), false)))
                .isEqualTo("/logg-inn/kode");
        assertThat(Objects.requireNonNull(request.getSession()).getId()).isNotEqualTo(before);
        assertThat(HalfSignedIn.of(request, NOW.plusSeconds(299))).isPresent();
        assertThat(HalfSignedIn.of(request, NOW.plusSeconds(300))).isEmpty();
    }
}
