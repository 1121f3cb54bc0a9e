package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.access.UnitRole;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.earlier.EarlierItem;
import no.hvorervi.earlier.EarlierRound;
import no.hvorervi.earlier.EarlierRounds;
import no.hvorervi.earlier.EarlierTerms;
import no.hvorervi.earlier.EarlierUnit;
import no.hvorervi.earlier.Respondent;
import no.hvorervi.earlier.Scores;
import no.hvorervi.exchange.FigureExport;
import no.hvorervi.exchange.FigureExport.Wanted;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.release.ReleaseOutcome;
import no.hvorervi.release.ReleaseWork;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.results.ViewedAs;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;
import no.hvorervi.suppression.Attacker;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has the exports of every role together finds out nothing about few people by adding and subtracting. */
@DatabaseTest
class AttackerTest {

    private static final LocalDate LATER = LocalDate.of(2100, 1, 1);
    private static final int GROUP = 5;
    private static final int SPREAD = 10;
    private static final int ITEMS = 3;

    /** Beside the one at the top: some stand below others, and most are small. */
    private static final int UNITS = 11;

    @Autowired
    EarlierRounds rounds;

    @Autowired
    ReleaseWork work;

    @Autowired
    FigureExport export;

    @Autowired
    CriteriaService criteria;

    @Autowired
    TestUnits units;

    private final List<UnitId> tree = new ArrayList<>();
    private final Map<UnitId, UnitId> parents = new HashMap<>();
    private final List<Respondent> people = new ArrayList<>();

    private void grow(Random random) {
        tree.add(units.root("Kommunen"));
        for (int each = 1; each <= UNITS; each++) {
            UnitId parent = tree.get(random.nextInt(Math.max(1, each / 2)));
            UnitId unit = units.below(parent, "Enhet " + each);
            parents.put(unit, parent);
            tree.add(unit);
        }
        for (int unit = 0; unit < tree.size(); unit++) {
            int size = random.nextInt(3) == 0 ? 10 + random.nextInt(8) : random.nextInt(9);
            for (int each = 0; each < size; each++) {
                OptionalInt[] scores = Stream.generate(() ->
                                random.nextInt(6) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(5)))
                        .limit(ITEMS)
                        .toArray(OptionalInt[]::new);
                people.add(new Respondent(unit, AnonymousVoice.EMPLOYEE, Scores.of(scores)));
            }
        }
    }

    private ReleasedRound released() {
        Criteria latest = criteria.latest();
        RoundId round = rounds.insert(
                new EarlierRound(
                        units.municipalityOf(tree.getFirst()),
                        new EarlierTerms("Runde", LocalDate.of(2024, 5, 30), latest.id(), GROUP, 30, Upward.UNITS),
                        tree.stream()
                                .<EarlierUnit>map(unit -> new EarlierUnit.Known(unit, "Enhet"))
                                .toList(),
                        latest.principles().stream()
                                .limit(ITEMS)
                                .<EarlierItem>map(each -> new EarlierItem.OfCriteria(each.id()))
                                .toList(),
                        people),
                Optional.empty());
        assertThat(work.run(round)).isInstanceOf(ReleaseOutcome.Published.class);
        return export.find(round).orElseThrow();
    }

    private List<CSVRecord> exported(ReleasedRound round, ViewedAs as) {
        var text = new StringBuilder();
        export.write(new Wanted(round, as, Optional.empty(), LATER, false, Optional.empty()), text);
        try (CSVParser parser = CSVParser.parse(
                new StringReader(text.toString()),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Stream<ViewedAs> everybody() {
        return Stream.concat(
                Stream.of(new ViewedAs.Employee()), Stream.of(UnitRole.values()).map(ViewedAs.InRole::new));
    }

    /** The groups of people whom a figure of the unit adds: its own and those of all below it. */
    private int[] groups(String externalId) {
        UnitId shown = tree.stream()
                .filter(each -> units.externalId(each).equals(externalId))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, tree.size())
                .filter(group -> Stream.iterate(
                                Optional.of(tree.get(group)),
                                Optional::isPresent,
                                unit -> unit.flatMap(each -> Optional.ofNullable(parents.get(each))))
                        .anyMatch(unit -> unit.equals(Optional.of(shown))))
                .toArray();
    }

    private int[] sizes(int item) {
        int[] sizes = new int[tree.size()];
        people.stream().filter(each -> each.scores().at(item).isPresent()).forEach(each -> sizes[each.unit()]++);
        return sizes;
    }

    @Test
    void exportsOfAllRolesTogetherIsolateNobody() {
        for (long seed = 1; seed <= 3; seed++) {
            tree.clear();
            parents.clear();
            people.clear();
            grow(new Random(seed));
            ReleasedRound round = released();
            Set<String> figures = new HashSet<>();
            Set<String> spreads = new HashSet<>();
            everybody().flatMap(as -> exported(round, as).stream()).forEach(row -> {
                String cell = row.get("item") + "|" + row.get("unit_id");
                if (!row.get("n").equals(":")) {
                    figures.add(cell);
                }
                if (!row.get("sd").equals(":")) {
                    spreads.add(cell);
                }
            });
            assertThat(figures).isNotEmpty();
            for (int item = 0; item < ITEMS; item++) {
                String key = criteria.latest().principles().get(item).key() + "|";
                assertThat(new Attacker(forms(figures, key), sizes(item))
                                .smallest()
                                .orElse(GROUP))
                        .isGreaterThanOrEqualTo(GROUP);
                assertThat(new Attacker(forms(spreads, key), sizes(item))
                                .smallest()
                                .orElse(SPREAD))
                        .isGreaterThanOrEqualTo(SPREAD);
            }
        }
    }

    private List<int[]> forms(Set<String> cells, String key) {
        return cells.stream()
                .filter(each -> each.startsWith(key))
                .map(each -> groups(each.substring(key.length())))
                .toList();
    }
}
