package no.hvorervi.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.LeadingTab;
import no.hvorervi.LeadingTab.Pressing;
import no.hvorervi.intake.LoadServer;
import no.hvorervi.sealing.WorkshopKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures workshops as rooms live them: real requests over the loopback address, so all from one address, to the application
 * in a process of its own, with its embedded MariaDB that flushes at each commit. Driver, application and database share the
 * machine. Each phone asks for ticks as the browser's event source does, fetches the page when they say that the room has gone
 * on, and votes on each principle. Opening and closing is stored as by another instance, which phones notice the slowest; what
 * was cast is revealed by whoever leads, signed in, with the button of the page.
 *
 * <p>Run it with {@code ./mvnw test -Dtest=WorkshopLoadBenchmark}; {@code -Dhvorervi.workshop=} takes a list of parts:
 *
 * <ul>
 *   <li>{@code room}: 1,000 phones in one workshop, all voting within 20 s; then the result is shown to all;
 *   <li>{@code nine}: the same with all nine principles, and as much time for each;
 *   <li>{@code memory}: what a phone that waits costs, after everything that can be collected has been;
 *   <li>{@code rooms}: 50 workshops of 30 at once, each voting within 20 s;
 *   <li>{@code lost}: 300 phones in one workshop; a third loses the network for 60 s, and all come back.
 * </ul>
 *
 * <p>All is done when nothing is said; {@code -Dhvorervi.workshop.cut=} says how many seconds the network is lost for.
 */
class WorkshopLoadBenchmark {

    private static final List<String> PARTS =
            List.of(System.getProperty("hvorervi.workshop", "room,nine,memory,rooms,lost")
                    .split(",", -1));
    private static final int CUT_SECONDS = Integer.getInteger("hvorervi.workshop.cut", 60);

    private static final int ONE_ROOM = 1_000;
    private static final int ROOMS = 50;
    private static final int IN_EACH = 30;
    private static final int LOST_ROOM = 300;
    private static final int PRINCIPLES = 4;
    private static final int ALL_PRINCIPLES = 9;

    private static final String REVEAL = "Vis svarene";

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private static final long NEVER = 100 * SECOND;

    /** As old as what the application knows of another instance's rooms may be, and more. */
    private static final long KNOWN_MILLIS = 1_000;

    /** In which all vote on one principle. */
    private static final int SECONDS_FOR_EACH = 5;

    private static final int ARRIVING_SECONDS = 10;
    private static final int WARM_UP_TIMES = 3;
    private static final int WARM_UP_ROOM = 300;

    private static LoadServer server;
    private static HikariDataSource database;
    private static WorkshopKeys keys;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = LoadServer.start(Path.of("target", "workshop-load"));
        database = server.connections("hvorervi_migration", 4);
        keys = server.keys().workshops();
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void measures() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%n%d processors, Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        System.out.println("To warm up:");
        for (int time = 0; time < WARM_UP_TIMES; time++) {
            vote("    " + WARM_UP_ROOM + " phones", 1, WARM_UP_ROOM, PRINCIPLES);
        }
        System.out.println("Measured:");
        for (String part : PARTS) {
            switch (part) {
                case "room" ->
                    require(vote("1,000 phones in one workshop", 1, ONE_ROOM, PRINCIPLES), ONE_ROOM * PRINCIPLES);
                case "nine" ->
                    require(
                            vote("1,000 phones in one workshop, nine principles", 1, ONE_ROOM, ALL_PRINCIPLES),
                            ONE_ROOM * ALL_PRINCIPLES);
                case "memory" -> memory();
                case "rooms" ->
                    require(vote("50 workshops of 30", ROOMS, IN_EACH, PRINCIPLES), ROOMS * IN_EACH * PRINCIPLES);
                case "lost" -> lost();
                default -> throw new IllegalArgumentException("No part is called " + part);
            }
        }
    }

    /** What the product promises; it bears a busy machine, since nothing here is near its limit. */
    private static void require(RoomFigures figures, int votes) {
        assertThat(figures.refused.sum()).as("refused").isZero();
        assertThat(figures.failed.sum()).as("errors").isZero();
        assertThat(figures.votes.count()).isEqualTo(votes);
        assertThat(figures.votes.percentile(95)).as("p95 of a vote").isLessThan(200);
        assertThat(figures.screen.percentile(95)).as("p95 of the screen").isLessThan(1_000);
        assertThat(figures.changed.percentile(95)).as("p95 of the phones").isLessThan(2_000);
    }

    /** Phones come, wait, vote within the time, wait for the result and see it. */
    private static RoomFigures vote(String title, int rooms, int phones, int principles) throws Exception {
        RoomFigures figures = new RoomFigures();
        List<PackagedRoom> all = Stream.generate(() -> PackagedRoom.make(database, keys, principles))
                .limit(rooms)
                .toList();
        List<LeadingTab> leaders = all.stream()
                .map(room -> LeadingTab.open(server.port(), room.leader(), room.leading()))
                .toList();
        sleep(KNOWN_MILLIS);
        Duration used = server.processorTime();
        long begun = System.nanoTime();
        long open = begun + (ARRIVING_SECONDS + 3) * SECOND;
        long last = open + principles * (SECONDS_FOR_EACH * SECOND);
        long shut = last + SECOND;
        long end = shut + 12 * SECOND;
        var opened = new CountDownLatch(1);
        var revealed = new CompletableFuture<Long>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> doings = new ArrayList<>();
            List<RoomScreen> screens = new ArrayList<>();
            for (PackagedRoom room : all) {
                var screen = new RoomScreen(server.port(), room.path(), figures);
                screens.add(screen);
                threads.execute(screen);
                for (int phone = 0; phone < phones; phone++) {
                    doings.add(threads.submit(person(room, screen, figures, open, last, end, opened, revealed)));
                }
            }
            sleepUntil(open);
            all.forEach(PackagedRoom::openVotes);
            opened.countDown();
            sleepUntil(shut);
            all.forEach(PackagedRoom::closeVotes);
            sleep(2 * KNOWN_MILLIS);
            List<Pressing> buttons =
                    leaders.stream().map(each -> each.button(REVEAL)).toList();
            long shown = System.nanoTime();
            revealed.complete(shown);
            for (int each = 0; each < rooms; each++) {
                Pressing button = buttons.get(each);
                RoomScreen screen = screens.get(each);
                PackagedRoom room = all.get(each);
                doings.add(threads.submit(() -> {
                    button.press();
                    figures.revealed.took(shown);
                    noteChange(screen, room, shown, figures);
                }));
            }
            for (Future<?> doing : doings) {
                doing.get();
            }
            screens.forEach(RoomScreen::off);
        }
        figures.print(title);
        System.out.printf(
                Locale.ROOT,
                "    processor time of the application %.1f s in %.0f s%n",
                server.processorTime().minus(used).toMillis() / 1e3,
                (System.nanoTime() - begun) / 1e9);
        for (PackagedRoom room : all) {
            assertThat(room.present()).isEqualTo(phones);
            assertThat(room.casts()).as("stored, as many as were accepted").isEqualTo(phones * principles);
            assertThat(room.counted()).as("shown, as many as were accepted").isEqualTo(phones * principles);
        }
        return figures;
    }

    /** How long the screen takes to show something else. */
    private static void noteChange(RoomScreen screen, PackagedRoom room, long changed, RoomFigures figures) {
        long revision = room.revision();
        while (screen.revision() != revision) {
            if (System.nanoTime() - changed > 10 * SECOND) {
                figures.failed.increment();
                return;
            }
            sleep(10);
        }
        figures.screen.took(changed);
    }

    private static Callable<Void> person(
            PackagedRoom room,
            RoomScreen screen,
            RoomFigures figures,
            long open,
            long last,
            long end,
            CountDownLatch opened,
            Future<Long> revealed) {
        return () -> {
            var random = ThreadLocalRandom.current();
            sleep(random.nextLong(ARRIVING_SECONDS * 1_000L));
            try (var phone = new RoomPhone(server.port(), room.path(), figures)) {
                phone.arrive();
                phone.live(List.of(), List.of(), open, random, () -> {});
                opened.await();
                // Nobody is asked before the phone has heard of it.
                List<Long> times = random.longs(room.votes().size(), open + 2 * SECOND, last)
                        .sorted()
                        .boxed()
                        .toList();
                phone.live(room.votes(), times, end, random, screen::voted);
                figures.changed.add(phone.shown() == room.revision() ? phone.since() - revealed.get() : NEVER);
            }
            return null;
        };
    }

    private static void memory() throws Exception {
        RoomFigures figures = new RoomFigures();
        PackagedRoom few = PackagedRoom.make(database, keys);
        PackagedRoom room = PackagedRoom.make(database, keys);
        sleep(KNOWN_MILLIS);
        wait(few, ONE_ROOM / 10, figures, () -> {});
        long before = server.liveBytes();
        long[] after = new long[1];
        wait(room, ONE_ROOM, figures, () -> after[0] = bytes());
        double each = (after[0] - before) / 1e3 / ONE_ROOM;
        System.out.printf(
                Locale.ROOT,
                "%,d phones waiting: %.2f kB of heap each; heap %.0f MB, process %.0f MB%n",
                ONE_ROOM,
                each,
                after[0] / 1e6,
                server.residentBytes() / 1e6);
        assertThat(figures.failed.sum() + figures.refused.sum()).isZero();
        assertThat(each).isLessThan(10);
    }

    private static long bytes() {
        try {
            return server.liveBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** So many come in and wait; while they do, something is looked at. */
    private static void wait(PackagedRoom room, int phones, RoomFigures figures, Runnable meanwhile) throws Exception {
        long end = System.nanoTime() + (ARRIVING_SECONDS + 12) * SECOND;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> person = () -> {
                var random = ThreadLocalRandom.current();
                sleep(random.nextLong(ARRIVING_SECONDS * 1_000L));
                try (var phone = new RoomPhone(server.port(), room.path(), figures)) {
                    phone.arrive();
                    phone.live(List.of(), List.of(), end, random, () -> {});
                }
                return null;
            };
            List<Future<Void>> doings = Collections.nCopies(phones, person).stream()
                    .map(threads::submit)
                    .toList();
            sleepUntil(end - 6 * SECOND);
            assertThat(room.present()).isEqualTo(phones);
            meanwhile.run();
            for (Future<Void> doing : doings) {
                doing.get();
            }
        }
    }

    /** Each third phone is away while voting is opened, and while the others vote. */
    private static void lost() throws Exception {
        RoomFigures figures = new RoomFigures();
        PackagedRoom room = PackagedRoom.make(database, keys);
        sleep(KNOWN_MILLIS);
        long begun = System.nanoTime();
        long cut = begun + (ARRIVING_SECONDS + 2) * SECOND;
        long restored = cut + CUT_SECONDS * SECOND;
        long end = restored + 10 * SECOND;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> doings = new ArrayList<>();
            IntStream.range(0, LOST_ROOM)
                    .forEach(number ->
                            doings.add(threads.submit(commuter(room, number % 3 == 0, figures, cut, restored, end))));
            sleepUntil(cut + SECOND);
            room.openVotes();
            for (Future<Void> doing : doings) {
                doing.get();
            }
        }
        figures.print(LOST_ROOM + " phones, of which a third without network for " + CUT_SECONDS + " s");
        assertThat(figures.refused.sum() + figures.failed.sum()).isZero();
        assertThat(figures.back.count()).as("come back").isEqualTo(LOST_ROOM / 3);
        assertThat(room.casts()).as("votes stored").isEqualTo(LOST_ROOM * PRINCIPLES);
        assertThat(figures.votes.percentile(95)).as("p95 of a vote").isLessThan(500);
    }

    private static Callable<Void> commuter(
            PackagedRoom room, boolean isLost, RoomFigures figures, long cut, long restored, long end) {
        return () -> {
            var random = ThreadLocalRandom.current();
            sleep(random.nextLong(ARRIVING_SECONDS * 1_000L));
            try (var phone = new RoomPhone(server.port(), room.path(), figures)) {
                phone.arrive();
                phone.live(List.of(), List.of(), cut, random, () -> {});
                long from = cut + 4 * SECOND;
                if (isLost) {
                    phone.loseNetwork();
                    sleepUntil(restored);
                    long before = phone.shown();
                    phone.tick();
                    if (phone.shown() != before) {
                        figures.back.took(restored);
                    }
                    from = restored + SECOND;
                }
                sleepUntil(from);
                List<Long> times = random.longs(PRINCIPLES, from, from + 8 * SECOND)
                        .sorted()
                        .boxed()
                        .toList();
                phone.live(room.votes(), times, end, random, () -> {});
            }
            return null;
        };
    }

    private static void sleepUntil(long moment) {
        sleep((moment - System.nanoTime()) / 1_000_000);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(Math.max(0, millis));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
