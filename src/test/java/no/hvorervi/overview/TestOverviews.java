package no.hvorervi.overview;

import static no.hvorervi.db.Tables.ACCESS_REVISION;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.Figure;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.NewRelease;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.released.ReleasedWriter;
import no.hvorervi.released.TestReleases;
import no.hvorervi.released.Turnout;
import no.hvorervi.results.TestFigures;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Municipalities whose districts have been asked, with figures as they look where people work. */
@Lazy
@TestComponent
public final class TestOverviews {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2026, 4, 30);

    /** The principle on which people in the north are divided, and the one on which units answer alike. */
    static final int DIVIDED = 1;

    static final int ALIKE = 9;

    private static final int[] LOW = {6, 18, 12, 4, 0};
    /** Of more people than in any one unit. */
    private static final int[] ALL = {10, 22, 28, 15, 8};

    private static final int[] MIDDLE = {2, 6, 8, 5, 2};
    private static final int[] HIGH = {0, 4, 12, 18, 6};
    private static final int[] SPLIT = {17, 3, 2, 3, 15};

    private final TestReleases releases;
    private final ReleasedWriter writer;
    private final Transactions transactions;
    private final TestUnits units;
    private final DSLContext sql;

    TestOverviews(
            TestReleases releases, ReleasedWriter writer, Transactions transactions, TestUnits units, DSLContext sql) {
        this.releases = releases;
        this.writer = writer;
        this.transactions = transactions;
        this.units = units;
        this.sql = sql;
    }

    /**
     * Three districts with two units each.
     *
     * @param small too few have answered there, in all
     * @param north where people answer high now, and are divided on one principle
     * @param south where people answer low now, and fewer than half have answered
     */
    public record City(UnitId top, UnitId small, UnitId north, UnitId south, Map<UnitId, UnitId> asked) {

        /** The first or second unit of the district. */
        public UnitId of(UnitId district, int number) {
            return asked.entrySet().stream()
                    .filter(each -> each.getValue().equals(district))
                    .map(Map.Entry::getKey)
                    .sorted(Comparator.comparing(UnitId::value))
                    .skip(number - 1L)
                    .findFirst()
                    .orElseThrow();
        }
    }

    public City city() {
        UnitId top = units.root("Prøve kommune");
        UnitId small = units.below(top, "Bydel Liten");
        UnitId north = units.below(top, "Bydel Nord");
        UnitId south = units.below(top, "Bydel Sør");
        Map<UnitId, UnitId> asked = new LinkedHashMap<>();
        for (UnitId district : List.of(small, north, south)) {
            asked.put(units.below(district, "Hjemmetjenesten"), district);
            asked.put(units.below(district, "Sykehjemmet"), district);
        }
        return new City(top, small, north, south, asked);
    }

    /** A round in which the north answered low and the south high. */
    public ReleaseBasis earlier(City city, Upward upward) {
        return released(city, "Høst 2025", SPRING.minusMonths(6), upward, true, 0.81);
    }

    /** A round in which it is the other way round; units tell themselves apart but on one principle. */
    public ReleaseBasis later(City city, Upward upward) {
        return released(city, "Vår 2026", SPRING, upward, false, 0.81);
    }

    /** The same, but units answer alike on all principles. */
    public ReleaseBasis alike(City city) {
        return released(city, "Vår 2026", SPRING, Upward.TOTALS, false, 0.42);
    }

    private ReleaseBasis released(
            City city, String title, LocalDate closedOn, Upward upward, boolean isNorthLow, double icc2) {
        ReleaseBasis basis = basis(city.of(city.north(), 1), title, closedOn, upward);
        List<ReleasedUnit> tree = new ArrayList<>();
        List<FigureRow> rows = new ArrayList<>();
        List<Turnout> turnouts = new ArrayList<>();
        add(tree, city.top(), Optional.empty(), "Prøve kommune", Optional.empty(), true);
        rows.addAll(figures(basis, city.top(), ALL, ALL));
        turnouts.add(people(city.top(), 83));
        List<UnitId> districts = List.of(city.small(), city.north(), city.south());
        List<String> names = List.of("Bydel Liten", "Bydel Nord", "Bydel Sør");
        for (int at = 0; at < 3; at++) {
            UnitId district = districts.get(at);
            boolean isSmall = at == 0;
            boolean isLow = (at == 1) == isNorthLow;
            int[] counts = isSmall ? new int[0] : isLow ? LOW : HIGH;
            add(tree, district, Optional.of(city.top()), names.get(at), Optional.empty(), false);
            rows.addAll(figures(basis, district, counts, at == 1 && !isNorthLow ? SPLIT : counts));
            turnouts.add(isSmall ? hidden(district) : people(district, 40));
            for (int number = 1; number <= 2; number++) {
                UnitId unit = city.of(district, number);
                boolean isHidden = isSmall || number == 2;
                add(
                        tree,
                        unit,
                        Optional.of(district),
                        number == 1 ? "Hjemmetjenesten" : "Sykehjemmet",
                        Optional.of(at == 1 ? 30 : 50),
                        false);
                rows.addAll(figures(basis, unit, isHidden ? new int[0] : MIDDLE, isHidden ? new int[0] : MIDDLE));
                turnouts.add(isHidden ? hidden(unit) : people(unit, 23));
            }
        }
        publish(basis, tree, rows, turnouts, icc2);
        return basis;
    }

    private static void add(
            List<ReleasedUnit> tree,
            UnitId unit,
            Optional<UnitId> parent,
            String name,
            Optional<Integer> headcount,
            boolean hidesThird) {
        boolean isAsked = !tree.isEmpty() && !name.startsWith("Bydel");
        tree.add(new ReleasedUnit(
                unit, parent, tree.size() + 1, "u" + unit, name, SINCE, isAsked, headcount, hidesThird));
    }

    private ReleaseBasis basis(UnitId unit, String title, LocalDate closedOn, Upward upward) {
        ReleaseBasis made = releases.basis(unit);
        return new ReleaseBasis(
                made.round(),
                made.municipality(),
                made.criteria(),
                title,
                closedOn,
                made.group(),
                upward,
                false,
                made.voices(),
                made.items());
    }

    private static List<FigureRow> figures(ReleaseBasis basis, UnitId unit, int[] counts, int[] first) {
        return principles(basis).stream()
                .map(item -> {
                    int[] of = item.no() == DIVIDED ? first : counts;
                    return new FigureRow(
                            unit,
                            AnonymousVoice.EMPLOYEE,
                            item.no(),
                            of.length == 0 ? new Figure.Hidden() : TestFigures.full(of));
                })
                .toList();
    }

    private static List<ReleasedItem> principles(ReleaseBasis basis) {
        return basis.items().stream()
                .filter(each -> each.kind() == ItemKind.PRINCIPLE)
                .toList();
    }

    private static Turnout people(UnitId unit, int people) {
        return new Turnout(unit, AnonymousVoice.EMPLOYEE, OptionalInt.of(people));
    }

    private static Turnout hidden(UnitId unit) {
        return new Turnout(unit, AnonymousVoice.EMPLOYEE, OptionalInt.empty());
    }

    private void publish(
            ReleaseBasis basis, List<ReleasedUnit> tree, List<FigureRow> rows, List<Turnout> turnouts, double icc2) {
        ReleaseId release = releases.begin(new NewRelease(basis, tree));
        List<ReleasedScale> scales = new ArrayList<>();
        principles(basis)
                .forEach(item -> scales.add(new ReleasedScale(
                        AnonymousVoice.EMPLOYEE,
                        item.key(),
                        83,
                        4,
                        OptionalDouble.of(0.12),
                        OptionalDouble.of(item.no() == ALIKE ? 0.42 : icc2),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(1.05))));
        scales.add(new ReleasedScale(
                AnonymousVoice.EMPLOYEE,
                ReleasedScale.PRINCIPLES,
                83,
                4,
                OptionalDouble.of(0.12),
                OptionalDouble.of(icc2),
                OptionalDouble.of(0.86),
                OptionalDouble.of(0.74),
                OptionalDouble.empty()));
        transactions.write(() -> {
            writer.addFigures(release, rows);
            writer.addTurnout(release, turnouts);
            writer.addScales(release, scales);
            writer.markHidingThird(
                    release,
                    tree.stream()
                            .filter(ReleasedUnit::hidesThird)
                            .map(ReleasedUnit::unit)
                            .toList());
        });
        releases.publish(release);
    }

    /** As {@link #large}, with all units right below the top. */
    public UnitId flat(int count, int rounds) {
        return large(0, count, rounds);
    }

    /**
     * A municipality all of whose units answered, and were told that they are shown upward.
     *
     * @param districts below the top; none when the units stand right below it
     * @param each how many units stand in each of them
     * @param rounds released, one each half year
     */
    public UnitId large(int districts, int each, int rounds) {
        UnitId top = units.root("Store kommune");
        Map<UnitId, List<UnitId>> tree = new LinkedHashMap<>();
        (districts == 0 ? List.of(top) : below(top, districts, "Bydel "))
                .forEach(parent -> tree.put(parent, below(parent, each, "Enhet ")));
        for (int round = rounds; round > 0; round--) {
            ReleaseBasis basis = basis(
                    tree.values().iterator().next().getFirst(),
                    "Runde " + (rounds - round + 1),
                    SPRING.minusMonths(6L * round),
                    Upward.UNITS);
            List<ReleasedUnit> placed = new ArrayList<>();
            List<FigureRow> rows = new ArrayList<>();
            List<Turnout> turnouts = new ArrayList<>();
            add(placed, top, Optional.empty(), "Store kommune", Optional.empty(), false);
            rows.addAll(figures(basis, top, ALL, ALL));
            for (Map.Entry<UnitId, List<UnitId>> part : tree.entrySet()) {
                if (!part.getKey().equals(top)) {
                    String name = "Bydel " + (turnouts.size() / (each + 1) + 1);
                    add(placed, part.getKey(), Optional.of(top), name, Optional.empty(), false);
                    rows.addAll(figures(basis, part.getKey(), HIGH, HIGH));
                    turnouts.add(people(part.getKey(), 40));
                }
                int number = 0;
                for (UnitId unit : part.getValue()) {
                    number++;
                    add(placed, unit, Optional.of(part.getKey()), "Enhet " + number, Optional.of(30), false);
                    int[] counts = List.of(LOW, HIGH, MIDDLE).get((number + round) % 3);
                    rows.addAll(figures(basis, unit, counts, counts));
                    turnouts.add(people(unit, 23));
                }
            }
            publish(basis, placed, rows, turnouts, 0.8);
        }
        return top;
    }

    private List<UnitId> below(UnitId parent, int count, String name) {
        MunicipalityId municipality = units.municipalityOf(parent);
        String mark = UUID.randomUUID().toString();
        sql.batch(IntStream.rangeClosed(1, count)
                        .mapToObj(number -> sql.insertInto(UNIT)
                                .set(UNIT.MUNICIPALITY_ID, municipality)
                                .set(UNIT.EXTERNAL_ID, "%s%06d".formatted(mark, number))
                                .set(UNIT.NAME, name + number)
                                .set(UNIT.KIND, "enhet")
                                .set(UNIT.VALID_FROM, SINCE))
                        .toList())
                .execute();
        List<UnitId> made = sql.select(UNIT.UNIT_ID)
                .from(UNIT)
                .where(UNIT.EXTERNAL_ID.startsWith(mark))
                .orderBy(UNIT.EXTERNAL_ID)
                .fetch(UNIT.UNIT_ID);
        sql.batch(made.stream()
                        .map(unit -> sql.insertInto(UNIT_PARENT)
                                .set(UNIT_PARENT.UNIT_ID, unit)
                                .set(UNIT_PARENT.PARENT_ID, parent)
                                .set(UNIT_PARENT.VALID_FROM, SINCE))
                        .toList())
                .execute();
        sql.update(ACCESS_REVISION)
                .set(ACCESS_REVISION.REVISION, ACCESS_REVISION.REVISION.plus(1))
                .execute();
        return made;
    }
}
