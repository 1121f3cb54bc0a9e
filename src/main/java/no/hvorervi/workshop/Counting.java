package no.hvorervi.workshop;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.hvorervi.measures.Agreement;
import no.hvorervi.measures.AgreementWord;
import no.hvorervi.measures.Distribution;
import no.hvorervi.workshop.VoteResult.Choices;
import no.hvorervi.workshop.VoteResult.MeanOnly;
import no.hvorervi.workshop.VoteResult.Mixed;
import no.hvorervi.workshop.VoteResult.Spread;

/**
 * From ballots to what is shown.
 *
 * <p>Whether ballots are counted hangs on their number alone, never on what they say: otherwise whoever tries again after each
 * ballot would learn from a refusal what the last one said.
 *
 * @see <a href="../../../../../docs/decisions/0022-workshop-votes.md">decision 0022</a>
 */
final class Counting {

    private static final int HIGHEST = 5;

    private Counting() {}

    /**
     * Those who have said something, counted; empty when they are fewer than the group.
     *
     * @param ballots that the kind of vote takes, in any order
     */
    static Optional<Batch> count(VoteKind kind, List<Ballot> ballots, int group) {
        List<Ballot> said = ballots.stream()
                .filter(each -> !(each instanceof Ballot.Unsure))
                .toList();
        if (said.size() < group) {
            return Optional.empty();
        }
        return Optional.of(kind.isChoice() ? chosen(said) : scored(said));
    }

    private static Batch scored(List<Ballot> said) {
        int people = said.size();
        Map<Integer, Integer> counts = said.stream()
                .map(each -> ((Ballot.Score) each).score())
                .collect(groupingBy(Function.identity(), summingInt(each -> 1)));
        boolean isAlike = counts.values().stream().anyMatch(each -> each >= people - 1);
        return isAlike ? new Batch.Alike(people, halves(sum(counts), people)) : new Batch.Spread(people, counts);
    }

    private static double sum(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .mapToInt(each -> each.getKey() * each.getValue())
                .sum();
    }

    private static int halves(double sum, int people) {
        return (int) Math.round(2 * sum / people);
    }

    private static Batch chosen(List<Ballot> said) {
        int people = said.size();
        Map<String, Long> counts = said.stream()
                .flatMap(each -> ((Ballot.Choice) each).factors().stream())
                .collect(groupingBy(Function.identity(), counting()));
        return new Batch.Chosen(
                people,
                counts.entrySet().stream()
                        .filter(each -> each.getValue() > 1)
                        .collect(toUnmodifiableMap(
                                Map.Entry::getKey,
                                each -> each.getValue() == people - 1
                                        ? people
                                        : each.getValue().intValue())));
    }

    /**
     * What is shown of all batches together.
     *
     * @param batches one at least, all of a vote of scores
     */
    static VoteResult ofScores(List<Batch> batches) {
        List<Batch.Spread> spread = of(batches, Batch.Spread.class);
        List<Batch.Alike> alike = of(batches, Batch.Alike.class);
        if (alike.isEmpty()) {
            return spread(spread);
        }
        if (spread.isEmpty()) {
            return alike(alike);
        }
        Spread some = spread(spread);
        MeanOnly others = alike(alike);
        int people = some.people() + others.people();
        double sum = some.mean() * some.people() + others.mean() * others.people();
        return new Mixed(people, halves(sum, people) / 2.0, some, others);
    }

    private static <T extends Batch> List<T> of(List<Batch> batches, Class<T> type) {
        return batches.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Spread spread(List<Batch.Spread> batches) {
        int[] counts = IntStream.rangeClosed(1, HIGHEST)
                .map(score -> batches.stream()
                        .mapToInt(each -> each.counts().getOrDefault(score, 0))
                        .sum())
                .toArray();
        var all = new Distribution(1, counts);
        double agreement = Agreement.of(all);
        return new Spread(
                all.n(), IntStream.of(counts).boxed().toList(), all.mean(), agreement, AgreementWord.of(agreement));
    }

    private static MeanOnly alike(List<Batch.Alike> batches) {
        int people = batches.stream().mapToInt(Batch::people).sum();
        double sum = batches.stream()
                .mapToDouble(each -> each.people() * each.mean())
                .sum();
        return new MeanOnly(people, halves(sum, people) / 2.0);
    }

    /**
     * What is shown of all batches together: what most chose comes first.
     *
     * @param batches one at least, all of a vote in which factors are chosen
     * @param asked the keys of the factors, in the order of asking
     */
    static VoteResult ofChoices(List<Batch> batches, List<String> asked) {
        List<Batch.Chosen> all = of(batches, Batch.Chosen.class);
        return new Choices(
                all.stream().mapToInt(Batch::people).sum(),
                asked.stream()
                        .map(factor -> chosen(factor, all))
                        .sorted(Comparator.comparingInt(VoteResult.Chosen::most)
                                .thenComparingInt(VoteResult.Chosen::fewest)
                                .reversed())
                        .toList());
    }

    private static VoteResult.Chosen chosen(String factor, List<Batch.Chosen> batches) {
        int fewest = 0;
        int most = 0;
        for (Batch.Chosen batch : batches) {
            int count = batch.counts().getOrDefault(factor, 0);
            fewest += count == batch.people() ? count - 1 : count;
            most += count == 0 ? 1 : count;
        }
        return new VoteResult.Chosen(factor, fewest, most);
    }
}
