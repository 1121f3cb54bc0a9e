package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.hvorervi.criteria.ScoreRange;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.Distribution;
import no.hvorervi.released.Figure;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.Turnout;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.suppression.Forest;
import no.hvorervi.suppression.Shown;
import org.junit.jupiter.api.Test;

/** The proof from what is stored: what is released as it was decided is safe, whatever is changed afterwards is noticed. */
class ProofCheckTest {

    private static final int[] TWELVE = {1, 2, 3, 4, 2};
    private static final int[] EIGHT = {1, 1, 2, 3, 1};
    private static final int[] FOUR = {1, 1, 1, 1, 0};
    private static final int[] NOBODY = {0, 0, 0, 0, 0};

    private static final FigureMaker MAKER = new FigureMaker(ScoreRange.EXTENT, 1.0);
    private static final Figure HIDDEN = new Figure.Hidden();

    /** Two units below one. */
    private static final Frame TWO = MadeUp.frame(5, MadeUp.principles(1), -1, 0, 0);

    private final Frame frame = MadeUp.frame(5, MadeUp.principles(1), -1, 0, 0, 0);
    private final ReleasePlan plan = MadeUp.plan(frame, List.of(NOBODY, TWELVE, EIGHT, FOUR));

    private static UnitId unit(int number) {
        return MadeUp.unit(MadeUp.FIRST_UNIT + number);
    }

    private ProofReport changed(int unit, Figure figure) {
        return ProofCheck.of(
                MadeUp.stored(
                        frame, plan, Map.of(unit(unit), new FigureRow(unit(unit), AnonymousVoice.EMPLOYEE, 1, figure))),
                List.of());
    }

    @Test
    void whatWasDecidedIsSafe() {
        ProofReport report = ProofCheck.of(MadeUp.stored(frame, plan), List.of());
        assertThat(report.isSafe()).isTrue();
        assertThat(report.refusal()).isEmpty();
        assertThat(report.figures()).isEqualTo(2);
        assertThat(report.spreads()).isEqualTo(2);
        // The figures and how many answered; then the figures' spread.
        assertThat(report.forms()).isEqualTo(6);
        assertThat(report.rank()).isEqualTo(6);
        assertThat(report.smallest()).hasValue(12);
        assertThat(report.smallestSpread()).hasValue(12);
        assertThat(report.digest()).isEqualTo(plan.digest());
        var stored = report.toStored(Instant.EPOCH);
        assertThat(stored.forms()).isEqualTo(4);
        assertThat(stored.spreadForms()).isEqualTo(2);
        assertThat(stored.digest()).isEqualTo(plan.digest());
    }

    @Test
    void unitShownThatMustBeHiddenIsFoundAndNamed() {
        FigureMaker maker = new FigureMaker(ScoreRange.EXTENT, 1.0);
        ProofReport report = changed(2, maker.mean(8, 26 / 8.0));
        assertThat(report.isSafe()).isFalse();
        assertThat(report.refusal().orElseThrow()).contains("too few answers", "EMPLOYEE principle-1");
        assertThat(report.offending()).containsExactly(Map.entry(MadeUp.key(1), BitSet.valueOf(new long[] {0b0111})));
    }

    @Test
    void figureChangedByTheLastBitChangesTheDigest() {
        Figure.Full full =
                (Figure.Full) MadeUp.column(MadeUp.stored(frame, plan)).figure(1);
        ProofReport report = changed(
                1,
                new Figure.Full(
                        full.n(),
                        Math.nextUp(full.mean()),
                        full.low(),
                        full.high(),
                        full.sd(),
                        full.agreement(),
                        full.deviation(),
                        full.rwg(),
                        full.counts()));
        assertThat(report.digest()).isNotEqualTo(plan.digest());
        assertThat(report.isSafe()).isFalse();
        assertThat(report.refusal().orElseThrow()).contains("does not fit its own numbers", unit(1).toString());
    }

    @Test
    void meanOfNoWholeAnswersIsFound() {
        FigureMaker maker = new FigureMaker(ScoreRange.EXTENT, 1.0);
        assertThat(changed(1, maker.mean(12, 3.3)).faults()).anyMatch(fault -> fault.contains("its own numbers"));
    }

    @Test
    void groupSmallerThanTheRoundPromisedIsFound() {
        Frame strict = MadeUp.frame(12, MadeUp.principles(1), -1);
        ReleasePlan shown = MadeUp.plan(strict, List.of(TWELVE));
        FigureMaker maker = new FigureMaker(ScoreRange.EXTENT, 1.0);
        ProofReport report = ProofCheck.of(
                MadeUp.stored(
                        strict,
                        shown,
                        Map.of(unit(0), new FigureRow(unit(0), AnonymousVoice.EMPLOYEE, 1, maker.mean(8, 3)))),
                List.of());
        assertThat(report.isSafe()).isFalse();
        assertThat(report.faults()).isNotEmpty();
    }

    /** of two exact means, what is left must not be all but alike. */
    @Test
    void differenceThatIsAllButAlikeIsFound() {
        Frame two = MadeUp.frame(5, MadeUp.principles(1), -1, 0, 0);
        ReleasePlan safe = MadeUp.plan(two, List.of(NOBODY, TWELVE, new int[] {0, 0, 0, 0, 7}));
        FigureMaker maker = new FigureMaker(ScoreRange.EXTENT, 1.0);
        var stored = new StoredFigures(new ReleaseId(1), two);
        stored.read(new FigureRow(unit(0), AnonymousVoice.EMPLOYEE, 1, maker.mean(19, (40 + 35) / 19.0)));
        stored.read(new FigureRow(unit(1), AnonymousVoice.EMPLOYEE, 1, maker.mean(12, 40 / 12.0)));
        stored.read(new FigureRow(unit(2), AnonymousVoice.EMPLOYEE, 1, new Figure.Hidden()));
        stored.end(
                List.of(),
                List.of(new ReleasedScale(
                        AnonymousVoice.EMPLOYEE,
                        "principle-1",
                        0,
                        0,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(1))));
        assertThat(ProofCheck.of(stored, List.of()).faults())
                .singleElement()
                .asString()
                .contains("all but alike");
        assertThat(ProofCheck.of(MadeUp.stored(two, safe), List.of()).isSafe()).isTrue();
    }

    /** These figures of the units of a frame, in their order; how many answered in each, and none of it where it is 0. */
    private static StoredFigures stored(Frame frame, List<Figure> figures, int... people) {
        var stored = new StoredFigures(new ReleaseId(1), frame);
        for (int unit = 0; unit < figures.size(); unit++) {
            stored.read(new FigureRow(frame.unit(unit), AnonymousVoice.EMPLOYEE, 1, figures.get(unit)));
        }
        List<Turnout> turnouts = new ArrayList<>();
        for (int unit = 0; unit < people.length; unit++) {
            turnouts.add(new Turnout(
                    frame.unit(unit),
                    AnonymousVoice.EMPLOYEE,
                    people[unit] == 0 ? OptionalInt.empty() : OptionalInt.of(people[unit])));
        }
        OptionalDouble none = OptionalDouble.empty();
        stored.end(
                turnouts,
                List.of(new ReleasedScale(
                        AnonymousVoice.EMPLOYEE, "principle-1", 0, 0, none, none, none, none, OptionalDouble.of(1))));
        return stored;
    }

    private static Figure full(int... counts) {
        return MAKER.full(new Distribution(1, counts));
    }

    private static List<String> faults(Figure... figures) {
        return ProofCheck.of(stored(TWO, List.of(figures)), List.of()).faults();
    }

    @Test
    void countsThatAreLeftMustBeEnoughAndNotAllButAlike() {
        Figure one = full(1, 2, 3, 4, 2);
        assertThat(faults(full(3, 4, 5, 6, 4), one, HIDDEN)).isEmpty();
        assertThat(faults(full(3, 4, 5, 6, 3), one, HIDDEN))
                .singleElement()
                .asString()
                .contains("counts");
        assertThat(faults(full(1, 2, 13, 6, 2), one, HIDDEN)).isEmpty();
        assertThat(faults(full(1, 2, 14, 5, 2), one, HIDDEN))
                .singleElement()
                .asString()
                .contains("counts");
        assertThat(faults(full(3, 4, 5, 6, 4), full(4, 2, 3, 2, 1), HIDDEN))
                .singleElement()
                .asString()
                .contains("counts");
        assertThat(faults(full(2, 4, 6, 8, 4), one, one)).isEmpty();
    }

    @Test
    void spreadThatIsolatesIsNamed() {
        ProofReport report =
                ProofCheck.of(stored(TWO, List.of(full(3, 4, 5, 6, 3), full(1, 2, 3, 4, 2), HIDDEN)), List.of());
        assertThat(report.sums().isSafe()).isTrue();
        assertThat(report.offending()).containsExactly(Map.entry(MadeUp.key(1), BitSet.valueOf(new long[] {0b011})));
    }

    @Test
    void smallestGroupsThatMayBeShownAre() {
        assertThat(faults(MAKER.mean(5, 3), HIDDEN, HIDDEN)).isEmpty();
        assertThat(faults(MAKER.rounded(5, 4.5), HIDDEN, HIDDEN)).isEmpty();
        assertThat(faults(full(1, 2, 4, 2, 1), HIDDEN, HIDDEN)).isEmpty();
        assertThat(faults(MAKER.mean(17, 3), MAKER.mean(12, 3), HIDDEN)).isEmpty();
        assertThat(faults(MAKER.mean(16, 3), MAKER.mean(12, 3), HIDDEN))
                .singleElement()
                .asString()
                .contains("too few answers");
    }

    /** What is rounded may be another sum than it seems. */
    @Test
    void whatIsLeftOfRoundedMeansIsNotKnown() {
        assertThat(faults(MAKER.rounded(12, 5), HIDDEN, HIDDEN)).isEmpty();
        assertThat(faults(MAKER.mean(24, 2), MAKER.rounded(12, 3), HIDDEN)).isEmpty();
        assertThat(faults(MAKER.mean(24, 2), MAKER.mean(12, 3), HIDDEN))
                .singleElement()
                .asString()
                .contains("alike");
    }

    @Test
    void figuresWithoutTheirScaleCannotBeARelease() {
        var stored = new StoredFigures(new ReleaseId(1), TWO);
        stored.read(new FigureRow(TWO.unit(0), AnonymousVoice.EMPLOYEE, 1, HIDDEN));
        stored.end(List.of(), List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> ProofCheck.of(stored, List.of()));
    }

    @Test
    void howManyAnsweredIsolatesTooAndIsNamed() {
        ProofReport report = ProofCheck.of(stored(TWO, List.of(HIDDEN, HIDDEN, HIDDEN), 20, 17, 0), List.of());
        assertThat(report.offending())
                .containsExactly(
                        Map.entry(AskedKey.turnout(AnonymousVoice.EMPLOYEE), BitSet.valueOf(new long[] {0b011})));
    }

    @Test
    void whereNothingIsShownThereIsNoSmallestGroup() {
        ProofReport report = ProofCheck.of(stored(TWO, List.of(HIDDEN, HIDDEN, HIDDEN)), List.of());
        assertThat(report.isSafe()).isTrue();
        assertThat(report.smallest()).isEmpty();
        assertThat(report.smallestSpread()).isEmpty();
    }

    @Test
    void unitThatNothingIsStoredOfIsHidden() {
        var column = new StoredColumn(MadeUp.principles(1).getFirst(), 2);
        assertThat(column.figure(1)).isEqualTo(HIDDEN);
        assertThat(column.atLeast(Shown.ROUNDED).isEmpty()).isTrue();
    }

    /** The whole of the one round less a part in the other. */
    @Test
    void combinationWithARoundNearInTimeNamesTheUnitsOfThisOne() {
        StoredFigures part = stored(MadeUp.frame(Forest.of(-1, 0, 0), units(1)), List.of(HIDDEN, MAKER.mean(12, 3)));
        ProofReport report = ProofCheck.of(stored(TWO, List.of(MAKER.mean(15, 3), HIDDEN, HIDDEN)), List.of(part));
        assertThat(report.isSafe()).isFalse();
        assertThat(report.offending()).containsExactly(Map.entry(MadeUp.key(1), units(0)));
    }

    @Test
    void howManyAnsweredIsEliminatedWithRoundsNearInTime() {
        List<Figure> hidden = List.of(HIDDEN, HIDDEN, HIDDEN);
        StoredFigures before = stored(TWO, hidden, 0, 12, 0);
        assertThat(ProofCheck.of(stored(TWO, hidden, 0, 12, 0), List.of(before)).isSafe())
                .isTrue();
        assertThat(ProofCheck.of(stored(TWO, hidden, 0, 14, 0), List.of(before)).isSafe())
                .isFalse();
    }

    @Test
    void whatARoundNearInTimeHasNotAskedIsNoMatter() {
        Frame others = MadeUp.frame(5, List.of(MadeUp.balance(1)), -1, 0, 0);
        StoredFigures before = MadeUp.stored(others, MadeUp.plan(others, List.of(NOBODY, TWELVE, NOBODY)));
        assertThat(ProofCheck.of(stored(TWO, List.of(HIDDEN, MAKER.mean(9, 3), HIDDEN)), List.of(before))
                        .isSafe())
                .isTrue();
    }

    private static BitSet units(int... units) {
        BitSet set = new BitSet();
        IntStream.of(units).forEach(set::set);
        return set;
    }

    /** Two rounds that ask units beside each other show what is above both, each of its own. */
    @Test
    void unitAboveThatWasNotAskedIsNotTheSamePeople() {
        Forest forest = Forest.of(-1, 0, 0);
        Figure mean = MAKER.mean(12, 3);
        StoredFigures one = stored(MadeUp.frame(forest, units(1)), List.of(mean, mean), 12, 12);
        StoredFigures other = stored(MadeUp.frame(forest, units(2)), List.of(MAKER.mean(9, 3), MAKER.mean(9, 3)), 9, 9);
        assertThat(ProofCheck.of(one, List.of(other)).isSafe()).isTrue();
    }

    @Test
    void roundNearInTimeIsEliminatedTogetherWithIt() {
        List<ReleasedItem> items = MadeUp.principles(1);
        Frame wider = MadeUp.frame(5, items, -1, 0, 0);
        StoredFigures earlier = MadeUp.stored(wider, MadeUp.plan(wider, List.of(NOBODY, TWELVE, TWELVE)));
        // The same people but three.
        StoredFigures later = MadeUp.stored(wider, MadeUp.plan(wider, List.of(NOBODY, EIGHT, TWELVE)));
        ProofReport report = ProofCheck.of(later, List.of(earlier));
        assertThat(report.isSafe()).isFalse();
        assertThat(ProofCheck.of(later, List.of()).isSafe()).isTrue();
        Frame elsewhere = MadeUp.frame(5, items, MadeUp.CLOSED_ON, false, 500, -1, 0, 0);
        StoredFigures others = MadeUp.stored(elsewhere, MadeUp.plan(elsewhere, List.of(NOBODY, TWELVE, TWELVE)));
        ProofReport beside = ProofCheck.of(later, List.of(others));
        assertThat(beside.isSafe()).isTrue();
        assertThat(beside.near()).containsExactly(others.id());
    }

    @Test
    void nothingMayStandBesideTheSameOfARoundThatWasBroughtIn() {
        Frame imported = MadeUp.frame(5, MadeUp.principles(1), MadeUp.CLOSED_ON, true, 500, -1);
        StoredFigures other = MadeUp.stored(imported, MadeUp.plan(imported, List.of(TWELVE)));
        assertThat(ProofCheck.of(MadeUp.stored(frame, plan), List.of(other)).faults())
                .singleElement()
                .asString()
                .contains("brought in");
        StoredFigures nothing = MadeUp.stored(imported, MadeUp.plan(imported, List.of(NOBODY)));
        assertThat(ProofCheck.of(MadeUp.stored(frame, plan), List.of(nothing)).faults())
                .isEmpty();
    }
}
