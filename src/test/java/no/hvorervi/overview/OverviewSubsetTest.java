package no.hvorervi.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.earlier.EarlierItem;
import no.hvorervi.earlier.EarlierRound;
import no.hvorervi.earlier.EarlierRounds;
import no.hvorervi.earlier.EarlierTerms;
import no.hvorervi.earlier.EarlierUnit;
import no.hvorervi.earlier.Respondent;
import no.hvorervi.earlier.Scores;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.AgreementWord;
import no.hvorervi.measures.Level;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.release.ReleaseOutcome;
import no.hvorervi.release.ReleaseWork;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.ExportRows;
import no.hvorervi.results.Reading;
import no.hvorervi.results.ResultAccess;
import no.hvorervi.results.Value;
import no.hvorervi.results.ViewedAs;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The overview shows nothing that an HR adviser's export does not have: it is made of released figures and of no others. */
@DatabaseTest
class OverviewSubsetTest {

    private static final LocalDate CLOSED_ON = LocalDate.of(2024, 5, 30);
    private static final LocalDate LATER = LocalDate.of(2100, 1, 1);
    private static final int GROUP = 5;

    /** Beside the one at the top: most are small, and some stand below others. */
    private static final int UNITS = 14;

    @Autowired
    OverviewService service;

    @Autowired
    EarlierRounds rounds;

    @Autowired
    ReleaseWork work;

    @Autowired
    ReleasedRounds released;

    @Autowired
    ExportRows export;

    @Autowired
    ResultAccess access;

    @Autowired
    CriteriaService criteria;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private final List<UnitId> tree = new ArrayList<>();
    private final List<Respondent> people = new ArrayList<>();

    private void grow(Random random) {
        tree.add(units.root("Kommunen"));
        for (int each = 1; each <= UNITS; each++) {
            tree.add(units.below(tree.get(random.nextInt(Math.max(1, each / 2))), "Enhet " + each));
        }
        for (int unit = 0; unit < tree.size(); unit++) {
            int size = random.nextInt(3) == 0 ? 10 + random.nextInt(10) : random.nextInt(9);
            for (int each = 0; each < size; each++) {
                OptionalInt[] scores = Stream.generate(() ->
                                random.nextInt(6) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(5)))
                        .limit(9)
                        .toArray(OptionalInt[]::new);
                people.add(new Respondent(unit, AnonymousVoice.EMPLOYEE, Scores.of(scores)));
            }
        }
    }

    private ReleasedRound released(Upward upward) {
        Criteria latest = criteria.latest();
        RoundId round = rounds.insert(
                new EarlierRound(
                        units.municipalityOf(tree.getFirst()),
                        new EarlierTerms("Runde", CLOSED_ON, latest.id(), GROUP, 30, upward),
                        tree.stream()
                                .<EarlierUnit>map(unit -> new EarlierUnit.Known(unit, "Enhet"))
                                .toList(),
                        latest.principles().stream()
                                .<EarlierItem>map(each -> new EarlierItem.OfCriteria(each.id()))
                                .toList(),
                        people),
                Optional.empty());
        assertThat(work.run(round)).isInstanceOf(ReleaseOutcome.Published.class);
        return released.find(round).orElseThrow();
    }

    /** By unit and principle, what an adviser of the whole municipality may take along. */
    private Map<UnitId, Map<String, Value>> exported(ReleasedRound round) {
        Map<UnitId, Map<String, Value>> exported = new HashMap<>();
        export.forEach(
                round,
                new ViewedAs.InRole(UnitRole.HR_ADVISER),
                Optional.of(tree.getFirst()),
                LATER,
                row -> exported.computeIfAbsent(row.unit().unit(), unit -> new HashMap<>())
                        .put(row.item().key(), row.value()));
        return exported;
    }

    @ParameterizedTest
    @CsvSource({"1,TOTALS", "2,UNITS", "3,TOTALS", "4,UNITS"})
    void everythingShownIsInTheExport(long seed, Upward upward) {
        grow(new Random(seed));
        ReleasedRound round = released(upward);
        Map<UnitId, Map<String, Value>> exported = exported(round);
        TestUser adviser = users.person();
        units.give(UnitRole.HR_ADVISER, tree.getFirst(), adviser);
        users.signIn(adviser);
        Map<UnitId, Reading> readings = access.ofMany(round, tree);
        tree.forEach(unit -> assertThat(readings.get(unit)).isEqualTo(access.of(round, unit)));
        int shown = 0;
        for (UnitId unit : tree) {
            Optional<Overview> overview =
                    service.find(unit, OverviewQuery.LATEST).shown();
            if (overview.isPresent()) {
                shown += compared(overview.get().whole(), overview.get(), exported);
                for (OverviewRow row : overview.get().rows()) {
                    compared(row, overview.get(), exported);
                }
            }
        }
        assertThat(shown).isPositive();
    }

    /** How many figures there are. */
    private static int compared(OverviewRow row, Overview overview, Map<UnitId, Map<String, Value>> exported) {
        Map<String, Value> values = exported.getOrDefault(row.unit().unit(), Map.of());
        Sight.Seen seen = row.sight().seen().orElse(null);
        if (seen == null) {
            assertThat(values.values()).noneMatch(Value.Seen.class::isInstance);
            return 0;
        }
        int shown = 0;
        int divided = 0;
        for (int at = 0; at < seen.cells().size(); at++) {
            Value value = values.get(overview.columns().get(at).principle().key());
            if (seen.cells().get(at) instanceof Sight.Cell.Level(int level, var change)) {
                assertThat(value).isInstanceOfSatisfying(Value.Seen.class, each -> assertThat(level)
                        .isEqualTo(Level.band(each.mean())));
                shown++;
            }
            divided += Optional.ofNullable(value)
                    .flatMap(Value::seen)
                    .flatMap(Value.Seen::spread)
                    .filter(spread -> AgreementWord.of(spread.agreement()) == AgreementWord.DIVIDED)
                    .map(spread -> 1)
                    .orElse(0);
        }
        assertThat(seen.accord().divided()).isEqualTo(divided);
        return shown;
    }
}
