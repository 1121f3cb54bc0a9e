package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import no.hvorervi.DatabaseTest;
import no.hvorervi.StatementFaults;
import no.hvorervi.StatementFaults.PowerCut;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.sealing.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Wherever the power goes: what was begun is not done at all, and can be done again. */
@DatabaseTest
class WorkshopCrashTest {

    @Autowired
    WorkshopRunService service;

    @Autowired
    WorkshopService workshops;

    @Autowired
    WorkshopCloser closer;

    @Autowired
    TestWorkshops world;

    @Autowired
    TestKeys keys;

    private UnitId unit = new UnitId(0);

    @BeforeEach
    void leadAUnit() {
        unit = world.lead().unit();
    }

    @AfterEach
    void disarm() {
        StatementFaults.disarm();
    }

    /** Tries it cut short before its first statement, before its second, and so on, until it is done; how often it was cut. */
    private static int cutEverywhere(Runnable work, Runnable check) {
        int statements = 0;
        while (isCut(work, statements)) {
            StatementFaults.disarm();
            check.run();
            statements++;
        }
        StatementFaults.disarm();
        return statements;
    }

    private static boolean isCut(Runnable work, int statements) {
        StatementFaults.cutAfter(statements);
        try {
            work.run();
            return false;
        } catch (PowerCut cut) {
            return true;
        }
    }

    @Test
    void aSittingIsOpenOrNot() {
        WorkshopId id = world.planned(unit).id();
        int cuts = cutEverywhere(() -> service.openSitting(id), () -> {
            // The transaction that opens it may be over, and what is read afterwards cut short.
            int open = world.count("workshop_code", id);
            assertThat(world.count("workshop_sitting", id)).isEqualTo(open);
            assertThat(world.count("workshop_key", id)).isEqualTo(open);
            assertThat(workshops.get(id).state()).isEqualTo(open == 1 ? WorkshopState.RUNNING : WorkshopState.PLANNED);
        });
        assertThat(cuts).isGreaterThan(5);
        assertThat(world.count("workshop_code", id)).isEqualTo(1);
        service.end(id);
        assertThat(keys.workshops().findWorkshops())
                .as("also of tries that came to nothing")
                .doesNotContain(id);
    }

    @Test
    void aVoteIsRevealedOrNot() {
        WorkshopId id = world.at(unit, StepKind.ROTI);
        service.openVotes(id);
        world.cast(id, world.vote(id, VoteKind.ROTI).id(), TestWorkshops.phones(6), 1, 2, 3, 4, 5, 5);
        int cuts = cutEverywhere(() -> service.reveal(id), () -> {
            assertThat(world.count("workshop_batch join workshop_vote using (workshop_vote_id)", id))
                    .isZero();
            assertThat(world.count("workshop_cast join workshop_vote using (workshop_vote_id)", id))
                    .isEqualTo(6);
            assertThat(world.vote(id, VoteKind.ROTI).state()).isEqualTo(VoteState.OPEN);
        });
        assertThat(cuts).isGreaterThan(8);
        assertThat(world.vote(id, VoteKind.ROTI).result().orElseThrow().people())
                .isEqualTo(6);
    }

    @Test
    void aWorkshopIsOverOrNot() {
        WorkshopId id = world.at(unit, StepKind.VOTE);
        service.openVotes(id);
        world.cast(id, world.vote(id, VoteKind.SCORE).id(), TestWorkshops.phones(4), 1, 2, 3, 4);
        int cuts = cutEverywhere(() -> service.end(id), () -> {
            assertThat(world.count("workshop_participant", id)).isEqualTo(4);
            assertThat(world.count("workshop_cast join workshop_vote using (workshop_vote_id)", id))
                    .isEqualTo(4);
            assertThat(world.count("workshop_key", id)).isEqualTo(1);
            closer.endThoseDue();
            assertThat(keys.workshops().findWorkshops())
                    .as("no key goes before its ballots")
                    .contains(id);
        });
        assertThat(cuts).isGreaterThan(8);
        assertThat(world.count("workshop_vote", id)).isZero();
        assertThat(world.count("workshop_participant", id)).isZero();
        assertThat(keys.workshops().findWorkshops()).doesNotContain(id);
    }
}
