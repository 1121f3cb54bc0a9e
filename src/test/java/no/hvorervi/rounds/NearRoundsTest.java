package no.hvorervi.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever writes a round is told of others that come so close that the later one shows less. */
@DatabaseTest
class NearRoundsTest {

    private static final Instant NOW = Instant.parse("2026-02-02T09:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-05-04T06:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-05-15T13:00:00Z");

    @Autowired
    RoundService service;

    @Autowired
    RoundStateService states;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    private UnitId unit;
    private Round mine;

    @BeforeEach
    void draftARound() {
        clock.stopAt(NOW);
        unit = units.below(units.root("Prøve kommune"), "Hjemmetjenesten");
        users.signIn(units.leader(unit));
        mine = rounds.saved(
                rounds.drafted(unit), settings -> TestRounds.complete(settings, RoundTimes.of(OPENS, CLOSES)));
    }

    private Round another(UnitId asked, Instant closes) {
        clock.stopAt(clock.instant().plusSeconds(1));
        return rounds.prepared(asked, OPENS.minus(Duration.ofDays(60)), closes);
    }

    @ParameterizedTest
    @CsvSource({
        // By days in Norway, whatever the time of the day.
        "2026-04-16T22:00:00Z, false",
        "2026-04-17T21:59:00Z, false",
        "2026-04-17T22:00:00Z, true",
        "2026-05-15T13:00:00Z, true",
        "2026-06-11T21:59:00Z, true",
        "2026-06-11T22:00:00Z, false"
    })
    void isNearWithinFourWeeksBeforeAndAfter(Instant closes, boolean isNear) {
        another(unit, closes);
        assertThat(service.near(mine.id()).stream().map(NearRound::closesAt))
                .isEqualTo(isNear ? List.of(closes) : List.of());
    }

    @Test
    void roundsOfOtherUnitsOrVoicesOrThatNobodyWillAnswerAreNot() {
        UnitId team = units.below(unit, "Team 1");
        another(team, CLOSES);
        clock.stopAt(clock.instant().plusSeconds(1));
        rounds.saved(rounds.drafted(unit), settings -> TestRounds.complete(settings, RoundTimes.of(OPENS, CLOSES)));
        states.cancel(another(unit, CLOSES).id());
        assertThat(service.near(mine.id())).isEmpty();
        Round ofCitizens = rounds.saved(
                mine,
                settings -> TestRounds.with(
                        settings, Set.of(AnonymousVoice.CITIZEN), settings.recurrence(), settings.upward()));
        another(unit, CLOSES);
        assertThat(service.near(ofCitizens.id())).isEmpty();
    }
}
