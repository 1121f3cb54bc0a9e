package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.base.Intake;
import no.hvorervi.base.TestTransactions;
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
    private static final int AT_ONCE = 50;

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
        List<Question> asked = service.find(code).orElseThrow().questions();
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
        assertThat(service.findDraft(UNKNOWN)).isEqualTo(Answers.NONE);
        assertThatThrownBy(() -> service.save(UNKNOWN, Answers.NONE)).isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> service.submit(UNKNOWN, Answers.NONE)).isInstanceOf(UnknownCodeException.class);
    }

    @Test
    void employeesAreAskedAllItemsAndThenTheRoundsOwnStatements() {
        Questionnaire asked = service.find(code).orElseThrow();
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
        Questionnaire asked = service.find(makeCode(AnonymousVoice.CITIZEN)).orElseThrow();
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
        assertThat(service.findDraft(code)).isEqualTo(Answers.NONE);
        service.save(code, answers);
        assertThat(service.findDraft(code)).isEqualTo(answers);
        service.save(code, answers.withComment(""));
        assertThat(service.findDraft(code)).isEqualTo(answers.withComment(""));
        assertThat(service.findDraft(makeCode(AnonymousVoice.EMPLOYEE))).isEqualTo(Answers.NONE);
        assertThat(world.drafts(round)).isEqualTo(1);
    }

    @Test
    void handingInLeavesOneSealedAnswerAndNoDraft() {
        service.save(code, answers);
        Receipt receipt = service.submit(code, answers);
        assertThat(receipt).isEqualTo(new Receipt(TestIntake.TITLE));
        assertThat(world.sealed(round)).hasSize(1);
        assertThat(world.drafts(round)).isZero();
        assertThat(service.findDraft(code)).isEqualTo(Answers.NONE);
        assertThat(service.find(code).orElseThrow().standing()).isEqualTo(Standing.ANSWERED);
    }

    @Test
    void usedCodeAnswersWithTheSameReceiptAndChangesNothing() {
        Receipt receipt = service.submit(code, answers);
        List<byte[]> before = world.sealed(round);
        assertThat(service.submit(code, Answers.NONE)).isEqualTo(receipt);
        assertThat(world.sealed(round)).containsExactlyElementsOf(before);
        assertThatThrownBy(() -> service.save(code, answers)).isInstanceOf(CodeUsedException.class);
        assertThat(world.drafts(round)).isZero();
    }

    @Test
    void everyoneHandsInEquallyMuch() {
        service.submit(code, answers.withComment("x".repeat(Answers.MAX_COMMENT)));
        service.submit(makeCode(AnonymousVoice.EMPLOYEE), answers);
        service.submit(makeCode(AnonymousVoice.CITIZEN), Answers.NONE);
        assertThat(world.sealed(round).stream().map(each -> each.length).distinct())
                .hasSize(1);
    }

    @Test
    void nothingIsTakenBeforeOrAfter() {
        clock.advance(Duration.ofDays(2));
        assertThat(service.find(code).orElseThrow().standing()).isEqualTo(Standing.SHUT);
        assertThatThrownBy(() -> service.save(code, answers)).isInstanceOf(NotOpenException.class);
        assertThatThrownBy(() -> service.submit(code, answers)).isInstanceOf(NotOpenException.class);
        assertThatThrownBy(() -> makeCode(AnonymousVoice.EMPLOYEE)).isInstanceOf(NotOpenException.class);
        assertThat(world.sealed(round)).isEmpty();
        assertThat(world.drafts(round)).isZero();
    }

    /** Whoever got no reply may try again, also when the round has ended meanwhile. */
    @Test
    void receiptIsGivenAgainAfterTheRound() {
        Receipt receipt = service.submit(code, answers);
        clock.advance(Duration.ofDays(2));
        assertThat(service.submit(code, answers)).isEqualTo(receipt);
    }

    @ParameterizedTest
    @EnumSource(AnonymousVoice.class)
    void answersThatDoNotFitAreRefused(AnonymousVoice voice) {
        Code mine = makeCode(voice);
        QuestionId first =
                service.find(mine).orElseThrow().questions().getFirst().id();
        QuestionId none = new QuestionId.OfStatement(2);
        for (Answers wrong : List.of(
                Answers.NONE.withScore(first, 6),
                Answers.NONE.withScore(first, 0),
                Answers.NONE.withScore(none, 3),
                Answers.NONE.withUnsure(none))) {
            assertThatThrownBy(() -> service.save(mine, wrong)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> service.submit(mine, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(world.sealed(round)).isEmpty();
    }

    @Test
    void commentIsRefusedWhereNoneIsAskedFor() {
        round = world.open(false, unit);
        Code mine = makeCode(AnonymousVoice.EMPLOYEE);
        assertThatThrownBy(() -> service.submit(mine, answers)).isInstanceOf(IllegalArgumentException.class);
        service.submit(mine, answers.withComment(""));
        assertThat(world.sealed(round)).hasSize(1);
    }

    /** */
    @Test
    void manyTriesAtOnceHandInOnceAndGetTheSameReceipt() throws Exception {
        var together = new CyclicBarrier(AT_ONCE);
        List<Callable<Receipt>> tries = new ArrayList<>();
        for (int each = 0; each < AT_ONCE; each++) {
            tries.add(() -> {
                together.await();
                return service.submit(code, answers);
            });
        }
        List<Receipt> receipts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Receipt> each : threads.invokeAll(tries)) {
                receipts.add(each.get());
            }
        }
        assertThat(receipts).hasSize(AT_ONCE).containsOnly(new Receipt(TestIntake.TITLE));
        assertThat(world.sealed(round)).hasSize(1);
    }

    /** the connection breaks after the server has committed and before it says so. */
    @Test
    void lostReplyOfTheDatabaseHandsInOnce(
            @Autowired AnswerRepository repository,
            @Autowired CodeKeys keys,
            @Autowired Questionnaires questionnaires,
            @Autowired @Intake HikariDataSource connections) {
        var unlucky =
                new AnswerService(repository, keys, questionnaires, TestTransactions.losingOneCommit(connections));
        assertThat(unlucky.submit(code, answers)).isEqualTo(new Receipt(TestIntake.TITLE));
        assertThat(world.sealed(round)).hasSize(1);
    }
}
