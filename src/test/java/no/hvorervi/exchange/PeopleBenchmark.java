package no.hvorervi.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.people.PersonSearch;
import no.hvorervi.people.PersonService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures importing and searching 6,000 and 60,000 people, in the server; nothing is asserted, since a busy machine would
 * then fail a sound build. Run it with
 * {@code ./mvnw test -Dtest=PeopleBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@DatabaseTest
class PeopleBenchmark {

    private static final int SMALL = 6_000;
    private static final int LARGE = 60_000;
    private static final int PAGE = 50;
    private static final int TIMES = 9;

    @Autowired
    PersonImportService imports;

    @Autowired
    PersonService people;

    @Autowired
    UnitTreeService trees;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Test
    void importsAndSearches() {
        measure(SMALL);
        double[] small = measure(SMALL);
        double[] large = measure(LARGE);
        for (int search = 2; search < large.length; search++) {
            System.out.printf(Locale.ROOT, "search %d: ratio %.1f%n", search - 1, large[search] / small[search]);
        }
    }

    private double[] measure(int size) {
        UnitId root = units.root("Kommune");
        UnitId team = units.below(root, "Team");
        MunicipalityId municipality = units.municipalityOf(root);
        users.signIn(units.administrator(root));
        String unit = trees.today().find(team).orElseThrow().externalId();
        byte[] content = csv(size, unit).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        PersonFile file = PersonFile.read(content);
        var ready = (PeoplePreview.Ready) imports.preview(municipality, file, true);
        long previewed = System.nanoTime();
        imports.apply(municipality, file, true, ready.plan());
        long imported = System.nanoTime();
        List<PersonSearch> searches = List.of(
                PersonSearch.everyone(municipality),
                new PersonSearch(municipality, "ærlig 4", Optional.empty(), Optional.empty()),
                new PersonSearch(municipality, "åse finnesikke", Optional.empty(), Optional.empty()),
                new PersonSearch(municipality, "ås", Optional.of(UnitRole.UNIT_LEADER), Optional.empty()),
                new PersonSearch(municipality, "", Optional.empty(), Optional.of(team)));
        double[] seconds = new double[2 + searches.size()];
        seconds[0] = (previewed - start) / 1e9;
        seconds[1] = (imported - previewed) / 1e9;
        for (int at = 0; at < searches.size(); at++) {
            seconds[2 + at] = median(searches.get(at));
        }
        System.out.printf(
                Locale.ROOT,
                "%d people: preview %.2f s, import %.2f s, count and first page %s s%n",
                size,
                seconds[0],
                seconds[1],
                Arrays.toString(Arrays.copyOfRange(seconds, 2, seconds.length)));
        return seconds;
    }

    private double median(PersonSearch search) {
        double[] seconds = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long before = System.nanoTime();
            people.count(search);
            people.find(search, 0, PAGE);
            seconds[time] = (System.nanoTime() - before) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[TIMES / 2];
    }

    /** Every tenth leads the team, and the others may look at it. */
    private static String csv(int size, String unit) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        List<String> first = List.of("Åse", "Kari", "Ola", "Bjørn", "Liv", "Per", "Siv");
        List<String> last = List.of("Ærlig", "Nordmann", "Øvrebø", "Hansen", "Å");
        var csv = new StringBuilder("person_id,name,email,unit_id,role,valid_from,valid_to\n");
        for (int at = 0; at < size; at++) {
            csv.append("%s-%d,%s %s %d,p%d-%s@kommune.example,%s,%s,2020-01-01,\n"
                    .formatted(
                            mark,
                            at,
                            first.get(at % first.size()),
                            last.get(at % last.size()),
                            at,
                            at,
                            mark,
                            unit,
                            at % 10 == 0 ? "UNIT_LEADER" : "VIEWER"));
        }
        return csv.toString();
    }
}
