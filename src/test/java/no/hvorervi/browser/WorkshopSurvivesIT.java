package no.hvorervi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import no.hvorervi.KillableApplication;
import no.hvorervi.sealing.TestKeys;
import no.hvorervi.workshop.web.PackagedRoom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A phone in a room goes on where it was, whatever is killed meanwhile, without anybody touching it. */
@ExtendWith(BrowserExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkshopSurvivesIT {

    private static final Path FOLDER = Path.of("target", "workshop-survives").toAbsolutePath();
    private static final int PHONE = 390;

    private static KillableApplication application;
    private static PackagedRoom room;

    @BeforeAll
    static void phoneIsInTheRoom(Browser browser) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(FOLDER);
        application = KillableApplication.start(FOLDER);
        room = PackagedRoom.make(
                new DriverManagerDataSource(application.databaseUrl(), "hvorervi", application.databasePassword()),
                new TestKeys(application.keys()).workshops());
        browser.meet(application.port());
        browser.emulate("light", PHONE);
        browser.open(room.path());
        browser.click("Bli med");
        browser.waitFor("Velkommen");
    }

    @AfterAll
    static void stop(Browser browser) {
        browser.emulate("light", Browser.WIDE);
        application.close();
    }

    /** What was chosen before is still chosen, and is sent. */
    @Order(1)
    @Test
    void applicationIsKilledWhileSomebodyChooses(Browser browser) throws IOException, InterruptedException {
        room.openVotes();
        browser.waitFor("Prinsipp 1 av 4");
        browser.click(browser.all(".opt").get(3));
        application.kill();
        assertThat(browser.run("return document.querySelector('input:checked')?.value"))
                .isEqualTo("4");
        browser.click("Stem");
        browser.waitFor("Prinsipp 2 av 4");
        assertThat(room.casts()).isEqualTo(1);
    }

    @Order(2)
    @Test
    void databaseIsKilledAndTheVoteIsSentWhenItIsBack(Browser browser) throws IOException {
        application.killDatabase();
        browser.click(browser.all(".opt").get(1));
        browser.click("Stem");
        browser.waitFor("Prinsipp 3 av 4");
        assertThat(room.casts()).isEqualTo(2);
    }
}
