package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.QuestionId;
import no.hvorervi.intake.Responses;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.TreeChanges;
import no.hvorervi.organisation.Trees;
import no.hvorervi.organisation.UnitRow;
import no.hvorervi.released.ReleaseAttempts;
import no.hvorervi.released.ReleasedWriter;
import no.hvorervi.rounds.OpenRounds;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures the release of whole municipalities, from opened answers to published figures with their proof, on the database of the
 * tests and in 2 GB of heap. {@code ./mvnw test -Dtest=ReleaseBenchmark} takes 1,000 units and 53,000 answers, three times;
 * {@code -Dhvorervi.large=true} takes 20,000 units and 500,000 answers too, and says how the time grows for each of them.
 */
@DatabaseTest
class ReleaseBenchmark {

    private static final int CHILDREN = 12;
    private static final int TIMES = 3;

    /** Units whose answers are made up and stored at a time. */
    private static final int UNITS_AT_A_TIME = 200;

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final long MOST_HEAP = 2L << 30;

    @Autowired
    OpenRounds rounds;

    @Autowired
    Responses responses;

    @Autowired
    Trees trees;

    @Autowired
    Freezer freezer;

    @Autowired
    AnswerReader reader;

    @Autowired
    ReleaseAttempts attempts;

    @Autowired
    ReleasedWriter writer;

    @Autowired
    Prover prover;

    @Autowired
    ReleaseEnd end;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @Autowired
    TestAnswers answers;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    @Autowired
    AccessRevision revision;

    @Autowired
    CriteriaService criteria;

    @Autowired
    Transactions transactions;

    private final Random random = new Random(1);

    /** Notes how long each step takes. */
    private static final class Steps extends ReleaseRepository {

        private final Map<ReleaseStep, Long> nanoseconds = new EnumMap<>(ReleaseStep.class);
        private ReleaseStep step = ReleaseStep.FREEZE;
        private long since = System.nanoTime();

        Steps(DSLContext sql) {
            super(sql);
        }

        @Override
        void proceed(RoundId round, UUID worker, Instant now, ReleaseStep next) {
            super.proceed(round, worker, now, next);
            end();
            step = next;
        }

        void end() {
            long now = System.nanoTime();
            nanoseconds.merge(step, now - since, Long::sum);
            since = now;
        }

        String seconds() {
            return nanoseconds.entrySet().stream()
                    .map(each -> String.format(Locale.ROOT, "%s %.1f", each.getKey(), each.getValue() / 1e9))
                    .collect(Collectors.joining(", "));
        }
    }

    @Test
    void releaseMunicipalities() {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(MOST_HEAP);
        // Warms up.
        seconds(100, 5_300);
        double small = DoubleStream.generate(() -> seconds(1_000, 53_000))
                .limit(TIMES)
                .sorted()
                .skip(TIMES / 2)
                .findFirst()
                .orElseThrow();
        if (Boolean.getBoolean("hvorervi.large")) {
            double large = seconds(20_000, 500_000);
            System.out.printf(
                    Locale.ROOT,
                    "20,000 units and 500,000 answers take %.2f times as long for each answer, %.2f for each unit%n",
                    large / 500_000 / (small / 53_000),
                    large / 20_000 / (small / 1_000));
        }
    }

    private double seconds(int size, int people) {
        long before = System.nanoTime();
        RoundId round = answered(size, people);
        double stored = (System.nanoTime() - before) / 1e9;
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        var steps = new Steps(sql);
        var work = new ReleaseWork(
                rounds, responses, trees, freezer, reader, attempts, writer, prover, steps, end, transactions, clock);
        long start = System.nanoTime();
        assertThat(work.run(round)).isEqualTo(new ReleaseOutcome.Published());
        double seconds = (System.nanoTime() - start) / 1e9;
        steps.end();
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "%d units, %d answers (made in %.1f s): released in %.1f s (%s); peak of the heap, garbage included, %d of"
                        + " %d MB%n",
                size,
                people,
                stored,
                seconds,
                steps.seconds(),
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        return seconds;
    }

    /** All units but the first lie below others, twelve by twelve. */
    private List<UnitId> tree(int size) {
        UnitId root = units.root("Storkommunen");
        MunicipalityId municipality = units.municipalityOf(root);
        List<String> names = new ArrayList<>(List.of(units.externalId(root)));
        List<UnitRow> rows = new ArrayList<>();
        while (names.size() < size) {
            String name = "enhet-" + names.size();
            Optional<String> parent = Optional.of(names.get((names.size() - 1) / CHILDREN));
            rows.add(new UnitRow(names.size(), name, parent, name, "enhet", SINCE, Optional.empty(), Optional.empty()));
            names.add(name);
        }
        transactions.write(() -> {
            trees.apply(municipality, new TreeChanges(SINCE, rows, List.of(), List.of(), List.of(), 0, List.of()));
            revision.raise();
        });
        Map<String, UnitId> ids = trees.findStored(municipality, SINCE).stream()
                .collect(Collectors.toMap(
                        StoredUnit::externalId, unit -> unit.unit().id()));
        return names.stream().map(ids::get).toList();
    }

    private RoundId answered(int size, int people) {
        List<UnitId> all = tree(size);
        RoundId round = answers.answered(TestAnswers.CLOSED_ON, all);
        List<Item> items = criteria.latest().items().toList();
        int stored = 0;
        Map<UnitId, List<Answers>> waiting = new LinkedHashMap<>();
        for (int unit = 0; unit < size; unit++) {
            // From a sixth of the average to twice as many.
            int left = (int) ((long) people * (unit + 1) / size) - stored;
            int number = Math.max(0, Math.min(left, left / 6 + random.nextInt(left * 2 + 1)));
            waiting.put(all.get(unit), some(number, items));
            stored += number;
            if (waiting.size() == UNITS_AT_A_TIME || unit == size - 1) {
                world.store(round, waiting);
                waiting.clear();
            }
        }
        return round;
    }

    private List<Answers> some(int number, List<Item> items) {
        List<Answers> some = new ArrayList<>();
        for (int person = 0; person < number; person++) {
            Map<QuestionId, Integer> scores = new HashMap<>();
            for (Item item : items) {
                if (random.nextInt(20) > 0) {
                    List<Integer> possible = item.range().scores();
                    scores.put(new QuestionId.OfItem(item.id()), possible.get(random.nextInt(possible.size())));
                }
            }
            some.add(new Answers(scores, Set.of(), ""));
        }
        return some;
    }
}
