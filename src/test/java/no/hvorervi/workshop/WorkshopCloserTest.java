package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.sealing.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody ends, ends by itself, and what a crash left behind goes. */
@DatabaseTest
class WorkshopCloserTest {

    private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");

    @Autowired
    WorkshopCloser closer;

    @Autowired
    WorkshopRunService service;

    @Autowired
    VotingService voting;

    @Autowired
    TestWorkshops world;

    @Autowired
    TestUsers users;

    @Autowired
    TestKeys keys;

    @Autowired
    TestClock clock;

    @Autowired
    LiveCodes codes;

    @Autowired
    JdbcClient sql;

    private TestUser leader = new TestUser(new AccountId(0), "", "", "");
    private WorkshopId id = new WorkshopId(0);

    @BeforeEach
    void openASitting() {
        clock.stopAt(NOW);
        TestWorkshops.Led led = world.lead();
        leader = led.leader();
        id = world.at(led.unit(), StepKind.VOTE);
        service.openVotes(id);
        world.cast(id, world.vote(id, VoteKind.SCORE).id(), TestWorkshops.phones(3), 1, 2, 3);
    }

    private WorkshopState closedAfter(Duration time) {
        clock.stopAt(NOW.plus(time));
        users.signOut();
        closer.endThoseDue();
        users.signIn(leader);
        return service.find(id).workshop().state();
    }

    @Test
    void aSittingIsOverAfterTwelveHours() {
        WorkshopCode code = world.code(id);
        assertThat(closedAfter(Duration.ofHours(12).minusMillis(1))).isEqualTo(WorkshopState.RUNNING);
        codes.forget();
        assertThat(voting.board(code)).isPresent();
        clock.stopAt(NOW.plus(Duration.ofHours(12)));
        codes.forget();
        assertThat(voting.board(code)).as("even before it is ended").isEmpty();
        assertThat(closedAfter(Duration.ofHours(12))).isEqualTo(WorkshopState.BETWEEN);
        service.openSitting(id);
        assertThat(world.code(id)).isNotEqualTo(code);
        assertThat(closedAfter(Duration.ofHours(13)))
                .as("the next one has just begun")
                .isEqualTo(WorkshopState.RUNNING);
    }

    @Test
    void aWorkshopThatNobodyGoesOnWithIsOverAfterSixtyDays() {
        service.endSitting(id);
        assertThat(closedAfter(Duration.ofDays(60).minusMillis(1))).isEqualTo(WorkshopState.BETWEEN);
        assertThat(casts()).isEqualTo(3);
        assertThat(closedAfter(Duration.ofDays(60))).isEqualTo(WorkshopState.ENDED);
        assertThat(casts()).isZero();
        assertThat(service.find(id).workshop().present()).isEqualTo(3);
        assertThat(keys.workshops().findWorkshops()).doesNotContain(id);
        assertThat(sql.sql("select count(*) from audit_entry where action = 'WORKSHOP_ENDED' and subject = ?")
                        .param("workshop:" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private int casts() {
        return world.count("workshop_cast join workshop_vote using (workshop_vote_id)", id);
    }

    /** Between the row and the file of its key. */
    @Test
    void aKeyWhoseWorkshopIsOverGoesWithTheNextRun() {
        service.end(id);
        keys.workshops().make(id);
        assertThat(keys.workshops().findWorkshops()).contains(id);
        closer.endThoseDue();
        assertThat(keys.workshops().findWorkshops()).doesNotContain(id);
    }

    /** Between the file of its key and the row. */
    @Test
    void aKeyThatNoRowNamesIsNoHarm() {
        keys.workshops().make(id);
        closer.endThoseDue();
        world.cast(id, world.vote(id, VoteKind.SCORE).id(), TestWorkshops.phones(3), 4, 5, 5);
        assertThat(service.reveal(id)).isEqualTo(new Revealed(1, 2));
        service.end(id);
        assertThat(keys.workshops().findWorkshops()).doesNotContain(id);
    }

    @Test
    void aKeyOfNoWorkshopGoes() {
        var gone = new WorkshopId(1L << 40);
        keys.workshops().make(gone);
        closer.endThoseDue();
        assertThat(keys.workshops().findWorkshops()).doesNotContain(gone);
    }
}
