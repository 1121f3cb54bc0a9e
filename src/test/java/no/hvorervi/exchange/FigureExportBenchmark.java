package no.hvorervi.exchange;

import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.Transactions;
import no.hvorervi.exchange.FigureExport.Wanted;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.NewRelease;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.TestFigures;
import no.hvorervi.results.ViewedAs;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures writing what an adviser sees of a released round, with changes since the one before, of 1,000 units that two voices
 * have answered everything in, and of a tenth of them; nothing is asserted, since a busy machine would then fail a sound build.
 * Run it with {@code ./mvnw test -Dtest=FigureExportBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@DatabaseTest
class FigureExportBenchmark {

    private static final int SMALL = 100;
    private static final int LARGE = 1_000;
    private static final LocalDate DAY = LocalDate.of(2100, 1, 1);

    @Autowired
    FigureExport export;

    @Autowired
    ReleasedRounds released;

    @Autowired
    TestReleases releases;

    @Autowired
    Transactions transactions;

    @Autowired
    TestUnits units;

    @Test
    void writesFiles() {
        // Warms up.
        measure(SMALL);
        double[] small = measure(SMALL);
        double[] large = measure(LARGE);
        System.out.printf(
                Locale.ROOT,
                "ten times the units: figures %.1f, with changes %.1f times as long%n",
                large[0] / small[0],
                large[1] / small[1]);
    }

    private double[] measure(int size) {
        UnitId top = units.root("Storkommunen");
        List<UnitId> asked = new ArrayList<>();
        transactions.write(() -> {
            asked.clear();
            while (asked.size() < size) {
                asked.add(units.below(top, "Enhet " + asked.size()));
            }
        });
        ReleasedRound before = published(top, asked);
        ReleasedRound after = published(top, asked);
        double figures = seconds(new Wanted(after, adviser(), Optional.empty(), DAY, true, Optional.empty()));
        double changes = seconds(new Wanted(after, adviser(), Optional.empty(), DAY, true, Optional.of(before)));
        System.out.printf(Locale.ROOT, "%d units: %.2f s, with changes %.2f s%n", size, figures, changes);
        return new double[] {figures, changes};
    }

    private static ViewedAs adviser() {
        return new ViewedAs.InRole(UnitRole.HR_ADVISER);
    }

    private double seconds(Wanted wanted) {
        long start = System.nanoTime();
        export.write(wanted, Writer.nullWriter());
        return (System.nanoTime() - start) / 1e9;
    }

    private ReleasedRound published(UnitId top, List<UnitId> asked) {
        ReleaseBasis basis = releases.basis(asked.getFirst());
        List<FigureRow> rows = new ArrayList<>();
        Stream.concat(Stream.of(top), asked.stream())
                .forEach(unit -> basis.items().forEach(item -> Stream.of(AnonymousVoice.values())
                        .forEach(voice -> rows.add(row(unit, voice, item, unit.equals(top) ? asked.size() : 1)))));
        releases.published(new NewRelease(basis, releases.tree(top, asked.toArray(UnitId[]::new))), rows);
        return released.find(basis.round()).orElseThrow();
    }

    private static FigureRow row(UnitId unit, AnonymousVoice voice, ReleasedItem item, int groups) {
        return new FigureRow(unit, voice, item.no(), TestFigures.mean(9 * groups, 3));
    }
}
