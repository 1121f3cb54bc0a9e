package no.hvorervi.access;

import static no.hvorervi.db.Tables.ACCESS_REVISION;
import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.UnitTreeService;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures «may this person see this unit?» and the tree of a person with three roles, at 2,000 units with 6,000 people
 * and at 20,000 with 60,000, six levels deep; nothing is asserted, since a busy machine would then fail a sound build.
 * Run it with {@code ./mvnw test -Dtest=AccessBenchmark}.
 */
@DatabaseTest
class AccessBenchmark {

    private static final int DEPTH = 6;
    private static final int RUNS = 7;
    private static final int COLD = 400;
    private static final int WARM = 100_000;
    private static final int BATCH = 2_000;
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    @Autowired
    AccessFacts facts;

    @Autowired
    UnitTreeService trees;

    @Autowired
    TestUsers users;

    @Autowired
    TestUnits units;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    private final Random random = new Random(3);
    private final List<List<UnitId>> levels = new ArrayList<>();
    private List<AccountId> people = List.of();
    private Optional<Account> signedIn = Optional.empty();
    private final CurrentUser currentUser = new CurrentUser() {
        @Override
        public Optional<Account> find() {
            return signedIn;
        }
    };

    @AfterEach
    void endRequest() {
        TestRequests.end();
    }

    /** Median, least and most over the runs. */
    private record Figure(double median, double least, double most) {

        static Figure of(double[] runs) {
            Arrays.sort(runs);
            return new Figure(runs[runs.length / 2], runs[0], runs[runs.length - 1]);
        }
    }

    @Test
    void measures() {
        List<Figure> warmUp = measure(2_000, 6_000);
        List<Figure> small = measure(2_000, 6_000);
        List<Figure> large = measure(20_000, 60_000);
        List<String> names = List.of(
                "cold check, µs",
                "its two queries alone, µs",
                "check outside a request, µs",
                "warm check, µs",
                "tree of three roles, ms",
                "tree of the whole, ms");
        System.out.printf("%-30s %28s %28s %7s%n", "", "2,000 units", "20,000 units", "ratio");
        for (int at = 0; at < names.size(); at++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-30s %28s %28s %7.2f%n",
                    names.get(at),
                    text(small.get(at)),
                    text(large.get(at)),
                    large.get(at).median() / small.get(at).median());
        }
        System.out.printf(
                Locale.ROOT,
                "cold check to its queries: %.2f (warm-up %.0f µs)%n",
                large.get(0).median() / large.get(1).median(),
                warmUp.get(0).median());
    }

    private static String text(Figure figure) {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", figure.median(), figure.least(), figure.most());
    }

    private List<Figure> measure(int unitCount, int peopleCount) {
        plant(unitCount);
        settle(peopleCount);
        TestUser three = users.person();
        units.give(UnitRole.UNIT_LEADER, any(levels.get(2)), three);
        units.give(UnitRole.HR_ADVISER, any(levels.get(3)), three);
        units.give(UnitRole.VIEWER, any(levels.get(4)), three);
        TestUser whole = units.administrator(levels.getFirst().getFirst());
        List<UnitId> all = levels.stream().flatMap(List::stream).toList();
        LocalDate today = NorwegianTime.today(clock);
        return List.of(
                runs(1_000, COLD, ask -> {
                    TestRequests.begin();
                    become(people.get(random.nextInt(people.size())));
                    var access = new UnitAccess(new RememberedFacts(facts, new AccessMemory()), currentUser, clock);
                    access.may(UnitFunction.SEE_UNIT, all.get(random.nextInt(all.size())));
                }),
                runs(1_000, COLD, ask -> {
                    facts.grants(people.get(random.nextInt(people.size())), today);
                    facts.place(all.get(random.nextInt(all.size())), today);
                }),
                outsideOfARequest(all),
                warm(all),
                runs(1_000_000, 1, ask -> {
                    users.signIn(three);
                    trees.today();
                }),
                runs(1_000_000, 1, ask -> {
                    users.signIn(whole);
                    trees.today();
                }));
    }

    private Figure outsideOfARequest(List<UnitId> all) {
        TestRequests.end();
        return warmed(all, COLD);
    }

    private Figure warm(List<UnitId> all) {
        TestRequests.begin();
        return warmed(all, WARM);
    }

    private Figure warmed(List<UnitId> all, int asks) {
        var access = new UnitAccess(new RememberedFacts(facts, new AccessMemory()), currentUser, clock);
        become(people.getFirst());
        List<UnitId> some = all.subList(0, Math.min(all.size(), 1_000));
        some.forEach(unit -> access.may(UnitFunction.SEE_UNIT, unit));
        return runs(1_000, asks, ask -> access.may(UnitFunction.SEE_UNIT, some.get(ask % some.size())));
    }

    /** Time per ask in the unit of so many nanoseconds. */
    private static Figure runs(int nanosPerUnit, int asks, IntConsumer asking) {
        double[] runs = new double[RUNS];
        for (int run = -1; run < RUNS; run++) {
            long start = System.nanoTime();
            for (int ask = 0; ask < asks; ask++) {
                asking.accept(ask);
            }
            // The first run of each kind warms up.
            runs[Math.max(run, 0)] = (System.nanoTime() - start) / (double) nanosPerUnit / asks;
        }
        return Figure.of(runs);
    }

    private void become(AccountId account) {
        signedIn = Optional.of(new Account(account, "Kari", "kari@kommune.example", false, AccountState.ACTIVE));
    }

    private UnitId any(List<UnitId> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A root, and below it levels of which each is as many times larger than the one above as fits. */
    private void plant(int count) {
        levels.clear();
        UnitId root = units.root("Målekommune");
        MunicipalityId municipality = units.municipalityOf(root);
        levels.add(List.of(root));
        double factor = Math.pow(count, 1.0 / (DEPTH - 1));
        int left = count - 1;
        for (int level = 1; level < DEPTH; level++) {
            int size = level == DEPTH - 1 ? left : (int) Math.min(left, Math.round(Math.pow(factor, level) * 0.8));
            left -= size;
            levels.add(plant(municipality, level, size));
        }
    }

    private List<UnitId> plant(MunicipalityId municipality, int level, int size) {
        String mark = UUID.randomUUID().toString();
        insert(Stream.iterate(0, number -> number + 1)
                .limit(size)
                .<Query>map(number -> sql.insertInto(UNIT)
                        .set(UNIT.MUNICIPALITY_ID, municipality)
                        .set(UNIT.EXTERNAL_ID, mark + number)
                        .set(UNIT.NAME, "Enhet %d på nivå %d".formatted(number, level))
                        .set(UNIT.KIND, "enhet")
                        .set(UNIT.VALID_FROM, SINCE))
                .toList());
        List<UnitId> planted = sql.select(UNIT.UNIT_ID)
                .from(UNIT)
                .where(UNIT.EXTERNAL_ID.startsWith(mark))
                .fetch(UNIT.UNIT_ID);
        List<UnitId> above = levels.getLast();
        insert(planted.stream()
                .<Query>map(unit -> sql.insertInto(UNIT_PARENT)
                        .set(UNIT_PARENT.UNIT_ID, unit)
                        .set(UNIT_PARENT.PARENT_ID, any(above))
                        .set(UNIT_PARENT.VALID_FROM, SINCE))
                .toList());
        return planted;
    }

    /** Each person has one role, most of them in a unit near the bottom. */
    private void settle(int count) {
        String mark = UUID.randomUUID().toString();
        insert(Stream.iterate(0, number -> number + 1)
                .limit(count)
                .<Query>map(number -> sql.insertInto(ACCOUNT)
                        .set(ACCOUNT.EMAIL, mark + number + "@kommune.example")
                        .set(ACCOUNT.NAME, "Kari Testperson " + number)
                        .set(ACCOUNT.CREATED_AT, Instant.parse("2020-01-01T00:00:00Z")))
                .toList());
        people = sql.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.startsWith(mark))
                .fetch(ACCOUNT.ACCOUNT_ID);
        List<UnitRole> roles = List.of(UnitRole.values());
        insert(people.stream()
                .<Query>map(person -> sql.insertInto(MEMBERSHIP)
                        .set(MEMBERSHIP.ACCOUNT_ID, person)
                        .set(MEMBERSHIP.UNIT_ID, any(levels.get(2 + random.nextInt(DEPTH - 2))))
                        .set(
                                MEMBERSHIP.ROLE,
                                roles.get(random.nextInt(roles.size())).name())
                        .set(MEMBERSHIP.VALID_FROM, SINCE))
                .toList());
    }

    private static void raise(DSLContext sql) {
        sql.update(ACCESS_REVISION)
                .set(ACCESS_REVISION.REVISION, ACCESS_REVISION.REVISION.plus(1))
                .execute();
    }

    private void insert(List<Query> queries) {
        for (int from = 0; from < queries.size(); from += BATCH) {
            List<Query> some = queries.subList(from, Math.min(queries.size(), from + BATCH));
            sql.transaction(work -> {
                work.dsl().batch(some).execute();
                raise(work.dsl());
            });
        }
    }
}
