package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import no.hvorervi.intake.LoadFigures.Kind;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures answering as people do it: real requests over the loopback address to the application in a process of its own, with
 * its embedded MariaDB that flushes at each commit. Driver, application and database share the machine. It ends by itself, and
 * asserts only what must hold on the busiest machine: nobody is refused, nothing fails, and as many answers are stored as
 * receipts were given.
 *
 * <p>Completed is a person who has been shown the receipt, and so whose answers are on disk. That takes, with all 33 answers on
 * one page:
 *
 * <ul>
 *   <li>«load and submit»: the page with all questions, and handing it in (2 requests);
 *   <li>«every page»: the form for the code, what is told beforehand, all questions, looking through, handing in (5 requests);
 *   <li>«autosave»: every page, and each answer saved as soon as it is given (38 requests).
 * </ul>
 *
 * <p>Run it with {@code ./mvnw test -Dtest=AnswerLoadBenchmark}; {@code -Dhvorervi.load=} takes a list of parts:
 *
 * <ul>
 *   <li>{@code closed}: 50 people at a time without a pause, in each of the three ways or in those that {@code
 *       -Dhvorervi.load.ways=load,pages,autosave} names, against plain inserts;
 *   <li>{@code memory}: what 2,000 people in the midst of answering cost;
 *   <li>{@code one-address}: 300 people behind one address answer at once;
 *   <li>{@code stored}: the first two ways with 50,000, 500,000 and 5 million answers stored (needs 6 GB of disk);
 *   <li>{@code paced}: five people arrive each second, think, and save each answer; {@code -Dhvorervi.load.minutes=10} makes them
 *       3,000 in ten minutes. Without it, one minute.
 * </ul>
 *
 * <p>All but {@code stored} is done when nothing is said; {@code -Dhvorervi.load.seconds} says how long each figure is measured.
 */
class AnswerLoadBenchmark {

    private static final List<String> PARTS =
            List.of(System.getProperty("hvorervi.load", "closed,memory,one-address,paced")
                    .split(",", -1));
    private static final List<String> WAYS = List.of(
            System.getProperty("hvorervi.load.ways", "load,pages,autosave").split(",", -1));
    private static final int SECONDS = Integer.getInteger("hvorervi.load.seconds", 20);
    private static final int MINUTES = Integer.getInteger("hvorervi.load.minutes", 1);

    private static final int WARM_UP_SECONDS = 120;

    /** Before anything is counted, since each way has code of its own to be compiled. */
    private static final int LEAD_IN_SECONDS = 10;

    private static final int AT_A_TIME = 50;

    /** More than ever get through. */
    private static final int CODES_PER_SECOND = 1_000;

    private static final int STORED = 50_000;

    private static final int ACTIVE = 2_000;
    private static final int AT_ONE_ADDRESS = 300;

    private static final int ARRIVING_PER_MINUTE = 300;
    private static final Duration BETWEEN_ANSWERS = Duration.ofSeconds(1);

    /** As {@code base.IntakeDatabaseConfiguration} has them. */
    private static final int CONNECTIONS = 8;

    private static LoadServer server;
    private static LoadWorld world;
    private static final Queue<Code> CODES = new ConcurrentLinkedQueue<>();
    private static List<String> questions;

    /** How many answers the driver knows to be stored. */
    private static final AtomicInteger RECEIPTS = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = LoadServer.start(Path.of("target", "load"));
        world = new LoadWorld(server);
        world.storeUpTo(STORED);
        provide(1);
        try (var connection = new LoadConnection(server.port())) {
            questions = LoadVisit.questions(connection, next());
        }
        assertThat(questions).hasSize(33);
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** Makes codes, so that so many people can come. */
    private static void provide(int people) {
        CODES.addAll(world.makeCodes(Math.max(0, people - CODES.size())));
    }

    private static Code next() {
        return Optional.ofNullable(CODES.poll()).orElseGet(() -> {
            throw new IllegalStateException("More codes are needed than were made");
        });
    }

    /** How somebody answers. */
    private enum Way {
        LOAD_AND_SUBMIT("load", "load and submit"),
        EVERY_PAGE("pages", "every page"),
        AUTOSAVE("autosave", "autosave of each answer");

        private final String option;
        private final String label;

        Way(String option, String label) {
            this.option = option;
            this.label = label;
        }

        static List<Way> wanted() {
            return WAYS.stream().map(Way::of).toList();
        }

        private static Way of(String option) {
            return Arrays.stream(values())
                    .filter(way -> way.option.equals(option))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No way is called " + option));
        }

        boolean answer(LoadVisit visit, RandomGenerator random) throws IOException {
            if (this != LOAD_AND_SUBMIT) {
                visit.arrive();
            }
            visit.openQuestions();
            if (this == AUTOSAVE) {
                for (int question = 0; question < questions.size(); question++) {
                    visit.answerAndSave(question, random);
                }
            } else {
                visit.answerAll(random);
            }
            if (this == LOAD_AND_SUBMIT) {
                return visit.submitAll();
            }
            visit.review();
            return visit.submitReviewed();
        }
    }

    @Test
    void measures() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%n%d processors, Java %s, %,d answers stored, %d s each%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                STORED,
                SECONDS);
        System.out.println("To warm up, every kind of request:");
        people(Way.AUTOSAVE, WARM_UP_SECONDS);
        System.out.println("Measured:");
        for (String part : PARTS) {
            switch (part) {
                case "closed" -> closed();
                case "memory" -> memory();
                case "one-address" -> oneAddress();
                case "paced" -> paced();
                case "stored" -> stored();
                default -> throw new IllegalArgumentException("No part is called " + part);
            }
        }
        assertThat(world.sealed())
                .as("answers stored, as many as receipts given")
                .isEqualTo(RECEIPTS.get());
    }

    private static void closed() throws Exception {
        plainInserts();
        for (Way way : Way.wanted()) {
            people(way, SECONDS);
        }
    }

    /** What the disk and the pool could do if there were nothing else: a row as large as a sealed answer, committed. */
    private static void plainInserts() throws Exception {
        try (var connections = server.connections("hvorervi_answers", CONNECTIONS)) {
            var sql = DSL.using(connections, SQLDialect.MARIADB, new Settings().withRenderSchema(false));
            LoadFigures figures = new LoadFigures();
            together(AT_A_TIME, SECONDS / 2, figures, (connection, random) -> {
                long begun = System.nanoTime();
                world.insertSealed(sql);
                figures.took(Kind.SUBMIT, System.nanoTime() - begun);
                figures.completed();
                return true;
            });
            figures.print("plain inserts, " + CONNECTIONS + " connections");
        }
    }

    private static LoadFigures people(Way way, int seconds) throws Exception {
        LoadFigures figures = new LoadFigures();
        provide(CODES_PER_SECOND * (LEAD_IN_SECONDS + seconds));
        Processors before = Processors.now();
        int done = RECEIPTS.get();
        together(AT_A_TIME, seconds, figures, (connection, random) -> way.answer(visit(connection, figures), random));
        figures.print(AT_A_TIME + " people, " + way.label);
        Processors.now().printSince(before, RECEIPTS.get() - done);
        assertThat(figures.errors()).as("errors").isZero();
        return figures;
    }

    /** The processor time that each has used so far; on a busy machine it says more than the clock. */
    private record Processors(Duration application, Duration database, Duration driver) {

        static Processors now() {
            return new Processors(
                    server.processorTime(),
                    server.databaseTime(),
                    ProcessHandle.current().info().totalCpuDuration().orElseThrow());
        }

        void printSince(Processors before, int people) {
            System.out.printf(
                    Locale.ROOT,
                    "    processor time per person: application %.2f, database %.2f, driver %.2f ms%n",
                    each(before.application, application, people),
                    each(before.database, database, people),
                    each(before.driver, driver, people));
        }

        private static double each(Duration before, Duration now, int people) {
            return now.minus(before).toNanos() / 1e6 / Math.max(1, people);
        }
    }

    private static LoadVisit visit(LoadConnection connection, LoadFigures figures) {
        return new LoadVisit(connection, figures, questions, next());
    }

    /** What one of many does again and again; whether it stored an answer. */
    private interface Turn {
        boolean take(LoadConnection connection, RandomGenerator random) throws IOException;
    }

    /** So many take turns for so long; all of them are waited for. */
    private static void together(int people, int seconds, LoadFigures figures, Turn turn) throws Exception {
        var turns = new ArrayList<Callable<Void>>();
        long until = System.nanoTime()
                + Duration.ofSeconds(LEAD_IN_SECONDS + seconds).toNanos();
        for (int person = 0; person < people; person++) {
            turns.add(() -> {
                try (var connection = new LoadConnection(server.port())) {
                    while (System.nanoTime() < until) {
                        count(turn.take(connection, ThreadLocalRandom.current()));
                    }
                }
                return null;
            });
        }
        turns.add(() -> {
            Thread.sleep(Duration.ofSeconds(LEAD_IN_SECONDS));
            figures.begin();
            Thread.sleep(Duration.ofSeconds(seconds));
            figures.end();
            return null;
        });
        all(turns);
    }

    /** Does all of it at the same time; what goes wrong in one goes wrong here. */
    private static void all(List<Callable<Void>> doings) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(doings)) {
                done.get();
            }
        }
    }

    private static void count(boolean isStored) {
        if (isStored) {
            RECEIPTS.incrementAndGet();
        }
    }

    /** They have all opened the questions and answered one of them, and are thinking, when it is looked at the heap. */
    private static void memory() throws Exception {
        LoadFigures figures = new LoadFigures();
        provide(2 * ACTIVE);
        begin(ACTIVE / 10, figures);
        long before = server.liveBytes();
        List<LoadVisit> thinking = begin(ACTIVE, figures);
        long after = server.liveBytes();
        System.out.printf(
                Locale.ROOT,
                "%d people thinking: %.1f kB of heap each; heap %.0f MB, process %.0f MB; errors %d%n",
                thinking.size(),
                (after - before) / 1_000.0 / thinking.size(),
                after / 1e6,
                server.residentBytes() / 1e6,
                figures.errors());
        assertThat(figures.errors()).isZero();
    }

    private static List<LoadVisit> begin(int people, LoadFigures figures) throws Exception {
        List<LoadVisit> begun = new ArrayList<>();
        // One after the other over a few connections, as behind a proxy.
        try (var connection = new LoadConnection(server.port())) {
            for (int person = 0; person < people; person++) {
                LoadVisit visit = visit(connection, figures);
                visit.arrive();
                visit.openQuestions();
                visit.answerAndSave(0, ThreadLocalRandom.current());
                begun.add(visit);
            }
        }
        return begun;
    }

    private static void oneAddress() throws Exception {
        LoadFigures figures = new LoadFigures();
        provide(AT_ONE_ADDRESS);
        var together = new CyclicBarrier(AT_ONE_ADDRESS);
        figures.begin();
        all(Collections.nCopies(AT_ONE_ADDRESS, () -> {
            try (var connection = new LoadConnection(server.port())) {
                together.await();
                count(Way.AUTOSAVE.answer(visit(connection, figures), ThreadLocalRandom.current()));
            }
            return null;
        }));
        figures.end();
        figures.print(AT_ONE_ADDRESS + " people at once, one address");
        assertThat(figures.refusals()).isZero();
        assertThat(figures.completions()).isEqualTo(AT_ONE_ADDRESS);
    }

    private static void paced() throws Exception {
        LoadFigures figures = new LoadFigures();
        int people = ARRIVING_PER_MINUTE * MINUTES;
        long last = Duration.ofMinutes(MINUTES).toMillis();
        provide(people);
        figures.begin();
        all(Collections.nCopies(people, () -> {
            var random = ThreadLocalRandom.current();
            Thread.sleep(random.nextLong(last));
            try (var connection = new LoadConnection(server.port())) {
                count(thinking(visit(connection, figures), random));
            }
            return null;
        }));
        figures.end();
        figures.print(people + " people over " + MINUTES + " min");
    }

    private static boolean thinking(LoadVisit visit, RandomGenerator random) throws Exception {
        visit.arrive();
        visit.openQuestions();
        for (int question = 0; question < questions.size(); question++) {
            Thread.sleep(random.nextLong(2 * BETWEEN_ANSWERS.toMillis()));
            visit.answerAndSave(question, random);
        }
        visit.review();
        return visit.submitReviewed();
    }

    private static void stored() throws Exception {
        List<LoadFigures> figures = new ArrayList<>();
        for (long stored : new long[] {STORED, 10 * STORED, 100 * STORED}) {
            long begun = System.nanoTime();
            world.storeUpTo(stored);
            System.out.printf(
                    Locale.ROOT, "%,d answers stored (filled in %.0f s)%n", stored, (System.nanoTime() - begun) / 1e9);
            people(Way.EVERY_PAGE, SECONDS);
            figures.add(people(Way.EVERY_PAGE, SECONDS));
            figures.add(people(Way.AUTOSAVE, SECONDS));
        }
        compare("ten times as many answers stored", figures.subList(0, 2), figures.subList(2, 4));
        compare("a hundred times as many", figures.subList(0, 2), figures.subList(4, 6));
    }

    private static void compare(String title, List<LoadFigures> few, List<LoadFigures> many) {
        for (int at = 0; at < few.size(); at++) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.2f times the completed, p95 of submit %.2f times%n",
                    title,
                    many.get(at).perSecond() / few.get(at).perSecond(),
                    many.get(at).percentile(Kind.SUBMIT, 95) / few.get(at).percentile(Kind.SUBMIT, 95));
        }
    }
}
