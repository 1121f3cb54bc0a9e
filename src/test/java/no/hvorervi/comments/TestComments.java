package no.hvorervi.comments;

import java.util.List;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.AnswerService;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.release.ReleaseWork;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Makes released rounds in which employees have written comments. */
@Lazy
@TestComponent
public final class TestComments {

    private final TestIntake world;
    private final Ballots ballots;
    private final AnswerService answers;
    private final ReleaseWork release;

    TestComments(TestIntake world, Ballots ballots, AnswerService answers, ReleaseWork release) {
        this.world = world;
        this.ballots = ballots;
        this.answers = answers;
        this.release = release;
    }

    /** The text of one. */
    static String text(int number) {
        return "Kommentar nummer " + number;
    }

    /** A round that is closed, in which so many of the unit have answered, the first of them with a comment. */
    RoundId closed(UnitId unit, int people, int comments) {
        RoundId round = world.open(true, unit);
        List<Code> codes = ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.PAPER, people);
        for (int person = 0; person < people; person++) {
            Answers given = person < comments ? Answers.NONE.withComment(text(person + 1)) : Answers.NONE;
            TestIntake.submit(answers, codes.get(person), given);
        }
        world.close(round);
        return round;
    }

    /** The same, released. */
    public RoundId released(UnitId unit, int people, int comments) {
        RoundId round = closed(unit, people, comments);
        release.run(round);
        return round;
    }
}
