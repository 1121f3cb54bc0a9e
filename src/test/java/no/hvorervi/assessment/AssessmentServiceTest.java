package no.hvorervi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.assessment.SaveResult.Conflict;
import no.hvorervi.assessment.SaveResult.Saved;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An assessment from the first answer to the signed result and its later editions, as it ends up in the database. */
@DatabaseTest
class AssessmentServiceTest {

    @Autowired
    AssessmentService service;

    @Autowired
    CriteriaService criteriaService;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private UnitId unit = new UnitId(0);
    private TestUser leader = new TestUser(new AccountId(0), "", "", "");
    private Criteria criteria = TestCriteria.CRITERIA;

    @BeforeEach
    void leadAUnit() {
        unit = units.root("Hjemmetjenesten");
        leader = units.leader(unit);
        users.signIn(leader);
        criteria = criteriaService.latest();
    }

    private Principle principle(int at) {
        return criteria.principles().get(at);
    }

    private static Answer answer(int score, String reason) {
        return new Answer(Rating.of(score), reason, "");
    }

    private Assessment startAndAnswerPrinciples() {
        Assessment draft = service.start(unit);
        criteria.principles().forEach(each -> service.saveAnswer(draft.id(), each.id(), answer(3, each.key()), 0));
        return draft;
    }

    private Assessment submitted() {
        Assessment draft = startAndAnswerPrinciples();
        service.submit(draft.id());
        return service.get(draft.id());
    }

    @Test
    void startsOnceAndGoesOnWithTheDraftThereIs() {
        Assessment first = service.start(unit);
        assertThat(service.start(unit)).isEqualTo(first);
        assertThat(service.findDraft(unit)).contains(first);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.edition()).isEqualTo(1);
        assertThat(first.criteria()).isEqualTo(criteria.id());
        assertThat(first.answers()).isEmpty();
        assertThat(service.history(unit)).hasSize(1);
    }

    @Test
    void twentyWhoStartAtOnceGetTheSameDraft() throws InterruptedException, ExecutionException {
        var go = new CountDownLatch(1);
        Callable<Assessment> start = () -> {
            users.signIn(leader);
            go.await();
            return service.start(unit);
        };
        try (ExecutorService people = Executors.newFixedThreadPool(20)) {
            List<Future<Assessment>> begun = IntStream.range(0, 20)
                    .mapToObj(each -> people.submit(start))
                    .toList();
            go.countDown();
            Assessment only = begun.getFirst().get();
            for (Future<Assessment> each : begun) {
                assertThat(each.get()).isEqualTo(only);
            }
        }
        assertThat(sql.sql("select count(*) from assessment where unit_id = ?")
                        .param(unit.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void goesOnWhereItWasLeft() {
        Assessment draft = service.start(unit);
        Answer given = new Answer(Rating.of(4), "Fordi 😀 «æøå» <b>", "https://example.no");
        Answer unscored = new Answer(Rating.missing(), "Vet ikke helt ennå", "");
        Answer notApplicable = Answer.EMPTY.withRating(Rating.notApplicable());
        Item balance = criteria.balance().getFirst();
        service.saveAnswer(draft.id(), principle(0).id(), given, 0);
        service.saveAnswer(draft.id(), principle(1).id(), unscored, 0);
        service.saveAnswer(draft.id(), principle(2).id(), notApplicable, 0);
        service.saveAnswer(draft.id(), balance.id(), Answer.EMPTY.withRating(Rating.of(-2)), 0);
        service.saveComment(draft.id(), "Først dette", draft.comment().version());

        Assessment found = service.findDraft(unit).orElseThrow();
        assertThat(found.answer(principle(0).id())).isEqualTo(new Versioned<>(given, 1));
        assertThat(found.answer(principle(1).id()).value()).isEqualTo(unscored);
        assertThat(found.answer(principle(2).id()).value()).isEqualTo(notApplicable);
        assertThat(found.rating(balance)).isEqualTo(Rating.of(-2));
        assertThat(found.comment()).isEqualTo(new Versioned<>("Først dette", 2));
        assertThat(found.isDraft()).isTrue();
        assertThat(Progress.of(criteria, found).answered()).isEqualTo(3);
    }

    @Test
    void answerCanBeTakenBack() {
        Assessment draft = service.start(unit);
        service.saveAnswer(draft.id(), principle(0).id(), answer(4, "x"), 0);
        service.saveAnswer(draft.id(), principle(0).id(), Answer.EMPTY, 1);
        assertThat(service.get(draft.id()).answer(principle(0).id())).isEqualTo(new Versioned<>(Answer.EMPTY, 2));
    }

    @Test
    void savingTheSameAgainIsSavedAndNoConflict() {
        Assessment draft = service.start(unit);
        CriteriaItemId item = principle(0).id();
        service.saveAnswer(draft.id(), item, answer(4, "samme"), 0);
        // The first save was stored, but its commit was never acknowledged: the same is sent again.
        assertThat(service.saveAnswer(draft.id(), item, answer(4, "samme"), 0))
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.version()).isEqualTo(1));
        service.saveAnswer(draft.id(), item, answer(5, "ny"), 1);
        assertThat(service.saveAnswer(draft.id(), item, answer(5, "ny"), 1))
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.version()).isEqualTo(2));
        service.saveComment(draft.id(), "hei", 1);
        assertThat(service.saveComment(draft.id(), "hei", 1))
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.version()).isEqualTo(2));
    }

    @Test
    void answerSavedByAnotherStandsUntilOneOfTheTwoIsChosen() {
        Assessment draft = service.start(unit);
        CriteriaItemId item = principle(0).id();
        TestUser other = users.person("Nils Nestleder");
        units.lead(unit, other);
        service.saveAnswer(draft.id(), item, answer(2, "først"), 0);
        users.signIn(other);
        service.saveAnswer(draft.id(), item, answer(5, "deres"), 1);
        users.signIn(leader);
        SaveResult<Answer> result = service.saveAnswer(draft.id(), item, answer(1, "min"), 1);
        assertThat(result).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.theirs()).isEqualTo(new Versioned<>(answer(5, "deres"), 2));
            assertThat(conflict.by()).isEqualTo("Nils Nestleder");
        });
        assertThat(service.get(draft.id()).answer(item).value()).isEqualTo(answer(5, "deres"));
        assertThat(service.saveAnswer(draft.id(), item, answer(1, "min"), 2)).isInstanceOf(Saved.class);
        assertThat(service.get(draft.id()).answer(item)).isEqualTo(new Versioned<>(answer(1, "min"), 3));
    }

    @Test
    void firstAnswersOfTwoAtOnceAreAConflictToo() {
        Assessment draft = service.start(unit);
        service.saveAnswer(draft.id(), principle(0).id(), answer(2, "hun"), 0);
        assertThat(service.saveAnswer(draft.id(), principle(0).id(), answer(3, "han"), 0))
                .isInstanceOf(Conflict.class);
        assertThat(service.get(draft.id()).answer(principle(0).id()).value()).isEqualTo(answer(2, "hun"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, -1, 0, 6, 100, -128})
    void scoreOutsideTheScaleIsRefused(int score) {
        Assessment draft = service.start(unit);
        assertThatThrownBy(() -> service.saveAnswer(draft.id(), principle(0).id(), answer(score, ""), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scale");
        assertThat(service.get(draft.id()).answers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 3, 5})
    void scoreOutsideTheBalanceScaleIsRefused(int score) {
        Assessment draft = service.start(unit);
        CriteriaItemId balance = criteria.balance().getLast().id();
        assertThatThrownBy(() -> service.saveAnswer(draft.id(), balance, answer(score, ""), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(service.get(draft.id()).answers()).isEmpty();
    }

    @Test
    void itemOfOtherCriteriaIsRefused() {
        Assessment draft = service.start(unit);
        for (long stranger : new long[] {itemOfOtherCriteria(), 0, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> service.saveAnswer(draft.id(), new CriteriaItemId(stranger), answer(3, ""), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("criteria");
        }
        assertThat(service.get(draft.id()).answers()).isEmpty();
    }

    private long itemOfOtherCriteria() {
        String key = UUID.randomUUID().toString();
        sql.sql("insert into criteria_version (criteria_key, version_number, published_at) values (?, 1, now(6))")
                .param(key)
                .update();
        sql.sql("insert into criteria_item (criteria_version_id, item_key, kind, position)"
                        + " select criteria_version_id, 'clear-goals', 'PRINCIPLE', 0 from criteria_version"
                        + " where criteria_key = ?")
                .param(key)
                .update();
        return sql.sql("select criteria_item_id from criteria_item join criteria_version using (criteria_version_id)"
                        + " where criteria_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    @Test
    void textsOfTheGreatestLengthAreKeptAndLongerOnesRefused() {
        Assessment draft = service.start(unit);
        String longest = "ø".repeat(Answer.MAX_TEXT);
        Answer full = new Answer(Rating.of(1), longest, longest);
        assertThat(service.saveAnswer(draft.id(), principle(0).id(), full, 0)).isInstanceOf(Saved.class);
        assertThat(service.saveComment(draft.id(), longest, 1)).isInstanceOf(Saved.class);
        assertThat(service.get(draft.id()).answer(principle(0).id()).value()).isEqualTo(full);
        assertThatThrownBy(() -> full.withReason(longest + "ø"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4000");
        assertThatThrownBy(() -> full.withEvidence(longest + "ø")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> service.saveComment(draft.id(), longest + "ø", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4000");
        assertThat(service.get(draft.id()).comment()).isEqualTo(new Versioned<>(longest, 2));
    }

    @Test
    void versionThatWasNeverStoredIsRefusedAndStoresNothing() {
        Assessment draft = service.start(unit);
        assertThatThrownBy(() -> service.saveAnswer(draft.id(), principle(0).id(), answer(3, ""), 7))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> service.saveComment(draft.id(), "hei", 7))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(service.get(draft.id())).isEqualTo(draft);
    }

    @Test
    void cannotBeSubmittedBeforeEveryPrincipleHasAnAnswer() {
        Assessment draft = service.start(unit);
        assertThatThrownBy(() -> service.submit(draft.id())).isInstanceOf(AssessmentClosedException.class);
        criteria.principles().stream()
                .skip(1)
                .forEach(each ->
                        service.saveAnswer(draft.id(), each.id(), Answer.EMPTY.withRating(Rating.notApplicable()), 0));
        service.saveAnswer(draft.id(), principle(0).id(), Answer.EMPTY.withReason("bare begrunnelse"), 0);
        assertThatThrownBy(() -> service.submit(draft.id())).isInstanceOf(AssessmentClosedException.class);
        assertThat(service.get(draft.id()).isDraft()).isTrue();
        service.saveAnswer(draft.id(), principle(0).id(), answer(1, ""), 1);
        service.submit(draft.id());
        assertThat(service.get(draft.id()).isDraft()).isFalse();
    }

    @Test
    void isSignedWithTheNameAndTheTimeOfSubmitting() {
        Assessment draft = startAndAnswerPrinciples();
        Instant moment = Instant.parse("2026-11-22T10:00:00.123456Z");
        clock.stopAt(moment);
        service.submit(draft.id());
        assertThat(service.get(draft.id()).state()).isEqualTo(new Submitted(moment, leader.name()));
        assertThat(service.findDraft(unit)).isEmpty();
        assertThat(service.findLatestSubmitted(unit)).contains(service.get(draft.id()));
    }

    @Test
    void submittedAssessmentTakesNoWriteAtAll() {
        Assessment signed = submitted();
        assertThatThrownBy(() -> service.saveAnswer(signed.id(), principle(0).id(), answer(5, "ny"), 1))
                .isInstanceOf(AssessmentClosedException.class);
        // Not even what would change nothing.
        assertThatThrownBy(() -> service.saveAnswer(
                        signed.id(),
                        principle(0).id(),
                        signed.answer(principle(0).id()).value(),
                        1))
                .isInstanceOf(AssessmentClosedException.class);
        assertThatThrownBy(() ->
                        service.saveComment(signed.id(), "ny", signed.comment().version()))
                .isInstanceOf(AssessmentClosedException.class);
        assertThatThrownBy(() -> service.submit(signed.id())).isInstanceOf(AssessmentClosedException.class);
        assertThatThrownBy(() -> service.discard(signed.id())).isInstanceOf(AssessmentClosedException.class);
        assertThat(service.get(signed.id())).isEqualTo(signed);
    }

    @Test
    void newEditionBeginsWithTheAnswersAndLeavesTheOldOneAsItWas() {
        Assessment draft = startAndAnswerPrinciples();
        service.saveComment(draft.id(), "Kommentaren", 1);
        service.submit(draft.id());
        Assessment first = service.get(draft.id());

        Assessment second = service.reopen(unit);
        assertThat(second.number()).isEqualTo(1);
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.criteria()).isEqualTo(first.criteria());
        assertThat(second.comment().value()).isEqualTo("Kommentaren");
        criteria.items().forEach(item -> assertThat(second.answer(item.id()).value())
                .isEqualTo(first.answer(item.id()).value()));
        assertThatThrownBy(() -> service.reopen(unit)).isInstanceOf(AssessmentClosedException.class);
        assertThat(service.start(unit)).isEqualTo(second);

        int seen = second.answer(principle(0).id()).version();
        service.saveAnswer(second.id(), principle(0).id(), answer(5, "rettet"), seen);
        service.saveComment(second.id(), "Rettet", second.comment().version());
        assertThat(service.get(first.id())).isEqualTo(first);
        assertThat(service.findLatestSubmitted(unit)).contains(first);
        service.submit(second.id());
        assertThat(service.get(first.id())).isEqualTo(first);
        assertThat(service.findLatestSubmitted(unit)).contains(service.get(second.id()));
        assertThat(service.currentOverTime(unit)).containsExactly(service.get(second.id()));
    }

    @Test
    void nothingCanBeReopenedBeforeSomethingIsSubmitted() {
        assertThatThrownBy(() -> service.reopen(unit)).isInstanceOf(AssessmentClosedException.class);
        service.start(unit);
        assertThatThrownBy(() -> service.reopen(unit)).isInstanceOf(AssessmentClosedException.class);
    }

    @Test
    void discardedDraftIsGoneAndWhatWasSubmittedStays() {
        Assessment signed = submitted();
        Assessment draft = service.reopen(unit);
        service.discard(draft.id());
        assertThat(service.findDraft(unit)).isEmpty();
        assertThat(service.history(unit)).extracting(AssessmentSummary::id).containsExactly(signed.id());
        assertThatThrownBy(() -> service.get(draft.id())).isInstanceOf(AssessmentNotFoundException.class);
        assertThatThrownBy(() -> service.saveAnswer(draft.id(), principle(0).id(), answer(3, ""), 1))
                .isInstanceOf(AssessmentNotFoundException.class);
        assertThat(service.reopen(unit).edition()).isEqualTo(2);
        assertThat(sql.sql("select count(*) from assessment_answer where assessment_id = ?")
                        .param(draft.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void historyTellsWhichEditionsHold() {
        Assessment first = submitted();
        clock.advance(Duration.ofDays(1));
        Assessment corrected = service.reopen(unit);
        assertThat(isCurrent(first)).isTrue();
        service.submit(corrected.id());
        clock.advance(Duration.ofDays(1));
        Assessment second = submitted();
        Assessment draft = service.reopen(unit);

        assertThat(service.history(unit))
                .extracting(AssessmentSummary::id)
                .containsExactly(draft.id(), second.id(), corrected.id(), first.id());
        assertThat(service.history(unit))
                .extracting(AssessmentSummary::number, AssessmentSummary::edition)
                .containsExactly(tuple(2, 2), tuple(2, 1), tuple(1, 2), tuple(1, 1));
        assertThat(isCurrent(first)).isFalse();
        assertThat(isCurrent(corrected)).isTrue();
        assertThat(isCurrent(second)).isTrue();
        assertThat(service.currentOverTime(unit))
                .extracting(Assessment::id)
                .containsExactly(corrected.id(), second.id());
        assertThat(service.findLatestSubmitted(unit).map(Assessment::id)).isEqualTo(Optional.of(second.id()));
    }

    private boolean isCurrent(Assessment assessment) {
        return service.history(unit).stream()
                .filter(each -> each.id().equals(assessment.id()))
                .findAny()
                .orElseThrow()
                .isCurrent();
    }

    @Test
    void unitsHaveTheirOwnNumbers() {
        submitted();
        UnitId other = units.root("Naboenheten");
        units.lead(other, leader);
        assertThat(service.start(other).number()).isEqualTo(1);
        assertThat(service.start(unit).number()).isEqualTo(2);
        assertThat(service.history(other)).hasSize(1);
    }

    @Test
    void startedAtIsTheClocksTime() {
        Instant moment = Instant.parse("2026-03-29T00:59:59Z");
        clock.stopAt(moment);
        assertThat(service.start(unit).startedAt()).isEqualTo(moment.truncatedTo(ChronoUnit.MICROS));
    }
}
