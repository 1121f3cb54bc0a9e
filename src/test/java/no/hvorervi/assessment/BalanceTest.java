package no.hvorervi.assessment;

import static no.hvorervi.assessment.TestCriteria.CRITERIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.assessment.Balance.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place on the balance map, for all that can be answered. */
class BalanceTest {

    @ParameterizedTest
    @CsvSource({
        "-2,-2,NEGLECTED",
        "-2,-1,NEGLECTED",
        "-1,-2,NEGLECTED",
        "-1,-1,NEGLECTED",
        "-2,0,TOO_LITTLE_CONTROL",
        "-1,0,TOO_LITTLE_CONTROL",
        "-2,1,ADRIFT",
        "-2,2,ADRIFT",
        "-1,1,ADRIFT",
        "-1,2,ADRIFT",
        "0,-2,TOO_LITTLE_LATITUDE",
        "0,-1,TOO_LITTLE_LATITUDE",
        "0,0,BALANCED",
        "0,1,TOO_MUCH_LATITUDE",
        "0,2,TOO_MUCH_LATITUDE",
        "1,-2,RULE_BOUND",
        "1,-1,RULE_BOUND",
        "2,-2,RULE_BOUND",
        "2,-1,RULE_BOUND",
        "1,0,TOO_MUCH_CONTROL",
        "2,0,TOO_MUCH_CONTROL",
        "1,1,CONTRADICTORY",
        "1,2,CONTRADICTORY",
        "2,1,CONTRADICTORY",
        "2,2,CONTRADICTORY",
    })
    void everyCombinationHasItsPlace(int control, int latitude, Place expected) {
        Assessment assessment =
                TestCriteria.assessment(Map.of("control", Rating.of(control), "latitude", Rating.of(latitude)));
        Balance balance = Balance.of(CRITERIA, assessment);
        assertThat(balance).isEqualTo(new Balance(Optional.of(control), Optional.of(latitude)));
        assertThat(balance.place()).contains(expected);
    }

    @Test
    void hasNoPlaceUnlessBothWereScored() {
        for (Map<String, Rating> ratings : List.<Map<String, Rating>>of(
                Map.of(),
                Map.of("control", Rating.of(1)),
                Map.of("latitude", Rating.of(0)),
                Map.of("control", Rating.of(0), "latitude", Rating.notApplicable()))) {
            assertThat(Balance.of(CRITERIA, TestCriteria.assessment(ratings)).place())
                    .isEmpty();
        }
    }
}
