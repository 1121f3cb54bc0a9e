package no.hvorervi.effects;

import static no.hvorervi.db.Tables.ACTION_EFFECT;
import static no.hvorervi.db.Tables.UNIT_SUCCESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionNotFoundException;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.Expected;
import no.hvorervi.actions.Origin;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.effects.EffectPage.Learnt;
import no.hvorervi.effects.EffectPage.Reason;
import no.hvorervi.effects.EffectPage.Told;
import no.hvorervi.effects.EffectPage.Untold;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.BenjaminiHochberg;
import no.hvorervi.measures.Certainty;
import no.hvorervi.measures.Change;
import no.hvorervi.measures.Sample;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.ResultService;
import no.hvorervi.results.TestFigures;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the first round after an action says of it, and who is told. */
@DatabaseTest
class EffectServiceTest {

    @Autowired
    EffectService service;

    @Autowired
    ConsentService consents;

    @Autowired
    IdeaService ideas;

    @Autowired
    EffectWork work;

    @Autowired
    EffectJob job;

    @Autowired
    TestEffects effects;

    @Autowired
    ActionService actions;

    @Autowired
    ResultService results;

    @Autowired
    CriteriaService criteria;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    AuditReader log;

    @Autowired
    DSLContext sql;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        top = units.root("Kommunen");
        unit = units.below(top, "Enheten");
    }

    private Item principle() {
        return effects.item(Criteria::principles);
    }

    private Optional<EffectPage> seen(Action action) {
        users.signIn(units.leader(unit));
        return service.find(action.id());
    }

    private Told told(Action action) {
        return (Told) seen(action).orElseThrow();
    }

    private Reason untold(Action action) {
        return ((Untold) seen(action).orElseThrow()).reason();
    }

    private Action between(Figure before, Figure after, Item item, Expected expected) {
        effects.released(top, unit, TestEffects.BEFORE, TestEffects.with(item.key(), before));
        Action action = effects.action(
                unit,
                ActionItem.of(criteria.latest().id(), item),
                TestEffects.MADE,
                new Origin.OfUnit(),
                "Noe",
                expected);
        effects.released(top, unit, TestEffects.AFTER, TestEffects.with(item.key(), after));
        effects.measure();
        return action;
    }

    /** The verdict is of what was expected, and the figures are those of the two rounds. */
    @Test
    void sureChangeWorkedWhereItWasExpectedAndWentTheWrongWayOtherwise() {
        Action up = between(TestEffects.LOW, TestEffects.HIGH, principle(), Expected.HIGHER);
        Action down = effects.action(
                unit,
                ActionItem.of(criteria.latest().id(), principle()),
                TestEffects.MADE,
                new Origin.OfUnit(),
                "Det motsatte",
                Expected.LOWER);
        effects.measure();
        Told worked = told(up);
        assertThat(worked.verdict()).isEqualTo(Verdict.WORKED);
        assertThat(worked.before().closedOn()).isEqualTo(TestEffects.BEFORE);
        assertThat(worked.after().closedOn()).isEqualTo(TestEffects.AFTER);
        assertThat(told(down).verdict()).isEqualTo(Verdict.WRONG_WAY);
        var low = (Figure.Full) TestEffects.LOW;
        var high = (Figure.Full) TestEffects.HIGH;
        Change oracle = Change.between(
                        new Sample(low.mean(), low.sd(), low.n()), new Sample(high.mean(), high.sd(), high.n()))
                .orElseThrow();
        Measured measured = worked.measured().orElseThrow();
        assertThat(measured.difference()).isCloseTo(oracle.difference(), within(1e-9));
        assertThat(measured.interval().low()).isCloseTo(oracle.interval().low(), within(1e-9));
        assertThat(measured.interval().high()).isCloseTo(oracle.interval().high(), within(1e-9));
        assertThat(List.of(measured.before(), measured.after())).containsExactly(24, 24);
    }

    @Test
    void hinderingFactorThatHindersLessHasWorked() {
        Action action = between(TestEffects.HIGH, TestEffects.LOW, effects.item(Criteria::hindering), Expected.LOWER);
        assertThat(told(action).verdict()).isEqualTo(Verdict.WORKED);
    }

    /** Of what there can be too much of, less is what an action may be for. */
    @Test
    void balanceIsMeasuredTheWayThatWasChosen() {
        ActionItem control = effects.about(Criteria::balance);
        assertThat(control.expected()).isEmpty();
        effects.balanced(top, unit, TestEffects.BEFORE, 1.6);
        Action less = effects.action(
                unit, control, TestEffects.MADE, new Origin.OfUnit(), "Færre attestasjoner", Expected.LOWER);
        Action more = effects.action(
                unit, control, TestEffects.MADE, new Origin.OfUnit(), "Flere attestasjoner", Expected.HIGHER);
        effects.balanced(top, unit, TestEffects.AFTER, 0.2);
        effects.measure();
        assertThat(told(less).verdict()).isEqualTo(Verdict.WORKED);
        assertThat(told(less).measured().orElseThrow().difference()).isCloseTo(-1.4, within(1e-9));
        assertThat(told(more).verdict()).isEqualTo(Verdict.WRONG_WAY);
    }

    @Test
    void smallChangeIsNotSure() {
        Action action = between(TestEffects.MIDDLE, TestFigures.full(1, 5, 10, 7, 1), principle(), Expected.HIGHER);
        assertThat(told(action).verdict()).isEqualTo(Verdict.NOT_SURE);
        Measured measured = told(action).measured().orElseThrow();
        assertThat(measured.interval().low()).isNegative();
        assertThat(measured.interval().high()).isPositive();
    }

    /** Two pages must never say different things: whatever a release holds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void principlesAreJudgedExactlyAsOnThePageOfResults(long seed) {
        var random = new Random(seed);
        effects.released(top, unit, TestEffects.BEFORE, item -> any(random));
        List<Action> made = criteria.latest().principles().stream()
                .limit(5)
                .map(each -> effects.action(unit, each, TestEffects.MADE))
                .toList();
        effects.released(top, unit, TestEffects.AFTER, item -> any(random));
        effects.measure();
        users.signIn(units.leader(unit));
        List<PrincipleResult> page =
                results.find(unit, Optional.empty()).result().orElseThrow().principles();
        for (Action action : made) {
            PrincipleResult said = page.stream()
                    .filter(each -> each.principle().key().equals(action.item().key()))
                    .findFirst()
                    .orElseThrow();
            Told told = (Told) service.find(action.id()).orElseThrow();
            assertThat(told.verdict())
                    .isEqualTo(said.change()
                            .map(change -> Verdict.of(change.certainty(), Expected.HIGHER))
                            .orElse(Verdict.TOO_FEW));
            assertThat(told.measured().map(Measured::adjustedP))
                    .isEqualTo(said.change()
                            .filter(each -> each.test().isPresent())
                            .map(each -> each.adjustedP()));
        }
    }

    private static Figure any(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> TestFigures.hidden();
            case 1 -> TestFigures.mean(5 + random.nextInt(8), 2 + random.nextInt(20) / 10.0);
            case 2 -> TestFigures.rounded(8 + random.nextInt(8), 2 + random.nextInt(4) / 2.0);
            default -> TestFigures.full(random.ints(5, 2, 9).toArray());
        };
    }

    /** The more that a unit tries at once, the more must speak for each. */
    @Test
    void factorsAreAdjustedOverThoseOfTheirKindThatTheUnitActsOn() {
        List<? extends Item> factors = criteria.latest().promoting().subList(0, 3);
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.MIDDLE);
        List<Action> made = factors.stream()
                .map(each -> effects.action(unit, each, TestEffects.MADE))
                .toList();
        effects.action(unit, effects.item(Criteria::hindering), TestEffects.MADE);
        Figure[] after = {TestFigures.full(0, 3, 8, 9, 4), TestFigures.full(1, 5, 10, 7, 1), TestEffects.HIGH};
        effects.released(top, unit, TestEffects.AFTER, item -> {
            for (int at = 0; at < after.length; at++) {
                if (item.key().equals(factors.get(at).key())) {
                    return after[at];
                }
            }
            return item.kind() == ItemKind.HINDERING ? TestEffects.LOW : TestEffects.HIGH;
        });
        effects.measure();
        var middle = (Figure.Full) TestEffects.MIDDLE;
        double[] alone = new double[after.length];
        for (int at = 0; at < after.length; at++) {
            var later = (Figure.Full) after[at];
            alone[at] = Change.between(
                            new Sample(middle.mean(), middle.sd(), middle.n()),
                            new Sample(later.mean(), later.sd(), later.n()))
                    .orElseThrow()
                    .p();
        }
        double[] together = BenjaminiHochberg.adjust(alone);
        for (int at = 0; at < after.length; at++) {
            Told told = told(made.get(at));
            assertThat(told.measured().orElseThrow().adjustedP()).isCloseTo(together[at], within(1e-9));
            assertThat(told.verdict())
                    .isEqualTo(Verdict.of(
                            Certainty.of(told.measured().orElseThrow().difference(), together[at]), Expected.HIGHER));
        }
    }

    /** Which of the rounds it is hidden in, or whether too few could be seen, is not told. */
    @Test
    void whatIsHiddenOrOfFewIsTooFewInEitherRound() {
        List<? extends Item> nine = criteria.latest().principles();
        effects.released(top, unit, TestEffects.BEFORE, item -> switch (item.no()) {
            case 1 -> TestFigures.hidden();
            case 3 -> TestFigures.mean(7, 2);
            default -> TestEffects.LOW;
        });
        List<Action> made = nine.subList(0, 4).stream()
                .map(each -> effects.action(unit, each, TestEffects.MADE))
                .toList();
        effects.released(top, unit, TestEffects.AFTER, item -> switch (item.no()) {
            case 2 -> TestFigures.hidden();
            case 4 -> TestFigures.mean(7, 5);
            default -> TestEffects.HIGH;
        });
        effects.measure();
        assertThat(made).allSatisfy(each -> {
            assertThat(told(each).verdict()).isEqualTo(Verdict.TOO_FEW);
            assertThat(told(each).measured()).isEmpty();
        });
        assertThat(made.stream().map(this::told).map(each -> each.verdict() + "" + each.measured()))
                .containsOnly("TOO_FEWOptional.empty");
    }

    @Test
    void nothingIsMeasuredAcrossAReorganisation() {
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.LOW);
        Action action = effects.action(unit, principle(), TestEffects.MADE);
        effects.released(top, unit, TestEffects.AFTER, item -> TestEffects.HIGH);
        takeOver(units.below(top, "Øst"), unit, LocalDate.of(2026, 1, 1));
        effects.measure();
        assertThat(untold(action)).isEqualTo(Reason.REORGANISED);
        assertThat(sql.fetchExists(ACTION_EFFECT, ACTION_EFFECT.ACTION_ID.eq(action.id())))
                .isFalse();
    }

    /** Reorganisations can be brought in late. */
    @Test
    void whatWasMeasuredIsNotShownWhenAReorganisationTurnsOutToStandBetween() {
        Action action = between(TestEffects.LOW, TestEffects.HIGH, principle(), Expected.HIGHER);
        takeOver(units.below(top, "Øst"), unit, LocalDate.of(2026, 1, 1));
        assertThat(untold(action)).isEqualTo(Reason.REORGANISED);
    }

    /** Neither are others told of it: from the day after the round before closed until the one on which the round after did. */
    @ParameterizedTest
    @CsvSource({"2025-04-30, true", "2025-05-01, false", "2026-04-30, false", "2026-05-01, true"})
    void othersAreToldOfWhatTheUnitIsToldAlone(LocalDate day, boolean isTold) {
        Action action = between(TestEffects.LOW, TestEffects.HIGH, principle(), Expected.HIGHER);
        assertThat(TestEffects.AFTER).isEqualTo("2026-04-30");
        effects.finish(action);
        share();
        assertThat(verdicts()).containsExactly(Optional.of(Verdict.WORKED));
        takeOver(units.below(top, "Øst"), unit, day);
        clock.stopOn(TestEffects.SEEN);
        assertThat(seen(action).orElseThrow() instanceof Told).isEqualTo(isTold);
        assertThat(verdicts()).containsExactly(Optional.of(Verdict.WORKED).filter(each -> isTold));
    }

    /** What stands between may be between those before the unit. */
    @Test
    void othersAreToldNothingAcrossAReorganisationOfUnitsBefore() {
        Action action = between(TestEffects.LOW, TestEffects.HIGH, principle(), Expected.HIGHER);
        effects.finish(action);
        share();
        UnitId east = units.below(top, "Øst");
        takeOver(east, unit, TestEffects.SEEN);
        takeOver(units.below(top, "Nord"), east, LocalDate.of(2026, 1, 1));
        assertThat(untold(action)).isEqualTo(Reason.REORGANISED);
        assertThat(verdicts()).containsExactly(Optional.empty());
    }

    private void share() {
        users.signIn(units.leader(unit));
        consents.give(unit);
    }

    private List<Optional<Verdict>> verdicts() {
        UnitId other = units.below(top, "Naboen");
        users.signIn(units.leader(other));
        return ideas.find(other, effects.about(Criteria::principles)).stream()
                .map(SharedAction::verdict)
                .toList();
    }

    private void takeOver(UnitId predecessor, UnitId successor, LocalDate day) {
        sql.insertInto(UNIT_SUCCESSION)
                .set(UNIT_SUCCESSION.PREDECESSOR_ID, predecessor)
                .set(UNIT_SUCCESSION.SUCCESSOR_ID, successor)
                .set(UNIT_SUCCESSION.VALID_FROM, day)
                .set(UNIT_SUCCESSION.KIND, "MERGE")
                .set(UNIT_SUCCESSION.SHOWS_HISTORY, true)
                .execute();
    }

    /** The first round after it is the one that counts, whatever comes later and whatever becomes of the action. */
    @Test
    void whatWasMeasuredStays() {
        Action action = between(TestEffects.LOW, TestEffects.HIGH, principle(), Expected.HIGHER);
        Told first = told(action);
        effects.released(top, unit, TestEffects.AFTER.plusDays(2), item -> TestEffects.LOW);
        users.signIn(units.leader(unit));
        actions.edit(action.id(), new TestContents(action).expecting(Expected.LOWER), action.version());
        effects.measure();
        effects.measure();
        assertThat(told(action)).isEqualTo(first);
    }

    /** The earlier of two rounds after it; the later of two before it, unless it was born in the earlier. */
    @Test
    void itStandsBetweenTheRoundsNearestToItOrTheOneItWasBornIn() {
        ReleaseBasis born = effects.released(top, unit, TestEffects.BEFORE.minusYears(1), item -> TestEffects.HIGH);
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.LOW);
        Action nearest = effects.action(unit, principle(), TestEffects.MADE);
        Action ofResult = effects.action(
                unit, principle(), TestEffects.MADE, new Origin.OfResult(born.round()), "Født i en runde");
        effects.released(top, unit, TestEffects.AFTER.minusMonths(2), item -> TestEffects.HIGH);
        effects.released(top, unit, TestEffects.AFTER, item -> TestEffects.LOW);
        effects.measure();
        assertThat(told(nearest).before().closedOn()).isEqualTo(TestEffects.BEFORE);
        assertThat(told(nearest).after().closedOn()).isEqualTo(TestEffects.AFTER.minusMonths(2));
        assertThat(told(nearest).verdict()).isEqualTo(Verdict.WORKED);
        assertThat(told(ofResult).before().round()).isEqualTo(born.round());
        assertThat(told(ofResult).verdict()).isEqualTo(Verdict.NOT_SURE);
    }

    /** A pulse of the nine says nothing of a factor. */
    @Test
    void roundThatDidNotAskIsPassedBy() {
        Item factor = effects.item(Criteria::promoting);
        effects.released(top, unit, TestEffects.BEFORE.minusYears(1), item -> TestEffects.LOW);
        effects.nine(top, unit, TestEffects.BEFORE, item -> TestEffects.LOW);
        Action action = effects.action(unit, factor, TestEffects.MADE);
        effects.nine(top, unit, TestEffects.AFTER.minusMonths(2), item -> TestEffects.LOW);
        effects.measure();
        assertThat(untold(action)).isEqualTo(Reason.AWAITED);
        effects.released(top, unit, TestEffects.AFTER, item -> TestEffects.HIGH);
        effects.measure();
        assertThat(told(action).before().closedOn()).isEqualTo(TestEffects.BEFORE.minusYears(1));
        assertThat(told(action).after().closedOn()).isEqualTo(TestEffects.AFTER);
    }

    @Test
    void withoutARoundBeforeOrAfterNothingIsMeasured() {
        Action first = effects.action(unit, principle(), TestEffects.BEFORE.minusMonths(1));
        assertThat(untold(first)).isEqualTo(Reason.NO_BEFORE);
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.LOW);
        Action action = effects.action(unit, principle(), TestEffects.MADE);
        effects.measure();
        assertThat(untold(action)).isEqualTo(Reason.AWAITED);
        assertThat(untold(first)).isEqualTo(Reason.NO_BEFORE);
        assertThat(sql.fetchCount(ACTION_EFFECT, ACTION_EFFECT.ACTION_ID.in(first.id(), action.id())))
                .isZero();
    }

    /** Written down or moved after the round was released: the next run finds them. */
    @Test
    void whatIsMissingIsCaughtUpWith() {
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.LOW);
        effects.released(top, unit, TestEffects.AFTER, item -> TestEffects.HIGH);
        Action late = effects.action(unit, principle(), TestEffects.AFTER.plusDays(20));
        effects.measure();
        clock.stopOn(TestEffects.AFTER.plusDays(21));
        assertThat(untold(late)).isEqualTo(Reason.AWAITED);
        actions.edit(late.id(), new TestContents(late).beginning(TestEffects.MADE), late.version());
        work.run();
        assertThat(told(late).verdict()).isEqualTo(Verdict.WORKED);
        assertThat(sql.fetchSingle(ACTION_EFFECT, ACTION_EFFECT.ACTION_ID.eq(late.id()))
                        .getIsForeseen())
                .isFalse();
    }

    @Test
    void jobMeasuresWhenSomethingIsReleasedAndCatchesUpEachHour() {
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.LOW);
        Action action = effects.action(unit, principle(), TestEffects.MADE);
        effects.released(top, unit, TestEffects.AFTER, item -> TestEffects.HIGH);
        clock.stopOn(TestEffects.SEEN);
        job.measureThoseReleased();
        assertThat(told(action).verdict()).isEqualTo(Verdict.WORKED);
        Action late = effects.late(unit, principle(), "Skrevet ned etterpå");
        job.measureThoseReleased();
        assertThat(untold(late)).isEqualTo(Reason.AWAITED);
        clock.advance(Duration.ofHours(1));
        job.measureThoseReleased();
        assertThat(told(late).verdict()).isEqualTo(Verdict.WORKED);
    }

    @Test
    void whatIsDroppedIsNotMeasured() {
        effects.released(top, unit, TestEffects.BEFORE, item -> TestEffects.LOW);
        Action action = effects.action(unit, principle(), TestEffects.MADE);
        users.signIn(units.leader(unit));
        actions.drop(action.id(), "Noe annet haster", action.version());
        effects.released(top, unit, TestEffects.AFTER, item -> TestEffects.HIGH);
        effects.measure();
        assertThat(untold(action)).isEqualTo(Reason.DROPPED);
        assertThat(sql.fetchExists(ACTION_EFFECT, ACTION_EFFECT.ACTION_ID.eq(action.id())))
                .isFalse();
    }

    /** Also where nothing was measured there is something to learn. */
    @Test
    void whatIsFinishedOrDroppedCanBeLearntFrom() {
        Action done = effects.finish(effects.action(unit, principle(), TestEffects.MADE));
        Action dropped = effects.action(unit, principle(), TestEffects.MADE);
        users.signIn(units.leader(unit));
        actions.drop(dropped.id(), "Noe annet haster", dropped.version());
        var lesson = new Lesson("Begynn smått.", 1);
        for (Action each : List.of(done, dropped)) {
            assertThat(service.learn(each.id(), lesson.words(), 0)).isEqualTo(new LessonSaved.Stored(lesson));
            assertThat(learnt(each)).contains(new Learnt(lesson, true));
        }
        units.signIn(UnitRole.UNION_REPRESENTATIVE, unit);
        assertThat(service.find(done.id()).flatMap(EffectPage::learnt)).contains(new Learnt(lesson, false));
        users.signIn(units.leader(unit));
        actions.reopen(done.id(), "Det var ikke ferdig.", done.version());
        assertThat(learnt(done)).contains(new Learnt(lesson, true));
    }

    private Optional<Learnt> learnt(Action action) {
        return seen(action).flatMap(EffectPage::learnt);
    }

    /** Facilitators see what the unit does, and none of its results. */
    @Test
    void nobodyIsToldWhoDoesNotSeeTheResults() {
        Action action = between(TestEffects.LOW, TestEffects.HIGH, principle(), Expected.HIGHER);
        units.signIn(UnitRole.FACILITATOR, unit);
        assertThat(actions.get(action.id()).id()).isEqualTo(action.id());
        assertThat(service.find(action.id())).isEmpty();
        assertThatThrownBy(() -> service.learn(action.id(), "Noe", 0)).isInstanceOf(ActionNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "UNIT_LEADER", "VIEWER"})
    void nobodyAboveIsTold(UnitRole role) {
        Action action = between(TestEffects.LOW, TestEffects.HIGH, principle(), Expected.HIGHER);
        units.signIn(role, top);
        assertThatThrownBy(() -> service.find(action.id())).isInstanceOf(ActionNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEPUTY", "UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void unitsOwnPeopleAreToldFromTheDayOfTheRelease(UnitRole role) {
        Action action = between(TestEffects.LOW, TestEffects.HIGH, principle(), Expected.HIGHER);
        units.signIn(role, unit);
        clock.stopOn(LocalDate.of(2026, 5, 1));
        assertThat(service.find(action.id()))
                .hasValueSatisfying(page -> assertThat(page).isInstanceOf(Told.class));
        clock.stopOn(LocalDate.of(2026, 4, 30));
        assertThat(service.find(action.id())).contains(new Untold(Reason.AWAITED, Optional.empty()));
    }

    @Test
    void lessonIsWrittenOnceByEachAndNeverOverUnseenWords() {
        Action action = between(TestEffects.LOW, TestEffects.HIGH, principle(), Expected.HIGHER);
        users.signIn(units.leader(unit));
        assertThat(service.learn(action.id(), "x".repeat(Lesson.MAX_WORDS + 1), 0))
                .isEqualTo(new LessonSaved.TooLong());
        var first = new Lesson("Det hjalp å begynne smått.", 1);
        assertThat(service.learn(action.id(), " Det hjalp å begynne smått. ", 0))
                .isEqualTo(new LessonSaved.Stored(first));
        assertThat(service.learn(action.id(), "Noe annet", 0)).isEqualTo(new LessonSaved.Conflict(first));
        assertThat(learnt(action).orElseThrow().lesson()).isEqualTo(first);
        assertThat(log.find(AuditSearch.of(Optional.of(units.municipalityOf(unit))), Optional.empty(), 100).stream()
                        .flatMap(entry -> entry.action().stream())
                        .filter(AuditAction.ACTION_LEARNT::equals))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void representativesReadAndDoNotWriteWhatWasLearnt(UnitRole role) {
        Action action = between(TestEffects.LOW, TestEffects.HIGH, principle(), Expected.HIGHER);
        units.signIn(role, unit);
        assertThat(service.find(action.id()).flatMap(EffectPage::learnt)).contains(new Learnt(Lesson.NONE, false));
        assertThatThrownBy(() -> service.learn(action.id(), "Mitt", 0)).isInstanceOf(ActionNotFoundException.class);
    }

    @Test
    void nothingIsLearntFromWhatIsUnderWayBeforeItIsMeasured() {
        Action action = effects.action(unit, principle(), TestEffects.MADE);
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        assertThat(service.learn(action.id(), "For tidlig", 0)).isEqualTo(new LessonSaved.Untold());
        assertThatThrownBy(() -> service.find(new ActionId(987_654_321L))).isInstanceOf(ActionNotFoundException.class);
    }
}
