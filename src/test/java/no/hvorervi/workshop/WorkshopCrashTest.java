package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import no.hvorervi.DatabaseTest;
import no.hvorervi.StatementFaults;
import no.hvorervi.StatementFaults.PowerCut;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.sealing.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestKeys keys;

    @Autowired
    JdbcClient sql;

    private UnitId unit = new UnitId(0);

    @BeforeEach
    void leadAUnit() {
        unit = units.root("Hjemmetjenesten");
        users.signIn(units.leader(unit));
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

    private int count(String table, WorkshopId id) {
        return sql.sql("select count(*) from %s where workshop_id = ?".formatted(table))
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aSittingIsOpenOrNot() {
        WorkshopId id = world.planned(unit).id();
        int cuts = cutEverywhere(() -> service.openSitting(id), () -> {
            // The transaction that opens it may be over, and what is read afterwards cut short.
            int open = count("workshop_code", id);
            assertThat(count("workshop_sitting", id)).isEqualTo(open);
            assertThat(count("workshop_key", id)).isEqualTo(open);
            assertThat(workshops.get(id).state()).isEqualTo(open == 1 ? WorkshopState.RUNNING : WorkshopState.PLANNED);
        });
        assertThat(cuts).isGreaterThan(5);
        assertThat(count("workshop_code", id)).isEqualTo(1);
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
            assertThat(count("workshop_batch join workshop_vote using (workshop_vote_id)", id))
                    .isZero();
            assertThat(count("workshop_cast join workshop_vote using (workshop_vote_id)", id))
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
            assertThat(count("workshop_participant", id)).isEqualTo(4);
            assertThat(count("workshop_cast join workshop_vote using (workshop_vote_id)", id))
                    .isEqualTo(4);
            assertThat(count("workshop_key", id)).isEqualTo(1);
            closer.endThoseDue();
            assertThat(keys.workshops().findWorkshops())
                    .as("no key goes before its ballots")
                    .contains(id);
        });
        assertThat(cuts).isGreaterThan(8);
        assertThat(count("workshop_vote", id)).isZero();
        assertThat(count("workshop_participant", id)).isZero();
        assertThat(keys.workshops().findWorkshops()).doesNotContain(id);
    }
}
