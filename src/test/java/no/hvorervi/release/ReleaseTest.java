package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.StatementFaults;
import no.hvorervi.StatementFaults.PowerCut;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.AnswerService;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Ballots;
import no.hvorervi.intake.Channel;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.Question;
import no.hvorervi.intake.Responses;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ReleaseAttempts;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.released.UnitFigures;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round is released once, from what it was when it closed, with a proof; nothing of it ever changes. */
@DatabaseTest
class ReleaseTest {

    @Autowired
    ReleaseWork work;

    @Autowired
    ReleaseService service;

    @Autowired
    ReleasedRounds releases;

    @Autowired
    ReleaseAttempts attempts;

    @Autowired
    Responses responses;

    @Autowired
    TestAnswers answers;

    @Autowired
    TestIntake world;

    @Autowired
    AnswerService answering;

    @Autowired
    Ballots ballots;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void disarm() {
        StatementFaults.disarm();
    }

    @Test
    void releasedAreFiguresOfEnoughWithAProof() {
        RoundId round = answers.ofSmallMunicipality();
        assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Published());
        ReleasedRound release = releases.find(round).orElseThrow();
        assertThat(release.closedOn()).isEqualTo(TestAnswers.CLOSED_ON);
        assertThat(release.employeesFrom()).isEqualTo(TestAnswers.CLOSED_ON.plusDays(7));
        assertThat(release.isImported()).isTrue();
        assertThat(releases.units(release.id()).stream().map(ReleasedUnit::name))
                .containsExactly("Fjordkommunen", "Nord", "Sør", "Vest", "Øst");
        assertThat(releases.units(release.id()).stream().map(ReleasedUnit::isAsked))
                .containsExactly(false, true, true, true, true);
        // The three of the last unit, and those of the next smallest that hide them.
        assertThat(releases.turnouts(release.id()).stream().map(each -> each.people()))
                .containsExactly(
                        OptionalInt.of(34),
                        OptionalInt.of(12),
                        OptionalInt.of(11),
                        OptionalInt.empty(),
                        OptionalInt.empty());
        UnitFigures north = releases.figures(
                release.id(), releases.units(release.id()).get(1).unit());
        assertThat(north.of(AnonymousVoice.EMPLOYEE, 1)).get().isInstanceOf(Figure.Full.class);
        assertThat(releases.proof(release.id()).orElseThrow().smallest().orElseThrow())
                .isGreaterThanOrEqualTo(5);
        assertThat(sql.sql("select count(*) from audit_entry where action = 'ROUND_RELEASED' and subject = ?")
                        .param("round:" + round)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingOfItChangesWhateverBecomesOfTheUnits() {
        List<UnitId> asked = answers.fourUnits();
        RoundId round = answers.answered(TestAnswers.CLOSED_ON, asked, 12, 11, 8, 3);
        work.run(round);
        List<String> before = StoredRelease.dump(sql, round);
        assertThat(before).hasSizeGreaterThan(150);
        units.end(asked.getFirst(), LocalDate.of(2026, 3, 1));
        sql.sql("update unit set name = 'Sørvest' where unit_id = ?")
                .param(asked.get(1).value())
                .update();
        clock.advance(Duration.ofDays(40));
        assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Published());
        assertThat(StoredRelease.dump(sql, round)).isEqualTo(before);
    }

    @Test
    void answersAreKeptForTheDaysThatWerePromised() {
        RoundId round = answers.ofSmallMunicipality();
        work.run(round);
        assertThat(sql.sql("select delete_on from response_deadline where round_id = ?")
                        .param(round.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(
                        NorwegianTime.dateOf(releases.find(round).orElseThrow().releasedAt())
                                .plusDays(30));
    }

    /** Rule 1: nothing while a round is open, nor before its answers are opened. */
    @Test
    void openRoundShowsNothingAndIsReleasedWhenItIsOver() {
        UnitId unit = units.root("Sykehjemmet");
        RoundId round = world.open(false, unit);
        IntStream.range(0, 12).forEach(person -> answer(round, unit, person));
        requireNothing(round);
        world.end(round);
        requireNothing(round);
        world.close(round);
        assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Published());
        ReleasedRound release = releases.find(round).orElseThrow();
        assertThat(release.isImported()).isFalse();
        assertThat(release.employeesFrom()).isEqualTo(release.releasedOn().plusDays(7));
        UnitFigures figures = releases.figures(release.id(), unit);
        assertThat(figures.people(AnonymousVoice.EMPLOYEE)).hasValue(12);
        ReleasedItem own = release.items().getLast();
        assertThat(own.key()).isEqualTo("Vi har et godt lunsjrom.");
        assertThat(figures.of(AnonymousVoice.EMPLOYEE, own.no())).get().isInstanceOf(Figure.Full.class);
        // Citizens are asked some of the principles and the own statement; nobody has answered.
        Map<Integer, Figure> ofCitizens = figures.figures().getOrDefault(AnonymousVoice.CITIZEN, Map.of());
        assertThat(ofCitizens).isNotEmpty().hasSizeLessThan(11).containsKey(own.no());
        assertThat(ofCitizens.values()).containsOnly(new Figure.Hidden());
    }

    private void requireNothing(RoundId round) {
        assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.NotReady());
        assertThat(releases.find(round)).isEmpty();
        assertThat(attempts.find(round)).isEmpty();
    }

    private void answer(RoundId round, UnitId unit, int person) {
        Code code = ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.PAPER, 1)
                .getFirst();
        Answers given = Answers.NONE;
        for (Question question : TestIntake.find(answering, code).questions()) {
            List<Integer> scores = question.range().scores();
            given = given.withScore(
                    question.id(), scores.get((person + question.id().hashCode() % 5 + 5) % 5));
        }
        TestIntake.submit(answering, code, given);
    }

    @Test
    void roundThatNobodyAnsweredShowsNothing() {
        UnitId unit = units.root("Sykehjemmet");
        RoundId round = world.open(false, unit);
        ballots.make(round, unit, AnonymousVoice.EMPLOYEE, Channel.PAPER, 1);
        world.close(round);
        assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Published());
        assertThat(releases.proof(releases.find(round).orElseThrow().id())
                        .orElseThrow()
                        .smallest())
                .isEmpty();
    }

    @Test
    void roundWhoseAnswersAreGoneIsNeverReleased() {
        RoundId round = answers.ofSmallMunicipality();
        cutAfterFreezing(round);
        clock.advance(Duration.ofDays(200));
        sql.sql("delete from response_deadline where round_id = ?")
                .param(round.value())
                .update();
        assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Failed(ReleaseFault.ANSWERS_GONE));
        assertThat(attempts.find(round)).isEmpty();
        assertThat(releases.find(round)).isEmpty();
        assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Failed(ReleaseFault.ANSWERS_GONE));
        assertThat(sql.sql("select count(*) from audit_entry where action = 'RELEASE_REFUSED' and subject = ?")
                        .param("round:" + round)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** What is frozen is there, and nothing more. */
    private void cutAfterFreezing(RoundId round) {
        for (int statements = 5; attempts.find(round).isEmpty(); statements++) {
            StatementFaults.cutAfter(statements);
            try {
                work.run(round);
            } catch (PowerCut cut) {
                clock.advance(ReleaseRepository.LEASE.plusSeconds(1));
            }
            StatementFaults.disarm();
        }
        assertThat(releases.find(round)).isEmpty();
    }

    @Test
    void twoOfAMunicipalityAreNotMadeAtTheSameTime() {
        List<UnitId> asked = answers.fourUnits();
        RoundId first = answers.answered(TestAnswers.CLOSED_ON, asked, 12, 11, 8, 9);
        RoundId second = answers.answered(TestAnswers.CLOSED_ON.plusDays(60), asked, 12, 12, 9, 9);
        StatementFaults.cutAfter(12);
        try {
            work.run(first);
        } catch (PowerCut cut) {
            StatementFaults.disarm();
        }
        assertThat(releases.find(first)).isEmpty();
        assertThat(work.run(second)).isEqualTo(new ReleaseOutcome.NotReady());
        clock.advance(ReleaseRepository.LEASE.plusSeconds(1));
        assertThat(work.run(second)).isEqualTo(new ReleaseOutcome.Published());
        assertThat(work.run(first)).isEqualTo(new ReleaseOutcome.Published());
    }

    /** Rule 5: within four weeks people answer the same. */
    @Test
    void secondRoundOfTheSameWeeksShowsNothing() {
        List<UnitId> asked = answers.fourUnits();
        RoundId first = answers.answered(TestAnswers.CLOSED_ON, asked, 12, 11, 8, 9);
        RoundId second = answers.answered(TestAnswers.CLOSED_ON.plusDays(27), asked, 12, 12, 9, 9);
        RoundId third = answers.answered(TestAnswers.CLOSED_ON.plusDays(55), asked, 12, 12, 9, 9);
        for (RoundId round : List.of(first, second, third)) {
            assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Published());
        }
        assertThat(StoredRelease.shown(releases, second)).noneMatch(each -> each.contains("mean="));
        assertThat(StoredRelease.shown(releases, third)).anyMatch(each -> each.contains("mean="));
        assertThat(releases.proof(releases.find(second).orElseThrow().id())
                        .orElseThrow()
                        .earlier())
                .containsExactly(releases.find(first).orElseThrow().id());
    }

    @Test
    void roundsOfTheSameWeeksThatAskOtherUnitsShowTheirs() {
        UnitId top = units.root("Fjordkommunen");
        UnitId north = units.below(top, "Nord");
        UnitId south = units.below(top, "Sør");
        RoundId first = answered(Map.of(north, 12));
        RoundId second = answered(Map.of(south, 11));
        RoundId whole = answered(Map.of(top, 12));
        for (RoundId round : List.of(first, second, whole)) {
            assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Published());
        }
        assertThat(people(first, top)).hasValue(12);
        assertThat(people(first, north)).hasValue(12);
        assertThat(people(second, top)).hasValue(11);
        assertThat(people(second, south)).hasValue(11);
        assertThat(StoredRelease.shown(releases, second)).anyMatch(each -> each.contains("mean="));
        assertThat(people(whole, top)).isEmpty();
    }

    private OptionalInt people(RoundId round, UnitId unit) {
        return releases.figures(releases.find(round).orElseThrow().id(), unit).people(AnonymousVoice.EMPLOYEE);
    }

    private RoundId answered(Map<UnitId, Integer> people) {
        RoundId round = world.open(false, people.keySet().toArray(UnitId[]::new));
        people.forEach((unit, number) -> IntStream.range(0, number).forEach(person -> answer(round, unit, person)));
        world.close(round);
        return round;
    }

    /** Small units' answers are kept with one above them, which after a change back in time is above nobody who was asked. */
    @Test
    void unitThatKeepsAnswersIsFrozenThoughAllBelowItHaveBeenMovedSinceBackInTime() {
        UnitId top = units.root("Fjordkommunen");
        UnitId middle = units.below(top, "Midt");
        UnitId large = units.below(top, "Nord");
        UnitId one = units.below(middle, "Første");
        UnitId other = units.below(middle, "Andre");
        RoundId round = answered(Map.of(large, 12, one, 3, other, 3));
        sql.sql("update unit_parent set parent_id = ? where unit_id in (?, ?)")
                .params(large.value(), one.value(), other.value())
                .update();
        assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Published());
        assertThat(people(round, top)).hasValue(18);
        assertThat(people(round, middle)).hasValue(6);
        assertThat(people(round, large)).hasValue(12);
        assertThat(people(round, one)).isEmpty();
        ReleaseId release = releases.find(round).orElseThrow().id();
        assertThat(releases.units(release).stream()
                        .filter(ReleasedUnit::isAsked)
                        .map(ReleasedUnit::unit))
                .containsExactlyInAnyOrder(large, one, other);
    }

    @Test
    void thoseWhoWriteTheRoundSeeHowFarItIs() {
        UnitId top = units.root("Helheten");
        RoundId whole = answers.answered(TestAnswers.CLOSED_ON, List.of(top), 12);
        users.signIn(units.leader(top));
        assertThat(service.progress(whole)).isEqualTo(new ReleaseProgress.Waiting());
        Instant before = Instant.now();
        work.run(whole);
        assertThat(service.progress(whole)).isInstanceOfSatisfying(ReleaseProgress.Published.class, published -> {
            assertThat(published.at()).isAfterOrEqualTo(before.minusSeconds(1));
            assertThat(published.shown()).isEqualTo(33);
            assertThat(published.withheld()).isZero();
            assertThat(published.broader()).isEmpty();
        });
    }
}
