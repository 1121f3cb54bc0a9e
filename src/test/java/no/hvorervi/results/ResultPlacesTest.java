package no.hvorervi.results;

import static org.assertj.core.api.Assertions.assertThat;

import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.TestReleases;
import no.hvorervi.rounds.RoundPlaces.RoundPlace;
import no.hvorervi.rounds.RoundService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a round leads whoever writes it to what they see of it. */
@DatabaseTest
class ResultPlacesTest {

    @Autowired
    ResultPlaces places;

    @Autowired
    RoundService rounds;

    @Autowired
    TestResults results;

    @Autowired
    TestReleases releases;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Test
    void pageOfARoundLeadsToTheUppermostUnitThatIsSeen() {
        UnitId top = units.root("Kommunen");
        UnitId unit = units.below(top, "Enheten");
        ReleaseBasis basis = results.sum(top, unit, units.below(top, "Naboen"));
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        units.signIn(UnitRole.HR_ADVISER, top);
        assertThat(places.ofRound(rounds.get(basis.round())))
                .containsExactly(new RoundPlace("results.link", ResultRoutes.round(top, basis.round())));
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(places.ofRound(rounds.get(basis.round())))
                .containsExactly(new RoundPlace("results.link", ResultRoutes.round(unit, basis.round())));
    }

    @Test
    void roundOfWhichNothingIsReleasedLeadsNowhere() {
        UnitId unit = units.root("Kommunen");
        ReleaseBasis basis = releases.basis(unit);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(places.ofRound(rounds.get(basis.round()))).isEmpty();
    }
}
