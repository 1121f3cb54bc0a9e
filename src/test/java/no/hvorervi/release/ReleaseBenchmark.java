package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.QuestionId;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures the release of whole municipalities, from opened answers to published figures with their proof, on the database of the
 * tests. {@code ./mvnw test -Dtest=ReleaseBenchmark} takes 1,000 units and 53,000 answers; {@code -Dhvorervi.large=true}
 * takes 20,000 units and 500,000 answers too, and says how the time for each answer and figure grows.
 */
@DatabaseTest
class ReleaseBenchmark {

    private static final int CHILDREN = 12;

    @Autowired
    ReleaseWork work;

    @Autowired
    TestAnswers answers;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    @Autowired
    CriteriaService criteria;

    @Autowired
    Transactions transactions;

    private final Random random = new Random(1);

    @Test
    void releaseMunicipalities() {
        // Warms up.
        seconds(100, 5_300);
        double small = seconds(1_000, 53_000);
        if (Boolean.getBoolean("hvorervi.large")) {
            double large = seconds(20_000, 500_000);
            System.out.printf(
                    "20,000 units and 500,000 answers take %.2f times as long for each answer, %.2f for each unit%n",
                    large / 500_000 / (small / 53_000), large / 20_000 / (small / 1_000));
        }
    }

    private double seconds(int size, int people) {
        RoundId round = answered(size, people);
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Published());
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%d units, %d answers: released in %.1f s; peak of the heap, garbage included, %d MB%n",
                size, people, seconds, peak >> 20);
        return seconds;
    }

    /** All units but the first lie below others, twelve by twelve. */
    private RoundId answered(int size, int people) {
        List<UnitId> all = new ArrayList<>(List.of(units.root("Storkommunen")));
        transactions.write(() -> {
            while (all.size() < size) {
                all.add(units.below(all.get((all.size() - 1) / CHILDREN), "Enhet " + all.size()));
            }
        });
        RoundId round = answers.answered(TestAnswers.CLOSED_ON, all);
        List<Item> items = criteria.latest().items().toList();
        int stored = 0;
        for (int unit = 0; unit < size; unit++) {
            // From a sixth of the average to twice as many.
            int left = (int) ((long) people * (unit + 1) / size) - stored;
            int number = Math.max(0, Math.min(left, left / 6 + random.nextInt(left * 2 + 1)));
            world.store(round, all.get(unit), some(number, items));
            stored += number;
        }
        return round;
    }

    private List<Answers> some(int number, List<Item> items) {
        List<Answers> some = new ArrayList<>();
        for (int person = 0; person < number; person++) {
            Answers given = Answers.NONE;
            for (Item item : items) {
                if (random.nextInt(20) > 0) {
                    List<Integer> scores = item.range().scores();
                    given = given.withScore(
                            new QuestionId.OfItem(item.id()), scores.get(random.nextInt(scores.size())));
                }
            }
            some.add(given);
        }
        return some;
    }
}
