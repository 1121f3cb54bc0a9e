package no.hvorervi.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.accounts.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an invitation to the first sign-in, over HTTP. */
@DatabaseTest
class InvitationTest {

    private static final String WRONG = "id=\"code-error\"";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountRegister register;

    @Autowired
    TestClock clock;

    private Visitor visitor;
    private Invitation invitation;

    @BeforeEach
    void someoneIsInvited() {
        clock.stopAt(Instant.now());
        users.operator();
        invitation = register.invite("Nils Ny", new EmailAddress("ny-" + UUID.randomUUID() + "@kommune.example"));
        visitor = new Visitor(port);
    }

    private HttpResponse<String> accept(String token, String password) {
        return visitor.submit("/invitasjon", Map.of("code", token, "password", password, "repeated", password));
    }

    private boolean signsIn(String password) {
        var browser = new Visitor(port);
        browser.signIn(invitation.account().email(), password);
        return browser.get("/").statusCode() == 200;
    }

    @Test
    void invitedPersonChoosesAPasswordAndSignsIn() {
        assertThat(signsIn(TestUsers.PASSWORD)).isFalse();
        assertThat(Visitor.location(accept(invitation.token(), TestUsers.PASSWORD)))
                .endsWith("/logg-inn?klar");
        assertThat(signsIn(TestUsers.PASSWORD)).isTrue();
    }

    @Test
    void nobodySignsInBeforeAPasswordIsChosen() {
        assertThat(List.of("", " ", "null", invitation.token())).noneMatch(this::signsIn);
    }

    @Test
    void linkWorksOnceOnly() {
        accept(invitation.token(), TestUsers.PASSWORD);
        assertThat(accept(invitation.token(), "et helt annet langt ord").body()).contains(WRONG);
        assertThat(signsIn(TestUsers.PASSWORD)).isTrue();
        assertThat(signsIn("et helt annet langt ord")).isFalse();
    }

    @Test
    void linkRunsOutAfterSevenDays() {
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(accounts.findInvited(invitation.token())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(accept(invitation.token(), TestUsers.PASSWORD).body()).contains(WRONG);
        assertThat(signsIn(TestUsers.PASSWORD)).isFalse();
    }

    @Test
    void newInvitationEndsTheOldOne() {
        Invitation again = register.inviteAgain(invitation.account().id());
        assertThat(accept(invitation.token(), TestUsers.PASSWORD).body()).contains(WRONG);
        assertThat(Visitor.location(accept(again.token(), TestUsers.PASSWORD))).endsWith("?klar");
    }

    @Test
    void unknownCodeIsRefused() {
        assertThat(accept("feil", TestUsers.PASSWORD).body()).contains(WRONG);
        assertThat(accept("", TestUsers.PASSWORD).body()).contains(WRONG);
    }

    @Test
    void weakPasswordLeavesTheLinkUnused() {
        assertThat(accept(invitation.token(), "elleve tegn").body()).contains("id=\"password-error\"", "12");
        assertThat(accept(invitation.token(), "Nils Ny kommune").body()).contains("id=\"password-error\"");
        assertThat(Visitor.location(accept(invitation.token(), "tolv tegn ja"))).endsWith("?klar");
    }

    @Test
    void passwordsThatDifferLeaveTheLinkUnusedAndAreNotShownAgain() {
        HttpResponse<String> page = visitor.submit(
                "/invitasjon",
                Map.of("code", invitation.token(), "password", TestUsers.PASSWORD, "repeated", "skrevet noe feil"));
        assertThat(page.body())
                .contains("id=\"repeated-error\"", invitation.token())
                .doesNotContain(TestUsers.PASSWORD, "skrevet noe feil");
        assertThat(Visitor.location(accept(invitation.token(), TestUsers.PASSWORD)))
                .endsWith("?klar");
    }

    @Test
    void formNeedsItsToken() {
        HttpResponse<String> refused = visitor.post(
                "/invitasjon",
                Map.of("code", invitation.token(), "password", TestUsers.PASSWORD, "repeated", TestUsers.PASSWORD));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(signsIn(TestUsers.PASSWORD)).isFalse();
    }

    @Test
    void linkOfADisabledPersonIsDead() {
        register.setDisabled(invitation.account().id(), true);
        assertThat(accept(invitation.token(), TestUsers.PASSWORD).body()).contains(WRONG);
        assertThat(signsIn(TestUsers.PASSWORD)).isFalse();
    }

    @Test
    void twoAtOnceUseTheLinkOnce() throws InterruptedException, ExecutionException {
        int people = 4;
        var start = new CyclicBarrier(people);
        try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
            List<Callable<Boolean>> attempts = IntStream.range(0, people)
                    .mapToObj(person -> (Callable<Boolean>) () -> {
                        start.await();
                        return accepts("lyseblå gravmaskin nummer " + person);
                    })
                    .toList();
            long successes = 0;
            for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
                successes += attempt.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        }
    }

    private boolean accepts(String password) {
        try {
            return accounts.acceptInvitation(invitation.token(), password).isEmpty();
        } catch (InvitationUsedException someoneElseWas) {
            return false;
        }
    }

    @Test
    void twoPeopleNeverShareAnEmail() {
        assertThatThrownBy(() -> register.invite(
                        "Dobbelt",
                        EmailAddress.parse(" " + invitation.account().email().toUpperCase(java.util.Locale.ROOT) + " ")
                                .orElseThrow()))
                .isInstanceOf(EmailTakenException.class);
    }
}
