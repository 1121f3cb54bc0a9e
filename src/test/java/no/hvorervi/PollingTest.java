package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.distribution.DistributionService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.AnswerService;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.ParticipationService;
import no.hvorervi.intake.QuestionId;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.release.ReleaseService;
import no.hvorervi.results.ResultService;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever looks at an open round again and again sees neither that one person has answered nor what. */
@DatabaseTest
class PollingTest {

    private static final int PEOPLE = 32;

    @Autowired
    ParticipationService participation;

    @Autowired
    DistributionService distributions;

    @Autowired
    ReleaseService releases;

    @Autowired
    ResultService results;

    @Autowired
    AnswerService answers;

    @Autowired
    Ballots ballots;

    @Autowired
    CriteriaService criteria;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Test
    void everythingStaysTheSameUntilTheNextFive() {
        UnitId unit = units.root("Sykehjemmet");
        RoundId round = world.open(true, unit);
        TestUser leader = units.leader(unit);
        TestUser adviser = users.person("Hanna Personal");
        units.give(UnitRole.HR_ADVISER, unit, adviser);
        List<Code> codes = ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.MAIL, PEOPLE);
        String before = seen(round, unit, leader, adviser);
        for (int answered = 1; answered <= PEOPLE; answered++) {
            Code code = codes.get(answered - 1);
            answers.save(code, TestIntake.find(answers, code), given(answered));
            assertThat(seen(round, unit, leader, adviser))
                    .as("when the %d. has begun", answered)
                    .isEqualTo(before);
            TestIntake.submit(answers, code, given(answered));
            String now = seen(round, unit, leader, adviser);
            if (answered % 5 == 0) {
                assertThat(now).as("after %d", answered).isNotEqualTo(before);
            } else {
                assertThat(now).as("after %d", answered).isEqualTo(before);
            }
            before = now;
        }
    }

    /** Another each time. */
    private Answers given(int person) {
        Item item = criteria.latest().principles().getFirst();
        return Answers.NONE
                .withAll(
                        Map.of(
                                new QuestionId.OfItem(item.id()),
                                item.range().scores().get(person % 5)),
                        Set.of())
                .withComment("Person nummer " + person);
    }

    /** All that the pages of the two can show of the round, as text. */
    private String seen(RoundId round, UnitId unit, TestUser... people) {
        var seen = new StringBuilder();
        for (TestUser person : people) {
            users.signIn(person);
            seen.append(List.of(
                    participation.find(round, unit),
                    participation.find(round, List.of(unit)),
                    distributions.get(round, unit),
                    distributions.overview(round),
                    releases.progress(round),
                    results.latest(unit),
                    results.find(unit, Optional.of(round))));
        }
        users.signOut();
        return seen.toString();
    }
}
