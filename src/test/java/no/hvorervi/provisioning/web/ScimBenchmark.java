package no.hvorervi.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.ScimGroupId;
import no.hvorervi.provisioning.ScimMappingService;
import no.hvorervi.provisioning.TestDirectories;
import no.hvorervi.provisioning.TestDirectory;
import no.hvorervi.provisioning.TestDirectory.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a large municipality's directory waits: 20,000 people, a group of them all, and pages of both. Run by name. */
@DatabaseTest
class ScimBenchmark {

    private static final int PEOPLE = 20_000;
    private static final int SMALL = 100;

    private final TestDirectory directory;

    @Autowired
    TestUsers users;

    @Autowired
    ScimMappingService mappings;

    @Autowired
    TestClock clock;

    ScimBenchmark(@Autowired TestDirectories directories, @LocalServerPort int port) {
        directory = directories.of(port, "Storkommunen");
    }

    @Test
    void measures() {
        List<String> ids = new ArrayList<>();
        timed("20,000 people added, one request each", () -> {
            for (int i = 0; i < PEOPLE; i++) {
                if (i % 500 == 0) {
                    // Faster than any directory asks; the limit is not what is measured.
                    clock.advance(Duration.ofMinutes(1));
                }
                ids.add(directory
                        .createUser(
                                "b" + i + "-" + UUID.randomUUID() + "@stor.example",
                                UUID.randomUUID().toString())
                        .id());
            }
        });
        String group = directory.createGroup("Alle").id();
        users.signIn(directory.administrator());
        mappings.map(
                directory.municipality(),
                new ScimGroupId(group),
                Optional.of(new Grant(UnitRole.VIEWER, directory.root())));
        users.signOut();
        timed("20,000 members added in one PATCH", () -> change(group, "Add", ids));
        timed("the same again", () -> change(group, "Add", ids));
        timed("one member removed", () -> change(group, "Remove", ids.subList(0, 1)));
        timed("one member added", () -> change(group, "Add", ids.subList(0, 1)));
        timed("100 members removed", () -> change(group, "Remove", ids.subList(0, SMALL)));
        timed("the group with its members read", () -> directory.get("/Groups/" + group));
        timed("the group without them read", () -> directory.get("/Groups/" + group + "?excludedAttributes=members"));
        timed("the first page of 200 people", () -> directory.get("/Users?count=200"));
        timed("the last page of 200 people", () -> directory.get("/Users?count=200&startIndex=19801"));
        timed("one person found", () -> directory.get("/Users?filter=externalId%20eq%20%22x%22"));
        timed("all members removed", () -> {
            Answer answer = directory.patch("/Groups/" + group, "{\"op\":\"Remove\",\"path\":\"members\"}");
            assertThat(answer.status()).isEqualTo(204);
        });
    }

    private void change(String group, String op, List<String> ids) {
        String values = ids.stream().map(id -> "{\"value\":\"" + id + "\"}").collect(Collectors.joining(",", "[", "]"));
        Answer answer = directory.patch(
                "/Groups/" + group, "{\"op\":\"%s\",\"path\":\"members\",\"value\":%s}".formatted(op, values));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(204);
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "%-45s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    }
}
