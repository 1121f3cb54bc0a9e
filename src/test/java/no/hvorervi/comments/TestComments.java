package no.hvorervi.comments;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** People of a unit who have answered, the first of them with a comment. */
    record Written(UnitId unit, int people, int comments) {}

    /** A round that is closed, in which so many of the unit have answered, the first of them with a comment. */
    RoundId closed(UnitId unit, int people, int comments) {
        return closed(new Written(unit, people, comments));
    }

    private RoundId closed(Written... all) {
        RoundId round = world.open(true, Stream.of(all).map(Written::unit).toArray(UnitId[]::new));
        Stream.of(all).forEach(each -> write(round, each));
        world.close(round);
        return round;
    }

    private void write(RoundId round, Written written) {
        List<Code> codes =
                ballots.make(round, written.unit(), AnonymousVoice.EMPLOYEE, Channel.PAPER, written.people());
        for (int person = 0; person < written.people(); person++) {
            // Each is another, and none tells in which order they were written.
            String comment = person < written.comments() ? "Kommentar " + UUID.randomUUID() : "";
            TestIntake.submit(answers, codes.get(person), Answers.NONE.withComment(comment));
        }
    }

    /** The same, released. */
    public RoundId released(UnitId unit, int people, int comments) {
        return released(new Written(unit, people, comments));
    }

    /** One of several units, released. */
    RoundId released(Written... all) {
        RoundId round = closed(all);
        release.run(round);
        return round;
    }
}
