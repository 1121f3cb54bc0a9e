package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.TestRounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While a round is open only participation is seen, in fives, by those who have to do with the unit. */
@DatabaseTest
class ParticipationServiceTest {

    @Autowired
    ParticipationService service;

    @Autowired
    AnswerService answers;

    @Autowired
    Ballots ballots;

    @Autowired
    TestIntake world;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private UnitId unit;
    private RoundId round;
    private List<Code> codes;

    @BeforeEach
    void askAUnit() {
        unit = units.root("Sykehjemmet");
        round = world.open(false, unit);
        codes = ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.MAIL, 20);
        users.signIn(units.leader(unit));
    }

    private OptionalInt afterAnswersOf(int people) {
        codes.subList(0, people).forEach(code -> TestIntake.submit(answers, code, Answers.NONE));
        return service.find(round, unit).getFirst().atLeast();
    }

    @Test
    void isHiddenWhileFewHaveAnsweredAndThenToldInFives() {
        assertThat(service.find(round, unit).getFirst())
                .isEqualTo(new Participation(AnonymousVoice.EMPLOYEE, 20, OptionalInt.empty()));
        assertThat(afterAnswersOf(4)).isEmpty();
        assertThat(afterAnswersOf(5)).hasValue(5);
        assertThat(afterAnswersOf(9)).hasValue(5);
        assertThat(afterAnswersOf(11)).hasValue(10);
    }

    @Test
    void citizensWhoComeByAnOpenLinkAreNotCountedAmongThoseWhoWereAsked() {
        ballots.make(round, unit, AnonymousVoice.CITIZEN, Channel.OPEN, 6)
                .forEach(code -> TestIntake.submit(answers, code, Answers.NONE));
        assertThat(service.find(round, unit).getLast())
                .isEqualTo(new Participation(AnonymousVoice.CITIZEN, 0, OptionalInt.of(5)));
    }

    @Test
    void roundThatWasAnsweredElsewhereHasNone() {
        RoundId elsewhere = rounds.imported(Optional.empty(), unit);
        assertThat(service.find(elsewhere, unit)).isEmpty();
        assertThat(service.find(elsewhere, List.of(unit))).isEmpty();
    }

    @Test
    void othersDoNotSeeIt() {
        users.signIn(units.leader(units.root("Skolen")));
        assertThatThrownBy(() -> service.find(round, unit)).isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void unknownRoundTellsNothing() {
        assertThat(service.find(new RoundId(Long.MAX_VALUE), unit)).isEmpty();
    }
}
