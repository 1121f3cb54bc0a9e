package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.StatementFaults;
import no.hvorervi.StatementFaults.PowerCut;
import no.hvorervi.TestClock;
import no.hvorervi.ids.RoundId;
import no.hvorervi.released.ReleasedRounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Wherever a release is cut short, another goes on with it and ends with the same. */
@DatabaseTest
class ReleaseCrashTest {

    @Autowired
    ReleaseWork work;

    @Autowired
    ReleasedRounds releases;

    @Autowired
    TestAnswers answers;

    @Autowired
    TestClock clock;

    @AfterEach
    void disarm() {
        StatementFaults.disarm();
    }

    @Test
    void cutBeforeAnyOfItsStatementsItEndsTheSame() {
        RoundId whole = answers.ofSmallMunicipality();
        work.run(whole);
        List<String> expected = StoredRelease.shown(releases, whole);
        int statements = 0;
        while (isCutAfter(statements, expected)) {
            statements++;
        }
        // Fewer would mean that the faults do not reach the release.
        assertThat(statements).isGreaterThan(40);
    }

    private boolean isCutAfter(int statements, List<String> expected) {
        RoundId round = answers.ofSmallMunicipality();
        StatementFaults.cutAfter(statements);
        boolean isCut = false;
        try {
            work.run(round);
        } catch (PowerCut cut) {
            isCut = true;
        }
        StatementFaults.disarm();
        if (isCut && !releases.find(round).isPresent()) {
            // Whoever was cut short may be at work still, for all that others know.
            ReleaseOutcome early = work.run(round);
            if (early instanceof ReleaseOutcome.NotReady) {
                clock.advance(ReleaseRepository.LEASE.plusSeconds(1));
                assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Published());
            }
        }
        assertThat(StoredRelease.shown(releases, round))
                .as("cut after %s statements", statements)
                .isEqualTo(expected);
        return isCut;
    }
}
