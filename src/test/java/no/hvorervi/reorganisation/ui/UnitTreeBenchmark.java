package no.hvorervi.reorganisation.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.exchange.ImportPreview;
import no.hvorervi.exchange.UnitFile;
import no.hvorervi.exchange.UnitImportService;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures importing and opening trees of 2,000 and 20,000 units, in the server; nothing is asserted, since a busy
 * machine would then fail a sound build. Run it with
 * {@code ./mvnw test -Dtest=UnitTreeBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@DatabaseTest
class UnitTreeBenchmark extends SpringBrowserlessTest {

    private static final int SMALL = 2_000;
    private static final int LARGE = 20_000;
    private static final int TEAMS_PER_SERVICE = 10;
    private static final int OPENINGS = 7;

    @Autowired
    UnitImportService imports;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    private MunicipalityId municipality = new MunicipalityId(0);

    @BeforeEach
    void signIn() {
        UnitId root = units.root("Kommune");
        municipality = units.municipalityOf(root);
        users.signIn(units.administrator(root));
    }

    @Test
    void importsAndOpens() {
        double[] warmUp = measure(SMALL);
        double[] small = measure(SMALL);
        double[] large = measure(LARGE);
        print("warm-up, %d units".formatted(SMALL), warmUp);
        print("%d units more".formatted(SMALL), small);
        print("%d units more".formatted(LARGE), large);
        System.out.printf(
                Locale.ROOT,
                "ratio: preview %.1f, import %.1f, open %.1f%n",
                large[0] / small[0],
                large[1] / small[1],
                large[2] / small[2]);
    }

    private static void print(String what, double[] seconds) {
        System.out.printf(
                Locale.ROOT,
                "%-24s preview %6.2f s   import %6.2f s   open %6.3f s%n",
                what,
                seconds[0],
                seconds[1],
                seconds[2]);
    }

    /** Seconds for reading with preview, for importing, and, at the median, for opening the view. */
    private double[] measure(int size) {
        byte[] content = csv(size).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        UnitFile file = UnitFile.read(content);
        var ready = (ImportPreview.Ready) imports.preview(municipality, file, false);
        long previewed = System.nanoTime();
        imports.apply(municipality, file, false, ready.plan());
        long imported = System.nanoTime();
        double[] openings = new double[OPENINGS];
        for (int opening = 0; opening < OPENINGS; opening++) {
            long before = System.nanoTime();
            navigate(UnitsView.class);
            openings[opening] = seconds(before, System.nanoTime());
        }
        Arrays.sort(openings);
        return new double[] {seconds(start, previewed), seconds(previewed, imported), openings[OPENINGS / 2]};
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    /** A municipality whose services have ten teams each. */
    private static String csv(int size) {
        String prefix = UUID.randomUUID().toString().substring(0, 8);
        var csv = new StringBuilder("id,parent_id,name,kind,valid_from,valid_to,headcount\n");
        csv.append("%s,,Kommune %s,kommune,2020-01-01,,\n".formatted(prefix, prefix));
        for (int unit = 1; unit < size; unit++) {
            boolean isService = unit % (TEAMS_PER_SERVICE + 1) == 1;
            int service = unit - (unit - 1) % (TEAMS_PER_SERVICE + 1);
            csv.append("%s-%d,%s,%s %d,%s,2020-01-01,,%d\n"
                    .formatted(
                            prefix,
                            unit,
                            isService ? prefix : prefix + "-" + service,
                            isService ? "Tjeneste" : "Team",
                            unit,
                            isService ? "tjeneste" : "team",
                            unit % 40));
        }
        return csv.toString();
    }
}
