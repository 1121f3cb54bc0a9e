package no.hvorervi.intake;

import static no.hvorervi.db.Tables.AUDIT_ENTRY;
import static no.hvorervi.db.Tables.RESPONSE;
import static no.hvorervi.db.Tables.RESPONSE_COMMENT;
import static no.hvorervi.db.Tables.RESPONSE_DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundTerms;
import no.hvorervi.sealing.TestKeys;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers are deleted by themselves when people were told that they would be. */
@DatabaseTest
class ResponseDeletionTest {

    private static final int PEOPLE = 7;

    /** Of the rounds that {@link TestIntake} makes. */
    private static final int KEPT_DAYS = 30;

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    ResponseDeletion deletion;

    @Autowired
    Responses responses;

    @Autowired
    RoundCloser closer;

    @Autowired
    AnswerService service;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotRepository repository;

    @Autowired
    TestKeys files;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    private RoundId round;
    private RoundId other;

    @BeforeEach
    void letPeopleAnswer() {
        UnitId unit = units.root("Sykehjemmet");
        round = answeredRound(unit);
        other = answeredRound(unit);
        // Days are counted by the calendar: near midnight, an hour of summer time would be a day more.
        clock.stopAt(NorwegianTime.dateOf(Instant.now()).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private RoundId answeredRound(UnitId unit) {
        RoundId made = world.open(true, unit);
        for (Code code : ballots.make(made, unit, AnonymousVoice.EMPLOYEE, Channel.MAIL, PEOPLE)) {
            TestIntake.submit(
                    service,
                    code,
                    Answers.NONE.withScore(new QuestionId.OfStatement(1), 3).withComment("Kaffen er kald."));
        }
        return made;
    }

    private void close(RoundId ended) {
        world.end(ended);
        closer.close(ended);
    }

    private void runAfter(int days) {
        clock.advance(DAY.multipliedBy(days));
        deletion.deleteThoseDue();
    }

    private void requireKept(RoundId kept) {
        assertThat(world.responses(kept)).hasSize(PEOPLE);
        assertThat(world.comments(kept)).hasSize(PEOPLE);
    }

    private void requireDeleted(RoundId deleted) {
        assertThat(world.responses(deleted)).isEmpty();
        assertThat(world.comments(deleted)).isEmpty();
        assertThatThrownBy(() -> responses.count(deleted)).isInstanceOf(IllegalStateException.class);
    }

    private List<String> audited(RoundId of) {
        return sql.select(AUDIT_ENTRY.DETAILS)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq("ANSWERS_DELETED"))
                .and(AUDIT_ENTRY.SUBJECT.eq("round:" + of))
                .fetch(AUDIT_ENTRY.DETAILS);
    }

    @Test
    void answersAreDeletedWhenTheDaysAfterTheReleaseHavePassed() {
        close(round);
        close(other);
        clock.advance(DAY.multipliedBy(3));
        responses.released(round, clock.instant());
        runAfter(KEPT_DAYS - 1);
        requireKept(round);
        assertThat(audited(round)).isEmpty();
        runAfter(1);
        requireDeleted(round);
        requireKept(other);
        runAfter(1);
        assertThat(audited(round)).singleElement().asString().contains("5").doesNotContain("7");
        assertThat(audited(other)).isEmpty();
    }

    @Test
    void answersWhoseResultIsNeverReleasedAreDeletedAllTheSame() {
        close(round);
        runAfter(RoundTerms.UNRELEASED_DAYS - 1);
        requireKept(round);
        runAfter(1);
        requireDeleted(round);
        assertThat(audited(round)).hasSize(1);
        assertThatThrownBy(() -> responses.released(round, clock.instant())).isInstanceOf(IllegalStateException.class);
    }

    /** Half a year after the round, however late somebody releases it, counts from the release. */
    @Test
    void lateReleaseKeepsAnswersForAsLongAsWasTold() {
        close(round);
        clock.advance(DAY.multipliedBy(RoundTerms.UNRELEASED_DAYS - 1));
        responses.released(round, clock.instant());
        responses.released(round, clock.instant());
        runAfter(KEPT_DAYS - 1);
        requireKept(round);
        runAfter(1);
        requireDeleted(round);
    }

    /** As when an old backup was put back, or the key was lost for good. */
    @Test
    void answersThatCannotBeOpenedAreDeletedInTheSameTime() throws IOException {
        Path key = files.privateKey(round, repository.findKey(round).orElseThrow());
        Files.delete(key);
        world.end(round);
        closer.closeThoseOver();
        runAfter(RoundTerms.UNRELEASED_DAYS - 1);
        assertThat(world.countSealed(round)).isEqualTo(PEOPLE);
        runAfter(1);
        assertThat(world.countSealed(round)).isZero();
        assertThat(world.ballots(round)).isZero();
        assertThat(repository.findKey(round)).isEmpty();
        assertThat(audited(round)).singleElement().asString().contains("5").doesNotContain("7");
    }

    /** A backup from before the deletion was put back. */
    @Test
    void answersThatABackupBringsBackAreDeletedAgain() {
        close(round);
        var backup = List.of(
                sql.selectFrom(RESPONSE).where(RESPONSE.ROUND_ID.eq(round)).fetch(),
                sql.selectFrom(RESPONSE_COMMENT)
                        .where(RESPONSE_COMMENT.ROUND_ID.eq(round))
                        .fetch(),
                sql.selectFrom(RESPONSE_DEADLINE)
                        .where(RESPONSE_DEADLINE.ROUND_ID.eq(round))
                        .fetch());
        runAfter(RoundTerms.UNRELEASED_DAYS);
        requireDeleted(round);
        for (var rows : backup) {
            rows.forEach(row -> {
                row.touched(true);
                sql.executeInsert(row);
            });
        }
        requireKept(round);
        runAfter(0);
        requireDeleted(round);
        assertThat(audited(round)).hasSize(2);
    }

    @Test
    void openRoundIsLeftAlone() {
        runAfter(0);
        assertThat(world.countSealed(round)).isEqualTo(PEOPLE);
    }
}
