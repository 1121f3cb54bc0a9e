package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.hvorervi.CrashDrill;
import no.hvorervi.KillableApplication;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * No acknowledged answer is lost or doubled: two hundred people hand in, again and again until they get the receipt, while
 * the database is killed twenty times and the application five times. Takes some ten minutes; run by name:
 *
 * <p>{@code ./mvnw verify -Dit.test=AnswerCrashDrill -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false}
 */
class AnswerCrashDrill {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerCrashDrill.class);
    private static final Path FOLDER = Path.of("target", "answer-crash-drill").toAbsolutePath();

    private static final int AT_ONCE = 200;
    private static final int PEOPLE = 60_000;

    /** Between what one of them has been told and the next one's try. */
    private static final int PAUSE_MS = 1_500;

    private static final Duration REPLY_WITHIN = Duration.ofSeconds(20);
    private static final Duration OPENED_WITHIN = Duration.ofMinutes(5);
    private static final String RECEIPT = "Svaret er levert";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger next = new AtomicInteger();
    private final LongAdder requests = new LongAdder();
    private final LongAdder unanswered = new LongAdder();
    private final BitSet acknowledged = new BitSet();

    @Test
    void everyAcknowledgedAnswerIsCountedOnce() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        try (KillableApplication application = KillableApplication.start(FOLDER)) {
            PackagedRound round = PackagedRound.make(application, PEOPLE);
            var drill = new CrashDrill(application);
            drill.run(
                    Collections.nCopies(AT_ONCE, () -> handInOneAfterTheOther(drill, application, round)),
                    this::acknowledgedSoFar);
            round.end();
            awaitOpened(round);
            report(round.countAnswers());
        }
    }

    /** Each goes on with the same code until it has the receipt, as people do whose page did not load. */
    private void handInOneAfterTheOther(CrashDrill drill, KillableApplication application, PackagedRound round)
            throws InterruptedException {
        while (!drill.isOver()) {
            int person = next.getAndIncrement();
            if (person >= PEOPLE) {
                throw new AssertionError("More people are needed");
            }
            while (!drill.isOver() && !handIn(application, round, person)) {
                unanswered.increment();
                Thread.sleep(PAUSE_MS / 6);
            }
            Thread.sleep(PAUSE_MS / 2 + person % PAUSE_MS);
        }
    }

    private boolean handIn(KillableApplication application, PackagedRound round, int person)
            throws InterruptedException {
        requests.increment();
        String body = round.fieldsOf(person).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + application.port() + AnswerRoutes.SUBMIT))
                .timeout(REPLY_WITHIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "nb")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean isDone = response.statusCode() == 200 && response.body().contains(RECEIPT);
            if (isDone) {
                acknowledge(person);
            }
            return isDone;
        } catch (IOException noReply) {
            return false;
        }
    }

    private void acknowledge(int person) {
        synchronized (acknowledged) {
            acknowledged.set(person);
        }
    }

    private int acknowledgedSoFar() {
        synchronized (acknowledged) {
            return acknowledged.cardinality();
        }
    }

    private static void awaitOpened(PackagedRound round) throws InterruptedException {
        long until = System.nanoTime() + OPENED_WITHIN.toNanos();
        while (!round.isOpened()) {
            assertThat(System.nanoTime()).as("The round is closed in time").isLessThan(until);
            Thread.sleep(1_000);
        }
    }

    private void report(int[] counted) {
        int tried = Math.min(next.get(), PEOPLE);
        long lost = acknowledged.stream().filter(person -> counted[person] == 0).count();
        long doubled = IntStream.of(counted).filter(times -> times > 1).count();
        long unacknowledged = IntStream.range(0, tried)
                .filter(person -> counted[person] == 1 && !acknowledged.get(person))
                .count();
        LOG.info(
                "{} people, {} requests, {} without a receipt; {} kills of the database, {} of the application;"
                        + " {} acknowledged, {} lost, {} doubled, {} handed in without having been told",
                tried,
                requests,
                unanswered,
                CrashDrill.KILLS_OF_THE_DATABASE,
                CrashDrill.KILLS_OF_THE_APPLICATION,
                acknowledged.cardinality(),
                lost,
                doubled,
                unacknowledged);
        assertThat(lost).isZero();
        assertThat(doubled).isZero();
        assertThat(IntStream.range(tried, PEOPLE).map(person -> counted[person]).sum())
                .isZero();
        assertThat(acknowledged.cardinality()).isGreaterThan(AT_ONCE);
        assertThat(unanswered.sum()).isPositive();
    }
}
