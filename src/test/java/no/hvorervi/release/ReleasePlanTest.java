package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.measures.Deviation;
import no.hvorervi.measures.Distribution;
import no.hvorervi.measures.WithinGroup;
import no.hvorervi.released.Figure;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.Test;

/** What a release shows of whole trees of units. */
class ReleasePlanTest {

    private static final int[] TWELVE = {1, 2, 3, 4, 2};
    private static final int[] TEN = {1, 2, 3, 2, 2};
    private static final int[] EIGHT = {1, 1, 2, 3, 1};
    private static final int[] FOUR = {1, 1, 1, 1, 0};
    private static final int[] NOBODY = {0, 0, 0, 0, 0};

    private static List<FigureRow> rows(Frame frame, ReleasePlan plan) {
        List<FigureRow> rows = new ArrayList<>();
        plan.forEachFigure(0, frame.size(), rows::add);
        return rows;
    }

    private static List<Class<?>> kinds(Frame frame, ReleasePlan plan) {
        return rows(frame, plan).stream()
                .<Class<?>>map(row -> row.figure().getClass())
                .toList();
    }

    @Test
    void smallUnitIsHiddenAndOneBesideItToo() {
        Frame frame = MadeUp.frame(5, MadeUp.principles(1), -1, 0, 0, 0);
        ReleasePlan plan = MadeUp.plan(frame, List.of(NOBODY, TWELVE, EIGHT, FOUR));
        assertThat(kinds(frame, plan))
                .containsExactly(Figure.Full.class, Figure.Full.class, Figure.Hidden.class, Figure.Hidden.class);
        assertThat(plan.shown()).isEqualTo(2);
        assertThat(plan.withheld()).isEqualTo(2);
        assertThat(plan.turnouts().stream().map(each -> each.people()))
                .containsExactly(OptionalInt.of(24), OptionalInt.of(12), OptionalInt.empty(), OptionalInt.empty());
    }

    @Test
    void unitWithoutAnswersIsHiddenAndNotCountedAsWithheld() {
        Frame frame = MadeUp.frame(5, MadeUp.principles(1), -1, 0, 0);
        ReleasePlan plan = MadeUp.plan(frame, List.of(NOBODY, TWELVE, NOBODY));
        assertThat(plan.shown()).isEqualTo(2);
        assertThat(plan.withheld()).isZero();
    }

    @Test
    void whatIsWithheldIsHiddenAndTheRestIsStillSafe() {
        Frame frame = MadeUp.frame(5, MadeUp.principles(2), -1, 0, 0);
        var withheld = new Withheld();
        withheld.add(MadeUp.key(1), BitSet.valueOf(new long[] {0b010}));
        withheld.add(AskedKey.turnout(AnonymousVoice.EMPLOYEE), BitSet.valueOf(new long[] {0b001}));
        ReleasePlan plan = ReleasePlan.of(
                frame, MadeUp.asked(frame), MadeUp.tallies(frame, List.of(NOBODY, TWELVE, TEN)), withheld);
        assertThat(kinds(frame, plan))
                .containsExactly(
                        Figure.Full.class,
                        Figure.Full.class,
                        Figure.Hidden.class,
                        Figure.Full.class,
                        Figure.Full.class,
                        Figure.Full.class);
        assertThat(plan.turnouts().getFirst().people()).isEmpty();
    }

    @Test
    void spreadThatStandsInComesFromThreeUnitsThatShowTheirsOrIsOne() {
        Frame frame = MadeUp.frame(5, MadeUp.principles(1), -1, 0, 0, 0, 0);
        assertThat(pooled(MadeUp.plan(frame, List.of(NOBODY, TWELVE, TWELVE, EIGHT, NOBODY))))
                .isEqualTo(Deviation.ASSUMED);
        double sd = ((Figure.Full) rows(frame, MadeUp.plan(frame, List.of(NOBODY, TWELVE, TWELVE, TWELVE, NOBODY)))
                        .get(1)
                        .figure())
                .sd();
        assertThat(pooled(MadeUp.plan(frame, List.of(NOBODY, TWELVE, TWELVE, TWELVE, NOBODY))))
                .isEqualTo(sd);
    }

    private static double pooled(ReleasePlan plan) {
        return plan.scales().getFirst().pooledSd().orElseThrow();
    }

    /** What hidden units answered must not follow from how well an item measures. */
    @Test
    void hiddenUnitsChangeNoScale() {
        Frame frame = MadeUp.frame(5, MadeUp.principles(1), -1, 0, 0, 0, 0, 0);
        List<int[]> one = List.of(NOBODY, TWELVE, TEN, TWELVE, EIGHT, new int[] {4, 0, 0, 0, 0});
        List<int[]> other = List.of(NOBODY, TWELVE, TEN, TWELVE, EIGHT, new int[] {0, 0, 0, 0, 4});
        assertThat(MadeUp.plan(frame, one).scales())
                .isEqualTo(MadeUp.plan(frame, other).scales());
        ReleasedScale scale = MadeUp.plan(frame, one).scales().getFirst();
        assertThat(scale.n()).isEqualTo(34);
        assertThat(scale.units()).isEqualTo(3);
        assertThat(scale.icc1()).isPresent();
    }

    @Test
    void principlesTogetherNeedThreeUnitsWithEnoughWhoAnsweredAll() {
        Frame frame = MadeUp.frame(5, MadeUp.principles(2), -1, 0, 0, 0);
        List<int[]> own = List.of(NOBODY, TWELVE, TWELVE, TWELVE);
        Tallies two = MadeUp.tallies(frame, own);
        Tallies three = MadeUp.tallies(frame, own);
        for (int unit = 1; unit <= 3; unit++) {
            three.add(AnonymousVoice.EMPLOYEE, unit, together(12 - unit % 2));
            two.add(AnonymousVoice.EMPLOYEE, unit, together(unit == 3 ? 9 : 12));
        }
        ReleasedScale few = ReleasePlan.of(frame, MadeUp.asked(frame), two, new Withheld())
                .scales()
                .getLast();
        assertThat(few.key()).isEqualTo(ReleasedScale.PRINCIPLES);
        assertThat(few.n()).isZero();
        assertThat(few.icc1()).isEmpty();
        assertThat(few.rwgj()).isEmpty();
        ReleasedScale enough = ReleasePlan.of(frame, MadeUp.asked(frame), three, new Withheld())
                .scales()
                .getLast();
        assertThat(enough.n()).isEqualTo(34);
        assertThat(enough.units()).isEqualTo(3);
        assertThat(enough.alpha()).hasValue(1);
        assertThat(enough.rwgj()).isPresent();
        assertThat(enough.pooledSd()).isEmpty();
    }

    private static ReleasedScale together(Frame frame, List<int[]> own, int... people) {
        Tallies tallies = MadeUp.tallies(frame, own);
        for (int unit = 0; unit < people.length; unit++) {
            tallies.add(AnonymousVoice.EMPLOYEE, unit, together(people[unit]));
        }
        return ReleasePlan.of(frame, MadeUp.asked(frame), tallies, new Withheld())
                .scales()
                .getLast();
    }

    private static double rwgj(int[] counts) {
        double variance = new Distribution(1, counts).variance();
        return WithinGroup.rwgJ(variance, variance);
    }

    @Test
    void principlesTogetherShowTheMedianOfUnits() {
        int[] divided = {3, 1, 2, 1, 5};
        int[] agreed = {0, 2, 8, 2, 0};
        int[] between = {2, 2, 4, 2, 2};
        Frame three = MadeUp.frame(5, MadeUp.principles(2), -1, 0, 0, 0);
        assertThat(together(three, List.of(NOBODY, TWELVE, divided, agreed), 0, 12, 12, 10)
                        .rwgj())
                .hasValue(rwgj(TWELVE));
        Frame four = MadeUp.frame(5, MadeUp.principles(2), -1, 0, 0, 0, 0);
        assertThat(together(four, List.of(NOBODY, TWELVE, divided, agreed, between), 0, 12, 12, 12, 12)
                        .rwgj())
                .hasValue((rwgj(between) + rwgj(TWELVE)) / 2);
    }

    @Test
    void principlesTogetherAreOfTheLowestUnitsThatShowTheirSpread() {
        Frame frame =
                MadeUp.frame(5, List.of(MadeUp.principles(1).getFirst(), MadeUp.balance(2)), -1, 0, 0, 0, 3, 3, 0, 0);
        List<int[]> own = List.of(NOBODY, TWELVE, TWELVE, NOBODY, EIGHT, EIGHT, EIGHT, EIGHT);
        // The two parts of the fourth are too small by themselves; the last two show none, however many
        // are said to have answered.
        ReleasedScale scale = together(frame, own, 0, 12, 10, 0, 8, 8, 11, 11);
        assertThat(scale.key()).isEqualTo(ReleasedScale.PRINCIPLES);
        assertThat(scale.units()).isEqualTo(3);
        assertThat(scale.n()).isEqualTo(38);
    }

    /** So many who gave 1 to both, so many who gave 5 to both. */
    private static Together together(int people) {
        int low = people / 3;
        int high = people - low;
        long sum = low + 5L * high;
        long squares = low + 25L * high;
        return new Together(people, new long[] {sum, sum}, new long[][] {{squares, squares}, {squares, squares}});
    }

    @Test
    void unitWithTooManySmallOnesBelowIsMarked() {
        Frame frame = MadeUp.frame(5, MadeUp.principles(9), -1, 0, 1, 1, 1, 0, 5, 5, 5);
        ReleasePlan plan =
                MadeUp.plan(frame, List.of(NOBODY, NOBODY, TWELVE, TWELVE, FOUR, NOBODY, TWELVE, TWELVE, TWELVE));
        // Beside the small one another is hidden: two of three below the first, two of six below the top.
        assertThat(plan.hidingThird()).containsExactly(MadeUp.unit(MadeUp.FIRST_UNIT + 1));
    }

    @Test
    void unitIsSmallWhereLessThanHalfOfWhatItWasAskedIsShown() {
        List<ReleasedItem> four = MadeUp.principles(4);
        assertThat(MadeUp.plan(MadeUp.frame(5, four, -1, 0, 0), List.of(NOBODY, TWELVE, TWELVE))
                        .hidingThird())
                .isEmpty();
        assertThat(MadeUp.plan(MadeUp.frame(5, four, -1, 0, 0), List.of(NOBODY, TWELVE, FOUR))
                        .hidingThird())
                .containsExactly(MadeUp.unit(MadeUp.FIRST_UNIT));
    }

    /** Half of the principles are enough to see, whatever else was asked. */
    @Test
    void unitThatSeesHalfOfItsPrinciplesIsNotSmall() {
        List<ReleasedItem> items =
                List.of(MadeUp.principles(2).getFirst(), MadeUp.principles(2).getLast(), MadeUp.balance(3));
        Frame frame = MadeUp.frame(5, items, -1, 0, 0);
        var tallies = new Tallies(frame.size());
        for (ReleasedItem item : items) {
            AskedKey asked = AskedKey.of(AnonymousVoice.EMPLOYEE, item);
            int[] ofFirst = item.no() == 1 ? TWELVE : FOUR;
            for (int place = 0; place < Tallies.PLACES; place++) {
                tallies.add(asked, 1, place, ofFirst[place]);
                tallies.add(asked, 2, place, TWELVE[place]);
            }
        }
        assertThat(ReleasePlan.of(frame, MadeUp.asked(frame), tallies, new Withheld())
                        .hidingThird())
                .isEmpty();
    }

    @Test
    void sameAnswersHaveTheSameDigestInWhateverOrderTheyCome() {
        Frame frame = MadeUp.frame(5, MadeUp.principles(3), -1, 0, 0, 0);
        List<int[]> own = List.of(NOBODY, TWELVE, EIGHT, FOUR);
        String digest = MadeUp.plan(frame, own).digest();
        var shuffled = new Tallies(frame.size());
        List<int[]> people = new ArrayList<>();
        for (int unit = 0; unit < own.size(); unit++) {
            for (int place = 0; place < own.get(unit).length; place++) {
                for (int person = 0; person < own.get(unit)[place]; person++) {
                    people.add(new int[] {unit, place});
                }
            }
        }
        Collections.reverse(people);
        people.forEach(person -> {
            shuffled.addPeople(AnonymousVoice.EMPLOYEE, person[0], 1);
            IntStream.rangeClosed(1, 3).forEach(no -> shuffled.add(MadeUp.key(no), person[0], person[1], 1));
        });
        assertThat(ReleasePlan.of(frame, MadeUp.asked(frame).reversed(), shuffled, new Withheld())
                        .digest())
                .isEqualTo(digest);
        assertThat(MadeUp.stored(frame, MadeUp.plan(frame, own)).digest()).isEqualTo(digest);
    }

    /** Else whoever has the digest could try out what a small group has answered. */
    @Test
    void digestSaysNothingOfWhatIsHidden() {
        Frame frame = MadeUp.frame(5, MadeUp.principles(1), -1);
        assertThat(Stream.of(FOUR, new int[] {0, 0, 0, 0, 3}, NOBODY)
                        .map(own -> MadeUp.plan(frame, List.of(own)).digest())
                        .distinct())
                .hasSize(1);
    }
}
