package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.accounts.ForOperator;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.provisioning.ForProvisioning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every route, request and service method is closed unless it was opened on purpose (R-16); {@link MatrixTest} says for whom. */
@DatabaseTest
class AccessTest {

    private static final List<Class<? extends Annotation>> OF_VIEWS =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);

    private static final List<Class<? extends Annotation>> OF_SERVICES = List.of(
            SignedIn.class, ForAdministrator.class, ForOperator.class, ForEveryone.class, ForProvisioning.class);

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    /** Without one, every request is sent to the set-up page. */
    @BeforeEach
    void installationIsSetUp() {
        users.operator();
    }

    static Stream<Class<?>> views() {
        return MatrixThings.classes()
                .filter(type -> type.isAnnotationPresent(Route.class) || type.isAnnotationPresent(Layout.class));
    }

    @ParameterizedTest
    @MethodSource("views")
    void viewsHaveExactlyOneAccessAnnotation(Class<?> view) {
        assertThat(OF_VIEWS.stream().filter(view::isAnnotationPresent)).hasSize(1);
    }

    @Test
    void viewsOpenForEveryoneAreListed() throws IOException {
        List<String> listed = lines("/security/anonymous-views.txt")
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(MatrixThings.classes()
                        .filter(type -> type.isAnnotationPresent(AnonymousAllowed.class))
                        .map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    static Stream<Class<?>> services() {
        return MatrixThings.services();
    }

    @ParameterizedTest
    @MethodSource("services")
    void publicMethodsOfServicesSayWhoMayCallThem(Class<?> service) {
        assertThat(service.getDeclaredMethods())
                .filteredOn(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .allSatisfy(method -> assertThat(OF_SERVICES.stream().filter(method::isAnnotationPresent))
                        .as(method.toString())
                        .hasSize(1));
    }

    /** What is not reached through the proxy is not checked, so such methods must not look as if they were. */
    @ParameterizedTest
    @MethodSource("services")
    void onlyPublicMethodsCarryAccessAnnotations(Class<?> service) {
        assertThat(service.getDeclaredMethods())
                .filteredOn(method -> OF_SERVICES.stream().anyMatch(method::isAnnotationPresent))
                .allMatch(AccessTest::isOpenToTheProxy);
    }

    private static boolean isOpenToTheProxy(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isFinal(method.getModifiers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/finnes-ikke",
                "/finnes-ikke/dypere",
                "/om/finnes-ikke",
                "/svar/finnes-ikke",
                "/v/FINNESIK/annet",
                "/dette-skjedde/finnes-ikke",
                "/dette-skjedde/finnes-ikke/dypere",
                "/dette-skjedde/kommune/finnes-ikke",
                "/oppsett/finnes-ikke",
                "/logg-inn/finnes-ikke",
                "/frontend/finnes-ikke.js",
                "/frontend/",
                "/favicon.ico",
                "/_static/finnes-ikke",
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health/../env",
                "/actuator/health/finnes-ikke",
                "/VAADIN/finnes-ikke.js",
                "/db/migration/V0001__create_installation.sql",
                "/i18n/messages_nb.properties",
                "/application.yaml",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/login",
                "/logout",
                "/oauth2/authorization/x",
                "/VAADIN/push",
                "/VAADIN/dynamic/resource/0/x/y",
                "/error/finnes-ikke"
            })
    void whatIsNotOpenedAnswersNobodySignedOut(String path) {
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> response = new Visitor(port).send(method, path, "text/plain", "");
            assertThat(response.statusCode())
                    .as("%s %s: %s", method, path, response.body())
                    .isIn(302, 400, 401, 403, 404, 405);
            if (response.statusCode() == 302) {
                assertThat(Visitor.isSentToLogin(response))
                        .as(Visitor.location(response))
                        .isTrue();
            }
        }
    }

    /** Flow starts for whoever asks, but puts no view into what it starts. */
    @Test
    void flowShowsNothingToWhoeverIsSignedOut() {
        assertThat(new Visitor(port).openView("").body()).doesNotContain("\"innhold\"");
        assertThat(new Visitor(port).openView("enheter").body()).doesNotContain("\"innhold\"");
    }

    /** What a list holds, without its comments. */
    private static Stream<String> lines(String resource) throws IOException {
        try (InputStream list = Objects.requireNonNull(AccessTest.class.getResourceAsStream(resource))) {
            return Arrays.stream(new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }
}
