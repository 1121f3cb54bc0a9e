package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import no.hvorervi.criteria.ScoreRange;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.Figure;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.Test;

/** The proof from what is stored: what is released as it was decided is safe, whatever is changed afterwards is noticed. */
class ProofCheckTest {

    private static final int[] TWELVE = {1, 2, 3, 4, 2};
    private static final int[] EIGHT = {1, 1, 2, 3, 1};
    private static final int[] FOUR = {1, 1, 1, 1, 0};
    private static final int[] NOBODY = {0, 0, 0, 0, 0};

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
    }
}
