package no.hvorervi.credentials;

import static no.hvorervi.db.Tables.ACCOUNT_ROLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.TestUsers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Making the first administrator with the code from the log, over HTTP. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class SetupTest {

    private static final Pattern LINK = Pattern.compile("/oppsett#([A-Za-z0-9_-]{43})");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    SetupService setup;

    @Autowired
    DSLContext sql;

    private Visitor visitor;
    private String code;
    private String email;

    /** Takes the role away from the administrators of other tests, as if the installation were new. */
    @BeforeEach
    void newInstallation(CapturedOutput log) {
        sql.deleteFrom(ACCOUNT_ROLE).execute();
        SetupService service = AopTestUtils.getUltimateTargetObject(setup);
        ReflectionTestUtils.setField(service, "done", false);
        service.announce();
        Matcher link = LINK.matcher(log.getOut());
        assertThat(link.find()).isTrue();
        code = link.group(1);
        email = "forste-" + UUID.randomUUID() + "@kommune.example";
        visitor = new Visitor(port);
    }

    @AfterEach
    void installationIsSetUp() {
        users.operator();
    }

    private Map<String, String> form(String... changes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "Frida Første",
                "email",
                email,
                "password",
                TestUsers.PASSWORD,
                "repeated",
                TestUsers.PASSWORD));
        for (int at = 0; at < changes.length; at += 2) {
            form.put(changes[at], changes[at + 1]);
        }
        return form;
    }

    private long administrators() {
        return sql.fetchCount(ACCOUNT_ROLE);
    }

    private static String errorOf(HttpResponse<String> page, String field) {
        Matcher error = Pattern.compile("id=\"" + field + "-error\"[^>]*>(.*?)</p>", Pattern.DOTALL)
                .matcher(page.body());
        return error.find() ? error.group(1).replaceAll("<[^>]*>", "").strip() : "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/logg-inn", "/invitasjon", "/finnes-ikke", "/actuator/env", "/VAADIN/build"})
    void onlyTheSetUpPageAnswersUntilThereIsAnAdministrator(String path) {
        HttpResponse<String> response = visitor.get(path);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(response)).endsWith("/oppsett");
        assertThat(visitor.send("POST", path, "text/plain", "").statusCode()).isEqualTo(503);
    }

    @Test
    void healthAnswersBeforeTheSetUp() {
        assertThat(visitor.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void holderOfTheCodeBecomesAdministratorAndThePageIsGone() {
        HttpResponse<String> response = visitor.submit("/oppsett", form());
        assertThat(Visitor.location(response)).endsWith("/logg-inn?klar");
        assertThat(administrators()).isEqualTo(1);
        assertThat(visitor.get("/oppsett").statusCode()).isEqualTo(404);
        assertThat(visitor.signIn(email, TestUsers.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void codeWorksOnceOnly() {
        String token = Visitor.tokenIn(visitor.get("/oppsett"));
        visitor.submit("/oppsett", form());
        Map<String, String> again = form("email", "andre-" + email);
        again.put("_csrf", token);
        assertThat(visitor.post("/oppsett", again).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> setup.setUp(code, "Andre", new EmailAddress("a" + email), TestUsers.PASSWORD))
                .isInstanceOf(SetupRefusedException.class);
        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void codeIsNotSaidWhenThereIsAnAdministrator(CapturedOutput log) {
        users.operator();
        int before = log.getOut().length();
        ((SetupService) AopTestUtils.getUltimateTargetObject(setup)).announce();
        assertThat(log.getOut().substring(before)).doesNotContain("/oppsett");
    }

    @ParameterizedTest
    @CsvSource({
        "code, feil",
        "code, ''",
        "name, ''",
        "name, '   '",
        "email, ''",
        "email, ikke en adresse",
        "email, a@b",
        "email, 'Navn <a@kommune.example>'",
        "email, 'a@kommune.example,b@kommune.example'",
        "password, kort",
        "password, ''",
        "repeated, noe annet enn passordet",
    })
    void faultIsToldAtItsFieldAndNothingIsMade(String field, String value) {
        Map<String, String> form = form(field, value);
        if (field.equals("password")) {
            form.put("repeated", value);
        }
        HttpResponse<String> page = visitor.submit("/oppsett", form);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(errorOf(page, field)).isNotEmpty();
        assertThat(page.body()).contains("aria-describedby=\"" + field + "-error\"");
        assertThat(administrators()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "fjorten tegn!!, 15 tegn",
        "passwordpassword, vanligste",
        "Frida Første 2026, navnet ditt",
        "hvorervi kommune, navnet ditt",
    })
    void weakPasswordIsRefusedWithItsReason(String password, String reason) {
        HttpResponse<String> page = visitor.submit("/oppsett", form("password", password, "repeated", password));
        assertThat(errorOf(page, "password")).contains(reason);
        assertThat(administrators()).isZero();
    }

    @Test
    void tooLongNameIsRefused() {
        HttpResponse<String> page = visitor.submit("/oppsett", form("name", "n".repeat(201)));
        assertThat(errorOf(page, "name")).isNotEmpty();
    }

    @Test
    void whatWasTypedStaysButNeverAPassword() {
        HttpResponse<String> page =
                visitor.submit("/oppsett", form("name", "<b>Frida & \"Første\"</b>", "repeated", "noe annet"));
        assertThat(page.body())
                .contains(
                        "value=\"&lt;b&gt;Frida &amp; &quot;Første&quot;&lt;/b&gt;\"", "value=\"" + email + "\"", code)
                .doesNotContain(TestUsers.PASSWORD, "noe annet", "<b>Frida");
    }

    @Test
    void formNeedsItsToken() {
        assertThat(visitor.post("/oppsett", form()).statusCode()).isEqualTo(403);
        assertThat(administrators()).isZero();
    }

    @Test
    void emailOfAnotherAccountIsRefused() {
        String taken = users.person().email();
        HttpResponse<String> page = visitor.submit("/oppsett", form("email", taken));
        assertThat(errorOf(page, "email")).isNotEmpty();
        assertThat(administrators()).isZero();
    }

    @Test
    void twoAtOnceMakeOneAdministrator() throws InterruptedException, ExecutionException {
        int people = 6;
        var start = new CyclicBarrier(people);
        try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
            List<Callable<Boolean>> attempts = IntStream.range(0, people)
                    .mapToObj(person -> (Callable<Boolean>) () -> {
                        start.await();
                        return becomesAdministrator(person + email);
                    })
                    .toList();
            long successes = 0;
            for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
                successes += attempt.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        }
        assertThat(administrators()).isEqualTo(1);
    }

    private boolean becomesAdministrator(String address) {
        try {
            return setup.setUp(code, "Frida Første", new EmailAddress(address), TestUsers.PASSWORD)
                    .isEmpty();
        } catch (SetupRefusedException someoneElseWas) {
            return false;
        }
    }
}
