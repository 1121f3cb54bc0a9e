package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import no.hvorervi.Visitor;
import org.junit.jupiter.api.Test;

/**
 * an application with little memory is filled with people who are signed in, until nobody more gets in, and a hundred
 * people a second go on answering. Afterwards everyone signs out, and the memory is free again.
 *
 * <p>Run it with {@code ./mvnw test -Dtest=OverloadDrill}; it takes two minutes. It prints how long pages and handing in took,
 * and asserts what must hold on the busiest machine.
 */
class OverloadDrill {

    private static final String HEAP = "-Xmx256m";
    private static final int MOST_SIGNED_IN = 60;
    private static final int ANSWERS_PER_SECOND = 100;
    private static final int SECONDS = 30;

    /** Of the memory before anybody was signed in, what may be left of it after all have gone. */
    private static final double LEFT_OVER = 1.2;

    @Test
    void answeringGoesOnWhenNobodyMoreGetsIn() throws Exception {
        try (var server = LoadServer.start(
                        Path.of("target", "overload"),
                        List.of(HEAP),
                        Map.of("HVORERVI_SIGN_IN_SESSIONS", Integer.toString(MOST_SIGNED_IN)));
                var world = new LoadWorld(server)) {
            answer("before anybody is signed in", server, world);
            long empty = server.liveBytes();
            List<Visitor> signedIn = new ArrayList<>();
            for (String leader : world.leaders(MOST_SIGNED_IN)) {
                signedIn.add(signIn(server, leader));
            }
            requireFull(server);
            answer("with " + MOST_SIGNED_IN + " people signed in", server, world);
            long full = server.liveBytes();
            signedIn.forEach(Visitor::signOut);
            long after = server.liveBytes();
            System.out.printf(
                    Locale.ROOT,
                    "heap %.0f MB with nobody signed in, %.0f MB with %d (%.1f MB each), %.0f MB after they signed out%n",
                    empty / 1e6,
                    full / 1e6,
                    MOST_SIGNED_IN,
                    (full - empty) / 1e6 / MOST_SIGNED_IN,
                    after / 1e6);
            assertThat(after).isLessThan((long) (LEFT_OVER * empty));
            assertThat(server.log()).doesNotContain("OutOfMemoryError");
        }
    }

    private static Visitor signIn(LoadServer server, String leader) {
        var visitor = new Visitor(server.port());
        assertThat(visitor.signIn(leader, LoadWorld.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(visitor.openView("").statusCode()).isEqualTo(200);
        return visitor;
    }

    private static void requireFull(LoadServer server) {
        HttpResponse<String> refused = new Visitor(server.port()).get("/");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    /** So many people come each second, evenly, and hand in as soon as they have all questions. */
    private static void answer(String title, LoadServer server, LoadWorld world) throws Exception {
        int people = ANSWERS_PER_SECOND * SECONDS;
        Iterator<Code> codes = world.makeCodes(people + 1).iterator();
        List<String> questions = questions(server, codes.next());
        var figures = new LoadFigures();
        List<Callable<Boolean>> coming = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            Code code = codes.next();
            Duration arrives = Duration.ofSeconds(1).multipliedBy(person).dividedBy(ANSWERS_PER_SECOND);
            coming.add(() -> {
                Thread.sleep(arrives);
                try (var connection = new LoadConnection(server.port())) {
                    var visit = new LoadVisit(connection, figures, questions, code);
                    visit.openQuestions();
                    visit.answerAll(ThreadLocalRandom.current());
                    return visit.submitAll();
                }
            });
        }
        figures.begin();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var handedIn : threads.invokeAll(coming)) {
                assertThat(handedIn.get()).as("handed in").isTrue();
            }
        }
        figures.end();
        figures.print(ANSWERS_PER_SECOND + " a second, " + title);
        assertThat(figures.errors()).isZero();
    }

    private static List<String> questions(LoadServer server, Code code) throws IOException {
        try (var connection = new LoadConnection(server.port())) {
            return LoadVisit.questions(connection, code);
        }
    }
}
