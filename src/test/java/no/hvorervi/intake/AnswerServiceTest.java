package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A code lets whoever holds it answer once, and nobody else read what was answered. */
@DatabaseTest
class AnswerServiceTest {

    private static final Code UNKNOWN = new Code("000000000000");

    @Autowired
    AnswerService service;

    @Autowired
    Ballots ballots;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    @Autowired
    CriteriaService criteria;

    @Autowired
    TestClock clock;

    private UnitId unit;
    private RoundId round;
    private Code code;
    private Answers answers;

    @BeforeEach
    void askAUnit() {
        unit = units.root("Sykehjemmet");
        round = world.open(true, unit);
        code = makeCode(AnonymousVoice.EMPLOYEE);
        List<Question> asked = TestIntake.find(service, code).questions();
        answers = Answers.NONE
                .withScore(asked.getFirst().id(), 4)
                .withUnsure(asked.get(1).id())
                .withScore(new QuestionId.OfStatement(1), 2)
                .withComment("Kaffemaskinen er tom.");
    }

    private Code makeCode(AnonymousVoice voice) {
        return ballots.make(round, unit, voice, Channel.PAPER, 1).getFirst();
    }

    @Test
    void unknownCodeTellsNothing() {
        assertThat(service.find(UNKNOWN)).isEmpty();
        assertThat(TestIntake.saved(service, UNKNOWN)).isEqualTo(Answers.NONE);
        requireUnknown(UNKNOWN, TestIntake.find(service, code));
    }

    private void requireUnknown(Code other, Questionnaire asked) {
        assertThatThrownBy(() -> service.save(other, asked, Answers.NONE)).isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> service.submit(other, asked, Answers.NONE)).isInstanceOf(UnknownCodeException.class);
    }

    @Test
    void codeIsUnknownWhereSomethingElseIsAsked() {
        Code citizen = makeCode(AnonymousVoice.CITIZEN);
        Questionnaire asked = TestIntake.find(service, code);
        requireUnknown(citizen, asked);
        assertThat(world.sealed(round)).isEmpty();
        assertThat(world.drafts(round)).isZero();
        assertThat(TestIntake.find(service, citizen).standing()).isEqualTo(Standing.OPEN);
    }

    /** A page may be slow, and what was found for it out of date. */
    @Test
    void whatWasFoundBeforeHandingInSavesNothingAfterwards() {
        Questionnaire asked = TestIntake.find(service, code);
        service.submit(code, asked, answers);
        assertThatThrownBy(() -> service.save(code, asked, answers)).isInstanceOf(CodeUsedException.class);
        assertThat(service.submit(code, asked, Answers.NONE)).isEqualTo(new Receipt(TestIntake.TITLE));
        assertThat(world.sealed(round)).hasSize(1);
        assertThat(world.drafts(round)).isZero();
    }

    @Test
    void employeesAreAskedAllItemsAndThenTheRoundsOwnStatements() {
        Questionnaire asked = TestIntake.find(service, code);
        Criteria latest = criteria.latest();
        assertThat(asked.unitName()).isEqualTo("Sykehjemmet");
        assertThat(asked.standing()).isEqualTo(Standing.OPEN);
        assertThat(asked.terms().title()).isEqualTo(TestIntake.TITLE);
        assertThat(asked.questions().stream().map(Question::id))
                .containsExactlyElementsOf(Stream.concat(
                                latest.items().map(item -> new QuestionId.OfItem(item.id())),
                                Stream.of(new QuestionId.OfStatement(1)))
                        .toList());
        assertThat(asked.find(new QuestionId.OfStatement(2))).isEmpty();
    }

    @Test
    void citizensAreAskedTheStatementsThatMakeSenseToThem() {
        Questionnaire asked = TestIntake.find(service, makeCode(AnonymousVoice.CITIZEN));
        List<String> statements = criteria.latest().principles().stream()
                .flatMap(principle -> principle.citizenStatement().stream())
                .map(text -> text.in(java.util.Locale.forLanguageTag("nb")))
                .toList();
        assertThat(asked.questions().stream()
                        .filter(Question.OfCriteria.class::isInstance)
                        .map(each -> each.statement().in(java.util.Locale.forLanguageTag("nb"))))
                .isNotEmpty()
                .containsExactlyElementsOf(statements);
    }

    @Test
    void draftIsGoneOnWithByTheCodeAlone() {
        assertThat(TestIntake.saved(service, code)).isEqualTo(Answers.NONE);
        TestIntake.save(service, code, answers);
        assertThat(TestIntake.saved(service, code)).isEqualTo(answers);
        TestIntake.save(service, code, answers.withComment(""));
        assertThat(TestIntake.saved(service, code)).isEqualTo(answers.withComment(""));
        assertThat(TestIntake.saved(service, makeCode(AnonymousVoice.EMPLOYEE))).isEqualTo(Answers.NONE);
        assertThat(world.drafts(round)).isEqualTo(1);
    }

    @Test
    void handingInLeavesOneSealedAnswerAndNoDraft() {
        TestIntake.save(service, code, answers);
        Receipt receipt = TestIntake.submit(service, code, answers);
        assertThat(receipt).isEqualTo(new Receipt(TestIntake.TITLE));
        assertThat(world.sealed(round)).hasSize(1);
        assertThat(world.drafts(round)).isZero();
        assertThat(TestIntake.saved(service, code)).isEqualTo(Answers.NONE);
        assertThat(TestIntake.find(service, code).standing()).isEqualTo(Standing.ANSWERED);
    }

    @Test
    void usedCodeAnswersWithTheSameReceiptAndChangesNothing() {
        Receipt receipt = TestIntake.submit(service, code, answers);
        List<byte[]> before = world.sealed(round);
        assertThat(TestIntake.submit(service, code, Answers.NONE)).isEqualTo(receipt);
        assertThat(world.sealed(round)).containsExactlyElementsOf(before);
        assertThatThrownBy(() -> TestIntake.save(service, code, answers)).isInstanceOf(CodeUsedException.class);
        assertThat(world.drafts(round)).isZero();
    }

    @Test
    void everyoneHandsInEquallyMuch() {
        TestIntake.submit(service, code, answers.withComment("x".repeat(Answers.MAX_COMMENT)));
        TestIntake.submit(service, makeCode(AnonymousVoice.EMPLOYEE), answers);
        TestIntake.submit(service, makeCode(AnonymousVoice.CITIZEN), Answers.NONE);
        assertThat(world.sealed(round).stream().map(each -> each.length).distinct())
                .hasSize(1);
    }

    @Test
    void nothingIsTakenBeforeOrAfter() {
        clock.advance(Duration.ofDays(2));
        assertThat(TestIntake.find(service, code).standing()).isEqualTo(Standing.SHUT);
        assertThatThrownBy(() -> TestIntake.save(service, code, answers)).isInstanceOf(NotOpenException.class);
        assertThatThrownBy(() -> TestIntake.submit(service, code, answers)).isInstanceOf(NotOpenException.class);
        assertThatThrownBy(() -> makeCode(AnonymousVoice.EMPLOYEE)).isInstanceOf(NotOpenException.class);
        assertThat(world.sealed(round)).isEmpty();
        assertThat(world.drafts(round)).isZero();
    }

    /** Whoever got no reply may try again, also when the round has ended meanwhile. */
    @Test
    void receiptIsGivenAgainAfterTheRound() {
        Receipt receipt = TestIntake.submit(service, code, answers);
        clock.advance(Duration.ofDays(2));
        assertThat(TestIntake.submit(service, code, answers)).isEqualTo(receipt);
    }

    @ParameterizedTest
    @EnumSource(AnonymousVoice.class)
    void answersThatDoNotFitAreRefused(AnonymousVoice voice) {
        Code mine = makeCode(voice);
        QuestionId first = TestIntake.find(service, mine).questions().getFirst().id();
        QuestionId none = new QuestionId.OfStatement(2);
        for (Answers wrong : List.of(
                Answers.NONE.withScore(first, 6),
                Answers.NONE.withScore(first, 0),
                Answers.NONE.withScore(none, 3),
                Answers.NONE.withUnsure(none))) {
            assertThatThrownBy(() -> TestIntake.save(service, mine, wrong))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> TestIntake.submit(service, mine, wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(world.sealed(round)).isEmpty();
    }

    @Test
    void commentIsRefusedWhereNoneIsAskedFor() {
        round = world.open(false, unit);
        Code mine = makeCode(AnonymousVoice.EMPLOYEE);
        assertThatThrownBy(() -> TestIntake.submit(service, mine, answers))
                .isInstanceOf(IllegalArgumentException.class);
        TestIntake.submit(service, mine, answers.withComment(""));
        assertThat(world.sealed(round)).hasSize(1);
    }
}
