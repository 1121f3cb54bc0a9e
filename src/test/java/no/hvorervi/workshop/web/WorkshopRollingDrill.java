package no.hvorervi.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import no.hvorervi.LeadingTab;
import no.hvorervi.RollingApplication;
import no.hvorervi.sealing.TestKeys;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Two instances behind nginx are restarted one after the other while a room votes, and nobody notices but by waiting: each
 * phone stays where it was, and what was acknowledged last is what is counted, once. Needs nginx; run by name:
 *
 * <p>{@code ./mvnw verify -Dit.test=WorkshopRollingDrill -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false}
 */
class WorkshopRollingDrill {

    private static final Logger LOG = LoggerFactory.getLogger(WorkshopRollingDrill.class);
    private static final Path FOLDER =
            Path.of("target", "workshop-rolling-drill").toAbsolutePath();
    private static final int PHONES = Integer.getInteger("hvorervi.phones", 300);

    @Test
    void everyVoteIsCountedOnceAndEveryPhoneStaysWhereItWas() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        try (RollingApplication application = RollingApplication.start(FOLDER)) {
            PackagedRoom room = PackagedRoom.make(
                    new DriverManagerDataSource(application.databaseUrl(), "hvorervi", application.databasePassword()),
                    new TestKeys(application.keys()).workshops());
            List<StubbornPhone> phones = vote(application, room);
            assertThat(room.present()).isEqualTo(PHONES);
            Map<Long, Map<Integer, Integer>> said = new TreeMap<>();
            phones.forEach(
                    phone -> phone.said().forEach((vote, score) -> said.computeIfAbsent(vote, each -> new TreeMap<>())
                            .merge(score, 1, Integer::sum)));
            room.closeVotes();
            LeadingTab.open(application.port(), room.leader(), room.leading())
                    .button("Vis svarene")
                    .press();
            assertThat(room.counts()).isEqualTo(said);
            report(phones);
        }
    }

    /** All vote, and think again and vote anew, until both instances have been restarted. */
    private static List<StubbornPhone> vote(RollingApplication application, PackagedRoom room) throws Exception {
        List<StubbornPhone> phones = new ArrayList<>();
        var isOver = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            room.openVotes();
            List<Long> votes = room.votes();
            List<Future<?>> doings = new ArrayList<>();
            for (int each = 0; each < PHONES; each++) {
                var phone = new StubbornPhone(application.port(), room.path(), each);
                phones.add(phone);
                doings.add(threads.submit(() -> {
                    phone.takePart(votes, isOver);
                    return true;
                }));
            }
            try {
                application.roll();
            } finally {
                isOver.set(true);
            }
            for (Future<?> doing : doings) {
                doing.get();
            }
        }
        return phones;
    }

    private static void report(List<StubbornPhone> phones) {
        int votes = phones.stream().mapToInt(StubbornPhone::acknowledged).sum();
        int again = phones.stream().mapToInt(StubbornPhone::unanswered).sum();
        double longest =
                phones.stream().mapToDouble(StubbornPhone::longestSeconds).max().orElse(0);
        LOG.info(
                "{} phones, {} votes acknowledged, {} tried again, the longest wait {} s",
                PHONES,
                votes,
                again,
                longest);
        assertThat(votes).as("votes during the restarts").isGreaterThan(4 * PHONES);
        assertThat(phones).as("went back to the beginning").allMatch(each -> each.timesAskedToJoin() == 1);
    }
}
