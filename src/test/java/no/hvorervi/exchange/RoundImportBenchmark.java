package no.hvorervi.exchange;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.earlier.EarlierTerms;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures bringing in a file of answers as large as one may be, and a tenth of it, in the server; nothing is asserted, since a
 * busy machine would then fail a sound build. Run it with
 * {@code ./mvnw test -Dtest=RoundImportBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@DatabaseTest
class RoundImportBenchmark {

    private static final int SMALL = 13_000;
    private static final int LARGE = 130_000;
    private static final int UNITS = 1_000;
    private static final int TOP_UNITS = 30;

    @Autowired
    RoundImportService imports;

    @Autowired
    CriteriaService criteria;

    @Autowired
    Transactions transactions;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    private final Random random = new Random(1);

    /** Seconds. */
    private record Times(double read, double looked, double stored) {}

    @Test
    void bringsFilesIn() {
        // Warms up.
        measure(SMALL);
        Times small = measure(SMALL);
        Times large = measure(LARGE);
        System.out.printf(
                Locale.ROOT,
                "ten times the rows: reading %.1f, looking %.1f, storing %.1f times as long%n",
                large.read() / small.read(),
                large.looked() / small.looked(),
                large.stored() / small.stored());
    }

    private Times measure(int people) {
        UnitId root = units.root("Storkommunen");
        transactions.write(() -> {
            for (int top = 0; top < TOP_UNITS; top++) {
                UnitId above = units.below(root, "Område " + top);
                for (int at = top; at < UNITS; at += TOP_UNITS) {
                    units.below(above, "E" + at);
                }
            }
        });
        users.signIn(units.administrator(root));
        byte[] content = file(people).getBytes(StandardCharsets.UTF_8);
        var asked = new RoundImport(
                units.municipalityOf(root),
                new EarlierTerms(
                        "Undersøkelsen",
                        LocalDate.of(2024, 5, 30),
                        criteria.latest().id(),
                        5,
                        30,
                        Upward.TOTALS),
                AnonymousVoice.EMPLOYEE,
                RoundMapping.NONE,
                Optional.empty());
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        long before = used(heap);
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        RoundFile file = RoundFile.read(content);
        long read = System.nanoTime();
        System.gc();
        long held = used(heap) - before;
        long looking = System.nanoTime();
        RoundPreview preview = imports.preview(file, asked);
        long looked = System.nanoTime();
        RoundOutcome outcome = imports.apply(file, asked);
        long stored = System.nanoTime();
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
        var times = new Times((read - start) / 1e9, (looked - looking) / 1e9, (stored - looked) / 1e9);
        System.out.printf(
                Locale.ROOT,
                "%d people, %.1f MB: read in %.1f s and held in %d MB, looked at in %.1f s, stored in %.1f s (%s, %s);"
                        + " peak of the heap, garbage included, %d MB%n",
                people,
                content.length / 1e6,
                times.read(),
                held >> 20,
                times.looked(),
                times.stored(),
                preview.getClass().getSimpleName(),
                outcome.getClass().getSimpleName(),
                peak >> 20);
        return times;
    }

    private static long used(List<MemoryPoolMXBean> heap) {
        return heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private String file(int people) {
        List<Item> items = criteria.latest().items().toList();
        var file = new StringBuilder("unit;" + items.stream().map(Item::key).collect(Collectors.joining(";")));
        for (int person = 0; person < people; person++) {
            file.append("\nE").append(random.nextInt(UNITS));
            for (Item item : items) {
                List<Integer> scores = item.range().scores();
                file.append(';').append(scores.get(random.nextInt(scores.size())));
            }
        }
        return file.toString();
    }
}
