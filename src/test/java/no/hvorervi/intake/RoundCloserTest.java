package no.hvorervi.intake;

import static no.hvorervi.db.Tables.AUDIT_ENTRY;
import static no.hvorervi.db.Tables.SEALED_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.Intake;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.sealing.DraftSeal;
import no.hvorervi.sealing.RandomKey;
import no.hvorervi.sealing.RoundKeys;
import no.hvorervi.sealing.RoundSeal;
import no.hvorervi.sealing.TestKeys;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a round is over its answers are opened once, and nothing is left that anybody answered with. */
@DatabaseTest
class RoundCloserTest {

    private static final int PEOPLE = 12;

    @Autowired
    RoundCloser closer;

    @Autowired
    WrittenComments comments;

    @Autowired
    AnswerService service;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotRepository repository;

    @Autowired
    RoundKeys keys;

    @Autowired
    TestKeys files;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    @Autowired
    DSLContext sql;

    private UnitId unit;
    private RoundId round;
    private List<Code> codes;
    private Path keyFile;

    @BeforeEach
    void letPeopleAnswer() {
        unit = units.root("Sykehjemmet");
        round = world.open(true, unit);
        codes = ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.MAIL, PEOPLE + 3);
        keyFile = files.privateKey(round, repository.findKey(round).orElseThrow());
        for (int person = 0; person < PEOPLE; person++) {
            TestIntake.submit(service, codes.get(person), answersOf(person));
        }
        TestIntake.save(service, codes.get(PEOPLE), answersOf(PEOPLE));
    }

    /** Every third writes something. */
    private Answers answersOf(int person) {
        QuestionId first = TestIntake.find(service, codes.getFirst())
                .questions()
                .getFirst()
                .id();
        Answers answers = Answers.NONE.withScore(first, 1 + person % 5).withUnsure(new QuestionId.OfStatement(1));
        return person % 3 == 0 ? answers.withComment("Kommentar " + person) : answers;
    }

    /** Two of a team would be found by themselves in what is stored, and their comments with them. */
    @Test
    void answersOfASmallTeamAreKeptWithTheUnitAbove() {
        UnitId home = units.below(unit, "Hjemmetjenesten");
        UnitId team = units.below(home, "Team 1");
        RoundId small = world.open(true, home, team);
        for (int person = 0; person < PEOPLE; person++) {
            UnitId of = person < 2 ? team : home;
            Code code = ballots.make(small, of, AnonymousVoice.EMPLOYEE, Channel.PAPER, 1)
                    .getFirst();
            TestIntake.submit(service, code, Answers.NONE.withComment("Kommentar " + person));
        }
        world.end(small);
        closer.close(small);
        assertThat(world.responses(small))
                .hasSize(PEOPLE)
                .extracting(Submission::unit)
                .containsOnly(home);
        assertThat(comments.find(small, home, AnonymousVoice.EMPLOYEE).texts()).hasSize(PEOPLE);
    }

    @Test
    void privateKeyIsForItsOwnerOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(keyFile))
                .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }

    @Test
    void everyAnswerIsOpenedAndEverythingElseDeleted() {
        world.end(round);
        closer.closeThoseOver();
        assertThat(world.responses(round))
                .hasSize(PEOPLE)
                .allMatch(each -> each.unit().equals(unit) && each.voice() == AnonymousVoice.EMPLOYEE)
                .allMatch(each -> each.answers().comment().isEmpty()
                        && each.answers().unsure().isEmpty());
        assertThat(world.responses(round).stream()
                        .flatMap(each -> each.answers().scores().values().stream())
                        .sorted())
                .containsExactly(1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5);
        assertThat(world.comments(round))
                .containsExactlyInAnyOrder("Kommentar 0", "Kommentar 3", "Kommentar 6", "Kommentar 9");
        assertThat(world.ballots(round)).isZero();
        assertThat(world.drafts(round)).isZero();
        assertThat(world.sealed(round)).isEmpty();
        assertThat(repository.findKey(round)).isEmpty();
        assertThat(keyFile).doesNotExist();
        assertThat(files.draftSecret(round)).doesNotExist();
        assertThat(service.find(codes.getFirst())).isEmpty();
    }

    /** The codes may still lie in people's mail, and the drafts in the database's backups. */
    @Test
    void copiesOfDraftsCannotBeReadWithTheirCodesAfterwards() {
        Code left = codes.get(PEOPLE);
        byte[] copy = world.draft(round);
        assertThat(DraftSeal.open(files.codes().draftSecret(left, round), copy)).isNotEmpty();
        world.end(round);
        closer.closeThoseOver();
        var again = files.codes();
        assertThatThrownBy(() -> again.draftSecret(left, round)).isInstanceOf(UnsafeConfigurationException.class);
        again.makeDraftSecret(round);
        assertThatThrownBy(() -> DraftSeal.open(again.draftSecret(left, round), copy))
                .isInstanceOf(IllegalStateException.class);
        keys.delete(round);
        assertThat(files.draftSecret(round)).doesNotExist();
    }

    @Test
    void closingIsAuditedWithACountThatTellsOfNobody() {
        world.end(round);
        closer.closeThoseOver();
        assertThat(sql.select(AUDIT_ENTRY.DETAILS)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTION.eq("ANSWERS_OPENED"))
                        .and(AUDIT_ENTRY.SUBJECT.eq("round:" + round))
                        .fetch(AUDIT_ENTRY.DETAILS))
                .singleElement()
                .asString()
                .contains("10")
                .doesNotContain("12");
    }

    @Test
    void openRoundIsLeftAlone() {
        closer.closeThoseOver();
        assertThat(world.responses(round)).isEmpty();
        assertThat(world.sealed(round)).hasSize(PEOPLE);
        assertThat(keyFile).exists();
    }

    @Test
    void closingAgainChangesNothing() {
        world.end(round);
        closer.closeThoseOver();
        closer.close(round);
        closer.closeThoseOver();
        assertThat(world.responses(round)).hasSize(PEOPLE);
    }

    @Test
    void severalInstancesAtOnceGetOneResult() throws Exception {
        world.end(round);
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int instance = 0; instance < 4; instance++) {
                all.add(instances.submit(() -> closer.close(round)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(world.responses(round)).hasSize(PEOPLE);
        assertThat(world.comments(round)).hasSize(4);
    }

    /** As after a crash between the commit and the deletion. */
    @Test
    void keyThatWasLeftBehindIsDeletedNextTime() throws IOException {
        byte[] key = Files.readAllBytes(keyFile);
        world.end(round);
        closer.closeThoseOver();
        Files.write(keyFile, key);
        closer.closeThoseOver();
        assertThat(keyFile).doesNotExist();
    }

    @Test
    void withoutThePrivateKeyNothingIsLostThatCouldStillBeRead() throws IOException {
        byte[] key = Files.readAllBytes(keyFile);
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(keyFile);
        Files.delete(keyFile);
        world.end(round);
        assertThatThrownBy(() -> closer.close(round)).hasStackTraceContaining("put it back from a backup");
        closer.closeThoseOver();
        assertThat(world.sealed(round)).hasSize(PEOPLE);
        assertThat(world.responses(round)).isEmpty();
        Files.write(keyFile, key);
        Files.setPosixFilePermissions(keyFile, rights);
        closer.closeThoseOver();
        assertThat(world.responses(round)).hasSize(PEOPLE);
    }

    /** Whoever has the account of the intake can store what is none. */
    @Test
    void forgedAnswersKeepNobodyElsesFromBeingOpened(@Autowired @Intake DSLContext intake) {
        byte[] publicKey = repository.findKey(round).orElseThrow();
        var elsewhere = new Submission(units.root("Annensteds"), AnonymousVoice.EMPLOYEE, Answers.NONE);
        var unasked =
                new Submission(unit, AnonymousVoice.CITIZEN, Answers.NONE.withScore(new QuestionId.OfStatement(9), 3));
        List<byte[]> forged = List.of(
                new byte[] {1, 2, 3},
                RoundSeal.seal(publicKey, round, new byte[AnswersFormat.LONG]),
                RoundSeal.seal(publicKey, round, AnswersFormat.writePadded(elsewhere, true)),
                RoundSeal.seal(publicKey, round, AnswersFormat.writePadded(unasked, true)));
        forged.forEach(each -> intake.insertInto(SEALED_ANSWER)
                .set(SEALED_ANSWER.SEALED_ID, RandomKey.next())
                .set(SEALED_ANSWER.ROUND_ID, round)
                .set(SEALED_ANSWER.SEALED, each)
                .execute());
        world.end(round);
        closer.closeThoseOver();
        assertThat(world.responses(round)).hasSize(PEOPLE);
        assertThat(world.sealed(round)).isEmpty();
    }

    @Test
    void codesOfACancelledRoundAreDeletedWhenItsTimeIsOver() {
        RoundId cancelled = world.open(false, unit);
        ballots.make(cancelled, unit, AnonymousVoice.EMPLOYEE, Channel.MAIL, 3);
        world.cancel(cancelled);
        closer.closeThoseOver();
        assertThat(world.ballots(cancelled)).isEqualTo(3);
        world.end(cancelled);
        closer.closeThoseOver();
        assertThat(world.ballots(cancelled)).isZero();
        assertThat(repository.findKey(cancelled)).isEmpty();
    }
}
