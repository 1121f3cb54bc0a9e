package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Succession;
import no.hvorervi.organisation.SuccessionKind;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.suppression.Forest;
import org.junit.jupiter.api.Test;

/** What two rounds of the same weeks may show beside each other. */
class RecentRoundsTest {

    private static final int[] TWELVE = {1, 2, 3, 4, 2};
    private static final int[] NOBODY = {0, 0, 0, 0, 0};

    private static StoredFigures shown(Frame frame, int... withAnswers) {
        Set<Integer> answered = IntStream.of(withAnswers).boxed().collect(Collectors.toSet());
        return MadeUp.stored(
                frame,
                MadeUp.plan(
                        frame,
                        IntStream.range(0, frame.size())
                                .mapToObj(unit -> answered.contains(unit) ? TWELVE : NOBODY)
                                .toList()));
    }

    private static Frame frame(int first, int... parents) {
        return MadeUp.frame(5, MadeUp.principles(1), MadeUp.CLOSED_ON, false, first, parents);
    }

    private static BitSet hidden(Frame frame, StoredFigures published, Succession... successions) {
        return RecentRounds.hidden(frame, published, List.of(), List.of(successions))
                .getOrDefault(MadeUp.key(1), new BitSet());
    }

    private static Frame asking(Forest forest, int... asked) {
        return MadeUp.frame(forest, units(asked));
    }

    private static BitSet hidden(Frame frame, StoredFigures published, List<Map<UnitId, UnitId>> parents) {
        return RecentRounds.hidden(frame, published, parents, List.of()).getOrDefault(MadeUp.key(1), new BitSet());
    }

    private static BitSet units(int... units) {
        BitSet set = new BitSet();
        IntStream.of(units).forEach(set::set);
        return set;
    }

    @Test
    void roundsAreNearForLessThanFourWeeks() {
        assertThat(RecentRounds.firstNear(LocalDate.of(2026, 3, 28))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(RecentRounds.lastNear(LocalDate.of(2026, 3, 1))).isEqualTo(LocalDate.of(2026, 3, 28));
    }

    @Test
    void whatWasShownIsHiddenWithAllAboveAndBelowIt() {
        // 100 over 101 (with 103 and 104 below) and 102; the other round asked only 101, as one unit.
        Frame frame = frame(100, -1, 0, 0, 1, 1);
        Frame other = frame(101, -1);
        assertThat(hidden(frame, shown(other, 0))).isEqualTo(units(0, 1, 3, 4));
    }

    /** The municipality's own figure is about one district in the first round and about another in the second. */
    @Test
    void roundsOfUnitsBesideEachOtherAreBothShownWithAllAbove() {
        Frame other = asking(Forest.of(-1, 0, 0, 1, 1, 2, 2), 3, 4);
        Frame frame = asking(Forest.of(-1, 0, 0, 1, 1, 2, 2), 5, 6);
        StoredFigures published = shown(other, 2, 3);
        assertThat(published.shown().get(MadeUp.key(1))).isEqualTo(units(0, 1, 2, 3));
        assertThat(hidden(frame, published)).isEqualTo(units());
        StoredFigures later = shown(frame, 2, 3);
        assertThat(later.shown().get(MadeUp.key(1))).isEqualTo(units(0, 1, 2, 3));
        assertThat(ProofCheck.of(later, List.of(published)).isSafe()).isTrue();
    }

    @Test
    void ofOneThatAsksSomeOfThemAgainTheOthersAreShown() {
        Forest forest = Forest.of(-1, 0, 0, 1, 1, 2, 2);
        Frame frame = asking(forest, 4, 5, 6);
        assertThat(hidden(frame, shown(asking(forest, 3, 4), 2, 3))).isEqualTo(units(0, 1, 3));
        assertThat(frame.unit(3)).isEqualTo(MadeUp.unit(104));
    }

    /** Its people have answered as the whole, wherever the unit stands that asks them now. */
    @Test
    void unitBelowOneThatWasAskedIsHiddenWhereOnlyTheWholeTreeKnowsSo() {
        Frame whole = asking(Forest.of(-1, 0, 0), 1);
        Frame frame = asking(Forest.of(-1, 0, 0, 2), 3);
        StoredFigures shown = shown(whole, 1);
        assertThat(hidden(frame, shown)).isEqualTo(units());
        Map<UnitId, UnitId> that = Map.of(MadeUp.unit(103), MadeUp.unit(101));
        assertThat(hidden(frame, shown, List.of(Map.of(), that))).isEqualTo(units(0, 1, 2));
        // Its people now answer as a unit that neither round has asked, above which one is asked as a whole.
        Map<UnitId, UnitId> moved = Map.of(MadeUp.unit(101), MadeUp.unit(108), MadeUp.unit(108), MadeUp.unit(103));
        assertThat(hidden(frame, shown, List.of(moved))).isEqualTo(units(0, 1, 2));
    }

    @Test
    void successorBelowTheUnitThatIsAskedHidesIt() {
        Frame frame = asking(Forest.of(-1, 0, 0), 2);
        StoredFigures shown = shown(asking(Forest.of(-1, 0, 0), 1), 1);
        assertThat(RecentRounds.hidden(
                        frame, shown, List.of(Map.of(MadeUp.unit(300), MadeUp.unit(102))), List.of(became(101, 300))))
                .containsEntry(MadeUp.key(1), units(0, 1));
    }

    @Test
    void unitsBesideAreNot() {
        Frame frame = frame(100, -1);
        Frame other = frame(500, -1, 0);
        assertThat(hidden(frame, shown(other, 1))).isEqualTo(units());
    }

    /** The other round asked units of which this one knows only the one above. */
    @Test
    void unitAboveOneShownIsHiddenWhereOnlyTheOtherRoundKnowsSo() {
        Frame other = frame(100, -1, 0, 1);
        Frame frame = frame(101, -1);
        assertThat(hidden(frame, shown(other, 2))).isEqualTo(units(0));
    }

    @Test
    void whatIsBelowAShownUnitIsHiddenWhereItStandsElsewhereNow() {
        Frame other = frame(100, -1, 0);
        Frame frame = frame(101, -1);
        StoredFigures shown = MadeUp.stored(other, MadeUp.plan(other, List.of(TWELVE, new int[] {1, 0, 0, 0, 0})));
        assertThat(shown.shown().get(MadeUp.key(1))).isEqualTo(units(0));
        assertThat(hidden(frame, shown)).isEqualTo(units(0));
    }

    @Test
    void successorsAreTheSamePeopleHoweverManyTimes() {
        Frame other = frame(200, -1);
        Frame frame = frame(100, -1, 0, 0);
        assertThat(hidden(frame, shown(other, 0), became(200, 300), became(300, 101)))
                .isEqualTo(units(0, 1));
        assertThat(hidden(frame, shown(other, 0), became(102, 200))).isEqualTo(units(0, 2));
        assertThat(hidden(frame, shown(other, 0), became(300, 101))).isEqualTo(units());
    }

    private static Succession became(int before, int after) {
        return new Succession(
                new UnitId(before), new UnitId(after), LocalDate.of(2026, 3, 15), SuccessionKind.MERGE, true);
    }

    @Test
    void besideARoundBroughtInNothingOfTheSameIsShown() {
        Frame imported = MadeUp.frame(5, MadeUp.principles(1), MadeUp.CLOSED_ON, true, 500, -1);
        Frame frame = frame(100, -1, 0);
        assertThat(hidden(frame, shown(imported, 0))).isEqualTo(units(0, 1));
        assertThat(hidden(imported, shown(frame, 1))).isEqualTo(units(0));
        assertThat(hidden(frame, shown(imported))).isEqualTo(units());
    }

    @Test
    void otherItemsAndVoicesAreOtherAnswers() {
        Frame frame = frame(100, -1);
        Map<AskedKey, BitSet> hidden = RecentRounds.hidden(frame, shown(frame, 0), List.of(), List.of());
        assertThat(hidden)
                .containsOnlyKeys(MadeUp.key(1), AskedKey.turnout(AnonymousVoice.EMPLOYEE))
                .containsValue(units(0));
    }

    /** What is decided with it is proven without it. */
    @Test
    void whatIsLeftIsSafeBesideTheOther() {
        Frame frame = frame(100, -1, 0, 0, 1, 1, 2, 2);
        Frame before = frame(101, -1);
        StoredFigures published = shown(before, 0);
        var withheld = new Withheld();
        withheld.add(RecentRounds.hidden(frame, published, List.of(), List.of()));
        ReleasePlan plan = ReleasePlan.of(
                frame,
                MadeUp.asked(frame),
                MadeUp.tallies(frame, List.of(NOBODY, NOBODY, NOBODY, TWELVE, TWELVE, TWELVE, TWELVE)),
                withheld);
        assertThat(plan.shown()).isEqualTo(3);
        assertThat(ProofCheck.of(MadeUp.stored(frame, plan), List.of(published)).isSafe())
                .isTrue();
    }
}
