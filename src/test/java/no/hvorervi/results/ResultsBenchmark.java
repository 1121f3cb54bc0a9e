package no.hvorervi.results;

import static no.hvorervi.db.Tables.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Reporting;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.Figure;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.NewRelease;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.released.TestReleases;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.sealing.RandomKey;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures what each page of results takes on the server at Oslo's scale, 15 districts with 174 units and ten rounds, and again
 * when there are ten times as many raw answers, of which none may be read; times are printed and not asserted, since a busy machine
 * would then fail a sound build. Run it with {@code ./mvnw test -Dtest=ResultsBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@DatabaseTest
class ResultsBenchmark {

    private static final int DISTRICTS = 15;
    private static final int UNITS = 174;
    private static final int ROUNDS = 10;
    private static final int ANSWERS = 53_000;
    private static final int AT_A_TIME = 1_000;

    /** Units whose pages are opened by turns. */
    private static final int OPENED = 20;

    private static final int WARMED_UP = 200;
    private static final int TIMES = 1_000;
    private static final int MINUTE = 60;
    private static final int FEW_PAGES = 200;

    private static final Pattern TABLE = Pattern.compile("(?:from|join|into|update) `(?:hvorervi`\\.`)?(\\w+)`");

    /** Nothing of what anybody answered, sealed or open. */
    private static final Pattern ALLOWED = Pattern.compile(
            "released_\\w+|unit(_\\w+)?|assessment(_\\w+)?|round|round_unit|result_link|result_share|membership|access_revision"
                    + "|round_approval|criteria_\\w+|municipality(_agreement)?|account(_\\w+)?");

    @Autowired
    ResultService results;

    @Autowired
    ResultLinkService links;

    @Autowired
    TestReleases releases;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DSLContext sql;

    @Autowired
    @Reporting
    DSLContext reports;

    private final List<UnitId> districts = new ArrayList<>();
    private final List<UnitId> asked = new ArrayList<>();
    private final List<RoundId> rounds = new ArrayList<>();
    private final List<ResultCode> codes = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    /** Opened by somebody; the number says which of several units' it is. */
    private record Page(String name, TestUser reader, IntConsumer open) {}

    @Test
    void pagesOfResults() {
        UnitId top = units.root("Oslo");
        release(top);
        clock.stopAt(TestReleases.EMPLOYEES_FROM
                .atTime(12, 0)
                .atZone(NorwegianTime.ZONE)
                .toInstant());
        TestUser leader = users.person();
        IntStream.range(0, OPENED).forEach(at -> units.give(UnitRole.UNIT_LEADER, asked.get(at), leader));
        TestUser adviser = users.person();
        units.give(UnitRole.HR_ADVISER, top, adviser);
        users.signIn(leader);
        IntStream.range(0, OPENED)
                .forEach(at ->
                        codes.add(links.make(rounds.getLast(), asked.get(at)).code()));

        page("home, one card", leader, at -> results.latest(unit(at)));
        page("unit", leader, at -> assertThat(
                        results.find(unit(at), Optional.empty()).result())
                .isPresent());
        page("unit, an earlier round", leader, at -> assertThat(
                        results.find(unit(at), Optional.of(rounds.get(at % ROUNDS)))
                                .result())
                .isPresent());
        page("what it rests on", leader, at -> assertThat(results.method(unit(at), rounds.getLast()))
                .isPresent());
        page("district, as sums", adviser, at -> assertThat(
                        results.find(districts.get(at % DISTRICTS), Optional.empty())
                                .result())
                .isPresent());
        page("employees by link", leader, at -> assertThat(links.find(codes.get(at % OPENED)))
                .isPresent());

        answer(ANSWERS);
        settle();
        List<double[]> before = pages.stream().map(this::measure).toList();
        answer(9 * ANSWERS);
        settle();
        for (int at = 0; at < pages.size(); at++) {
            double[] then = before.get(at);
            double[] now = measure(pages.get(at));
            System.out.printf(
                    Locale.ROOT,
                    "%-24s median %5.1f ms, p95 %5.1f ms; with ten times the answers %5.1f and %5.1f ms (%.2f and %.2f)%n",
                    pages.get(at).name(),
                    then[0],
                    then[1],
                    now[0],
                    now[1],
                    now[0] / then[0],
                    now[1] / then[1]);
        }
        // Only now: looking at the statements takes its time.
        Set<String> read = logging();
        for (Page page : pages) {
            users.signIn(page.reader());
            IntStream.range(0, OPENED).forEach(page.open());
        }
        System.out.println("Tables read: " + new TreeSet<>(read));
        assertThat(read).contains("released_figure").allMatch(table -> ALLOWED.matcher(table)
                .matches());
    }

    /** Until what was just written is on the disk, so that writing it is not measured: a minute at most. */
    private void settle() {
        for (int second = 0; second < MINUTE && status("Innodb_buffer_pool_pages_dirty") > FEW_PAGES; second++) {
            jdbc.execute("do sleep(1)");
        }
    }

    private long status(String name) {
        return jdbc.queryForList(
                        "select variable_value from information_schema.global_status where variable_name = ?",
                        Long.class,
                        name)
                .getFirst();
    }

    private void page(String name, TestUser reader, IntConsumer open) {
        pages.add(new Page(name, reader, open));
    }

    private UnitId unit(int at) {
        return asked.get(at % OPENED);
    }

    /** The median and the 95th percentile in milliseconds. */
    private double[] measure(Page page) {
        users.signIn(page.reader());
        IntStream.range(0, WARMED_UP).forEach(page.open());
        double[] times = new double[TIMES];
        for (int at = 0; at < TIMES; at++) {
            long start = System.nanoTime();
            page.open().accept(at);
            times[at] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return new double[] {times[TIMES / 2], times[TIMES * 95 / 100]};
    }

    /** Which tables are named in statements from now on. */
    private Set<String> logging() {
        Set<String> read = ConcurrentHashMap.newKeySet();
        ExecuteListener listener = new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                Matcher table = TABLE.matcher(Optional.ofNullable(context.sql()).orElse(""));
                while (table.find()) {
                    read.add(table.group(1));
                }
            }
        };
        for (DSLContext each : List.of(sql, reports)) {
            List<ExecuteListenerProvider> all =
                    new ArrayList<>(List.of(each.configuration().executeListenerProviders()));
            all.add(new DefaultExecuteListenerProvider(listener));
            each.configuration().set(all.toArray(ExecuteListenerProvider[]::new));
        }
        return read;
    }

    private void release(UnitId top) {
        for (int at = 0; at < DISTRICTS; at++) {
            districts.add(units.below(top, "Bydel " + at));
        }
        List<ReleasedUnit> tree = new ArrayList<>();
        tree.add(unit(top, Optional.empty(), tree.size()));
        for (int district = 0; district < DISTRICTS; district++) {
            tree.add(unit(districts.get(district), Optional.of(top), tree.size()));
            for (int at = district; at < UNITS; at += DISTRICTS) {
                asked.add(units.below(districts.get(district), "Enhet " + at));
                tree.add(unit(asked.getLast(), Optional.of(districts.get(district)), tree.size()));
            }
        }
        var random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            ReleaseBasis basis = releases.basis(asked.getFirst());
            rounds.add(basis.round());
            var closed = TestResults.basis(
                    basis, basis.criteria(), TestReleases.CLOSED_ON.minusYears(ROUNDS - 1L - round), basis.items());
            List<FigureRow> figures = new ArrayList<>();
            for (ReleasedUnit unit : tree) {
                closed.items().forEach(item -> figures.add(figure(unit, item, random)));
            }
            releases.published(new NewRelease(closed, tree), figures);
        }
    }

    private ReleasedUnit unit(UnitId unit, Optional<UnitId> parent, int place) {
        boolean isAsked = asked.contains(unit);
        return new ReleasedUnit(
                unit,
                parent,
                place,
                units.externalId(unit),
                "Enhet " + place,
                LocalDate.of(2010, 1, 1),
                isAsked,
                Optional.empty(),
                false);
    }

    private static FigureRow figure(ReleasedUnit unit, ReleasedItem item, Random random) {
        int size = unit.isAsked() ? 30 : 300;
        int[] counts = random.ints(5, 1, size).toArray();
        Figure figure =
                item.kind() == ItemKind.BALANCE ? new Figure.Mean(size, 0.5, 0.2, 0.8) : TestFigures.full(counts);
        return new FigureRow(unit.unit(), AnonymousVoice.EMPLOYEE, item.no(), figure);
    }

    private void answer(int number) {
        var random = new Random(number);
        byte[] answers = new byte[34];
        long round = rounds.getLast().value();
        for (int done = 0; done < number; done += AT_A_TIME) {
            jdbc.batchUpdate(
                    "insert into response (response_id, round_id, unit_id, voice, answers) values (?, ?, ?, 'EMPLOYEE', ?)",
                    IntStream.range(0, AT_A_TIME)
                            .mapToObj(each -> {
                                random.nextBytes(answers);
                                return new Object[] {
                                    RandomKey.next(),
                                    round,
                                    asked.get(random.nextInt(UNITS)).value(),
                                    answers.clone()
                                };
                            })
                            .toList());
        }
        System.out.printf("%d raw answers%n", sql.fetchCount(RESPONSE, RESPONSE.ROUND_ID.eq(rounds.getLast())));
    }
}
