package no.hvorervi.workshop;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.hvorervi.measures.AgreementWord;
import no.hvorervi.workshop.VoteResult.Choices;
import no.hvorervi.workshop.VoteResult.Chosen;
import no.hvorervi.workshop.VoteResult.MeanOnly;
import no.hvorervi.workshop.VoteResult.Mixed;
import no.hvorervi.workshop.VoteResult.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of ballots is of five people at least, and nobody's own follows from it. */
class CountingTest {

    private static final List<String> FACTORS = List.of("a", "b", "c", "d");

    private static List<Ballot> scores(Integer... scores) {
        return Stream.of(scores)
                .map(each -> each == 0 ? new Ballot.Unsure() : new Ballot.Score(each))
                .map(Ballot.class::cast)
                .toList();
    }

    private static Batch batch(Integer... scores) {
        return Counting.count(VoteKind.SCORE, scores(scores), 5).orElseThrow();
    }

    private static Batch chosen(String... ballots) {
        return Counting.count(
                        VoteKind.HINDERING,
                        Stream.of(ballots)
                                .map(each -> (Ballot) new Ballot.Choice(Set.of(each.split(""))))
                                .toList(),
                        5)
                .orElseThrow();
    }

    @Test
    void fewerThanTheGroupAreNotCounted() {
        assertThat(Counting.count(VoteKind.SCORE, scores(1, 2, 3, 4), 5)).isEmpty();
        assertThat(Counting.count(VoteKind.SCORE, scores(1, 2, 3, 4, 0, 0), 5))
                .as("those who do not know are not counted")
                .isEmpty();
        assertThat(Counting.count(VoteKind.SCORE, scores(1, 2, 3, 4, 5), 6)).isEmpty();
        assertThat(Counting.count(VoteKind.SCORE, scores(1, 2, 3, 4, 5, 0), 5))
                .hasValueSatisfying(batch -> assertThat(batch.people()).isEqualTo(5));
    }

    /** Otherwise whoever tries again after each ballot would learn from a refusal what the last one said. */
    @Property
    void whetherTheyAreCountedHangsOnTheirNumberAlone(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 5) Integer> scores,
            @ForAll @IntRange(min = 5, max = 8) int group) {
        long said = scores.stream().filter(each -> each > 0).count();
        assertThat(Counting.count(VoteKind.SCORE, scores(scores.toArray(Integer[]::new)), group)
                        .isPresent())
                .isEqualTo(said >= group);
    }

    @Test
    void aSpreadIsShownWithItsMeanAndAgreement() {
        assertThat(Counting.ofScores(List.of(batch(1, 1, 3, 5, 5)))).isInstanceOfSatisfying(Spread.class, shown -> {
            assertThat(shown.people()).isEqualTo(5);
            assertThat(shown.counts()).containsExactly(2, 0, 1, 0, 2);
            assertThat(shown.mean()).isEqualTo(3);
            assertThat(shown.word()).isEqualTo(AgreementWord.DIVIDED);
        });
    }

    @Test
    void ofThoseWhoAreAlikeOnlyARoundedMeanIsShown() {
        MeanOnly four = new MeanOnly(5, 4);
        assertThat(Counting.ofScores(List.of(batch(4, 4, 4, 4, 4)))).isEqualTo(four);
        assertThat(Counting.ofScores(List.of(batch(4, 4, 4, 4, 5)))).isEqualTo(four);
        assertThat(Counting.ofScores(List.of(batch(4, 3, 4, 4, 4)))).isEqualTo(four);
        assertThat(Counting.ofScores(List.of(batch(4, 4, 4, 4, 1)))).isEqualTo(new MeanOnly(5, 3.5));
        assertThat(Counting.ofScores(List.of(batch(4, 4, 4, 3, 3)))).isInstanceOf(Spread.class);
    }

    @Test
    void batchesAreShownTogether() {
        assertThat(Counting.ofScores(List.of(batch(1, 1, 3, 5, 5), batch(1, 2, 2, 3, 4))))
                .isInstanceOfSatisfying(
                        Spread.class, shown -> assertThat(shown.counts()).containsExactly(3, 2, 2, 1, 2));
        assertThat(Counting.ofScores(List.of(batch(4, 4, 4, 4, 4), batch(2, 2, 2, 2, 2))))
                .isEqualTo(new MeanOnly(10, 3));
        assertThat(Counting.ofScores(List.of(batch(1, 1, 3, 5, 5), batch(4, 4, 4, 4, 5))))
                .isInstanceOfSatisfying(Mixed.class, shown -> {
                    assertThat(shown.people()).isEqualTo(10);
                    assertThat(shown.mean()).isEqualTo(3.5);
                    assertThat(shown.spread().people()).isEqualTo(5);
                    assertThat(shown.alike()).isEqualTo(new MeanOnly(5, 4));
                });
    }

    @Test
    void noneOrOneAndNearlyAllAreNotToldApart() {
        assertThat(chosen("a", "a", "a", "a", "ab")).isEqualTo(chosen("ac", "a", "a", "a", "d"));
        assertThat(Counting.ofChoices(List.of(chosen("ab", "ab", "a", "a", "d")), FACTORS))
                .isEqualTo(new Choices(
                        5,
                        List.of(
                                new Chosen("a", 4, 5),
                                new Chosen("b", 2, 2),
                                new Chosen("c", 0, 1),
                                new Chosen("d", 0, 1))));
    }

    @Test
    void choicesOfSeveralBatchesAddUpAsFarAsTheyAreShown() {
        assertThat(Counting.ofChoices(
                        List.of(chosen("ab", "ab", "a", "a", "d"), chosen("bc", "bc", "bc", "d", "d")), FACTORS))
                .isEqualTo(new Choices(
                        10,
                        List.of(
                                new Chosen("a", 4, 6),
                                new Chosen("b", 5, 5),
                                new Chosen("c", 3, 4),
                                new Chosen("d", 2, 3))));
    }

    @Test
    void nothingIsKeptMoreExactlyThanItIsShown() {
        assertThatThrownBy(() -> new Batch.Chosen(6, Map.of("a", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Batch.Chosen(6, Map.of("a", 5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Batch.Spread(4, Map.of(1, 4))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Batch.Alike(4, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Batch.Chosen(4, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** All ways in which so many can vote, whoever they are. */
    private static List<List<Integer>> allVotes(int people, int from) {
        if (people == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int score = from; score <= 5; score++) {
            for (List<Integer> rest : allVotes(people - 1, score)) {
                List<Integer> votes = new ArrayList<>(List.of(score));
                votes.addAll(rest);
                all.add(votes);
            }
        }
        return all;
    }

    /** Whoever sees a result, and knows the rules, finds a way to vote that fits it and in which not all are alike. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9})
    void noResultSaysWithCertaintyWhatAnybodyAnswered(int people) {
        Map<VoteResult, List<List<Integer>>> byResult = allVotes(people, 1).stream()
                .collect(groupingBy(votes -> Counting.ofScores(List.of(batch(votes.toArray(Integer[]::new))))));
        assertThat(byResult.values()).allMatch(fitting -> fitting.stream()
                .anyMatch(votes -> Set.copyOf(votes).size() > 1));
        assertThat(byResult.keySet().stream().filter(MeanOnly.class::isInstance))
                .isNotEmpty();
    }

    /** The same when a second batch has been shown beside: it is of others, and says nothing of the first. */
    @Property(tries = 300)
    void whatIsShownTogetherFollowsFromWhatEachBatchShows(
            @ForAll @Size(min = 5, max = 9) List<@IntRange(min = 1, max = 5) Integer> first,
            @ForAll @Size(min = 5, max = 9) List<@IntRange(min = 1, max = 5) Integer> second) {
        Batch one = batch(first.toArray(Integer[]::new));
        Batch other = batch(second.toArray(Integer[]::new));
        List<Integer> changed = new ArrayList<>(first);
        Collections.shuffle(changed, new Random(1));
        Batch same = batch(changed.toArray(Integer[]::new));
        assertThat(same).as("the order in which people vote changes nothing").isEqualTo(one);
        VoteResult shown = Counting.ofScores(List.of(one, other));
        assertThat(shown).isEqualTo(Counting.ofScores(List.of(other, one)));
        assertThat(shown.people()).isEqualTo(first.size() + second.size());
        boolean isAlike = isAlike(first) || isAlike(second);
        assertThat(shown instanceof Spread).isEqualTo(!isAlike);
        if (shown instanceof Spread spread) {
            assertThat(spread.counts())
                    .isEqualTo(IntStream.rangeClosed(1, 5)
                            .mapToObj(score -> (int) Stream.concat(first.stream(), second.stream())
                                    .filter(each -> each == score)
                                    .count())
                            .toList());
        }
    }

    private static boolean isAlike(List<Integer> scores) {
        return scores.stream().anyMatch(score -> Collections.frequency(scores, score) >= scores.size() - 1);
    }

    @Test
    void whatIsLeftOfABallotIsNeverPrinted() {
        assertThat(Optional.of(new Ballot.Score(4))).asString().doesNotContain("4");
        assertThat(new Ballot.Choice(Set.of("a")))
                .asString()
                .doesNotContain("a,")
                .doesNotContain("[a]");
    }
}
