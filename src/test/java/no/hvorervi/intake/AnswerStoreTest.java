package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.AnswerStore.AnswersToHandIn;
import no.hvorervi.intake.AnswerStore.DraftToSave;
import no.hvorervi.intake.AnswerStore.Found;
import no.hvorervi.intake.AnswerStore.Keys;
import no.hvorervi.intake.AnswerStore.Outcome;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.sealing.CodeKeys;
import no.hvorervi.sealing.RandomKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done for many together is for each what it would have been alone. */
@DatabaseTest
class AnswerStoreTest {

    private static final Code UNKNOWN = new Code("000000000000");
    private static final ByteBuffer SEALED = ByteBuffer.wrap(new byte[AnswersFormat.SHORT]);

    @Autowired
    AnswerStore store;

    @Autowired
    AnswerService service;

    @Autowired
    RoundCloser closer;

    @Autowired
    CodeKeys keys;

    @Autowired
    Ballots ballots;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    private RoundId round;
    private RoundId closed;
    private Code fresh;
    private Code other;
    private Code used;
    private Code citizens;
    private Code late;
    private Questionnaire asked;
    private Questionnaire askedBefore;

    @BeforeEach
    void askUnits() {
        UnitId unit = units.root("Sykehjemmet");
        UnitId earlier = units.root("Hjemmetjenesten");
        round = world.open(false, unit);
        closed = world.open(false, earlier);
        fresh = make(round, unit, AnonymousVoice.EMPLOYEE);
        other = make(round, unit, AnonymousVoice.EMPLOYEE);
        used = make(round, unit, AnonymousVoice.EMPLOYEE);
        citizens = make(round, unit, AnonymousVoice.CITIZEN);
        late = make(closed, earlier, AnonymousVoice.EMPLOYEE);
        asked = TestIntake.find(service, fresh);
        askedBefore = TestIntake.find(service, late);
        TestIntake.submit(service, used, Answers.NONE.withScore(new QuestionId.OfStatement(1), 4));
        closer.close(closed);
    }

    private Code make(RoundId where, UnitId unit, AnonymousVoice voice) {
        return ballots.make(where, unit, voice, Channel.PAPER, 1).getFirst();
    }

    private Keys keys(Code code) {
        return Keys.of(keys.ballotHash(code), keys.draftKey(code));
    }

    private AnswersToHandIn toHandIn(Code code, Questionnaire found) {
        return new AnswersToHandIn(ByteBuffer.wrap(RandomKey.next()), keys(code), found, SEALED);
    }

    @Test
    void eachHandsInForThemselvesAndACodeOnce() {
        TestIntake.save(service, fresh, Answers.NONE.withScore(new QuestionId.OfStatement(1), 2));
        int before = world.countSealed(round);
        assertThat(store.handInAll(List.of(
                        toHandIn(UNKNOWN, asked),
                        toHandIn(fresh, asked),
                        toHandIn(used, asked),
                        toHandIn(fresh, asked),
                        toHandIn(citizens, asked),
                        toHandIn(late, askedBefore),
                        toHandIn(other, asked))))
                .containsExactly(
                        Outcome.UNKNOWN,
                        Outcome.DONE,
                        Outcome.USED,
                        Outcome.USED,
                        Outcome.UNKNOWN,
                        Outcome.CLOSED,
                        Outcome.DONE);
        assertThat(world.countSealed(round)).isEqualTo(before + 2);
        assertThat(TestIntake.find(service, fresh).standing()).isEqualTo(Standing.ANSWERED);
        assertThat(TestIntake.find(service, other).standing()).isEqualTo(Standing.ANSWERED);
        assertThat(TestIntake.find(service, citizens).standing()).isEqualTo(Standing.OPEN);
        assertThat(world.drafts(round)).isZero();
    }

    @Test
    void eachDraftIsKeptUnlessItsOwnCodeCannotBeAnsweredWith() {
        assertThat(store.saveAll(List.of(
                        toSave(UNKNOWN, asked),
                        toSave(fresh, asked),
                        toSave(used, asked),
                        toSave(citizens, asked),
                        toSave(late, askedBefore),
                        toSave(other, asked))))
                .containsExactly(
                        Outcome.UNKNOWN, Outcome.DONE, Outcome.USED, Outcome.UNKNOWN, Outcome.CLOSED, Outcome.DONE);
        assertThat(world.drafts(round)).isEqualTo(2);
        assertThat(world.drafts(closed)).isZero();
    }

    private DraftToSave toSave(Code code, Questionnaire found) {
        return new DraftToSave(keys(code), found, SEALED);
    }

    @Test
    void eachFindsTheirOwn() {
        store.saveAll(List.of(toSave(other, asked)));
        List<Found> found = store.findAll(List.of(keys(UNKNOWN), keys(used), keys(other), keys(fresh), keys(other)));
        assertThat(found.getFirst().ballot()).isEmpty();
        assertThat(found.getFirst().isOpen()).isFalse();
        assertThat(found).extracting(each -> each.draft().isPresent()).containsExactly(false, false, true, false, true);
        assertThat(found.stream().skip(1)).allMatch(Found::isOpen);
        assertThat(found.stream()
                        .skip(1)
                        .map(each -> each.ballot().orElseThrow().isUsed()))
                .containsExactly(true, false, false, false);
    }
}
