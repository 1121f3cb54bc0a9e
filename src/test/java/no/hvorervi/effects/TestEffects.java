package no.hvorervi.effects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.hvorervi.TestClock;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.Expected;
import no.hvorervi.actions.NewAction;
import no.hvorervi.actions.Origin;
import no.hvorervi.actions.Owner;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.Figure;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.NewRelease;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.TestFigures;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Two rounds of a unit, and actions between them. */
@Lazy
@TestComponent
public final class TestEffects {

    /** When the round before closes, when actions are made and begin, and a day on which everybody sees the round after. */
    public static final LocalDate BEFORE = LocalDate.of(2025, 4, 30);

    public static final LocalDate MADE = LocalDate.of(2025, 9, 1);
    public static final LocalDate AFTER = TestReleases.CLOSED_ON;
    public static final LocalDate SEEN = TestReleases.EMPLOYEES_FROM.plusDays(1);

    /** Answers of 24 people that lie low, in the middle and high: from one to the next is a sure change. */
    public static final Figure LOW = TestFigures.full(8, 10, 5, 1, 0);

    public static final Figure MIDDLE = TestFigures.full(1, 6, 10, 6, 1);
    public static final Figure HIGH = TestFigures.full(0, 1, 5, 10, 8);

    private final TestReleases releases;
    private final TestUnits units;
    private final TestUsers users;
    private final TestClock clock;
    private final ActionService actions;
    private final CriteriaService criteria;
    private final EffectWork work;

    TestEffects(
            TestReleases releases,
            TestUnits units,
            TestUsers users,
            TestClock clock,
            ActionService actions,
            CriteriaService criteria,
            EffectWork work) {
        this.releases = releases;
        this.units = units;
        this.users = users;
        this.clock = clock;
        this.actions = actions;
        this.criteria = criteria;
        this.work = work;
    }

    /** A round of the unit, with figures of the employees. */
    public ReleaseBasis released(UnitId top, UnitId unit, LocalDate closedOn, Function<ReleasedItem, Figure> figures) {
        ReleaseBasis basis = releases.basis(unit);
        return released(basis, top, unit, closedOn, basis.items(), figures);
    }

    /** One that asked about the nine principles alone. */
    public ReleaseBasis nine(UnitId top, UnitId unit, LocalDate closedOn, Function<ReleasedItem, Figure> figures) {
        ReleaseBasis basis = releases.basis(unit);
        return released(
                basis,
                top,
                unit,
                closedOn,
                basis.items().stream()
                        .filter(each -> each.kind() == ItemKind.PRINCIPLE)
                        .toList(),
                figures);
    }

    private ReleaseBasis released(
            ReleaseBasis basis,
            UnitId top,
            UnitId unit,
            LocalDate closedOn,
            List<ReleasedItem> items,
            Function<ReleasedItem, Figure> figures) {
        var closed = new ReleaseBasis(
                basis.round(),
                basis.municipality(),
                basis.criteria(),
                basis.title(),
                closedOn,
                basis.group(),
                basis.upward(),
                basis.isImported(),
                basis.voices(),
                items);
        List<FigureRow> rows = new ArrayList<>();
        items.forEach(item -> {
            Figure told = figures.apply(item);
            // What is told of the others need not be within the range of a balance.
            Figure figure = item.kind() == ItemKind.BALANCE && !isBalance(told) ? balance(0.5) : told;
            rows.add(new FigureRow(unit, AnonymousVoice.EMPLOYEE, item.no(), figure));
            rows.add(new FigureRow(top, AnonymousVoice.EMPLOYEE, item.no(), figure));
        });
        releases.published(new NewRelease(closed, releases.tree(top, unit)), rows);
        return closed;
    }

    /** The balance items with such means of 24 people, all others in the middle. */
    public ReleaseBasis balanced(UnitId top, UnitId unit, LocalDate closedOn, double mean) {
        return released(top, unit, closedOn, item -> item.kind() == ItemKind.BALANCE ? balance(mean) : MIDDLE);
    }

    private static boolean isBalance(Figure figure) {
        return figure instanceof Figure.Mean mean && mean.n() == 24 && Math.abs(mean.mean()) <= 2;
    }

    private static Figure balance(double mean) {
        return new Figure.Mean(24, mean, mean - 0.4, mean + 0.4);
    }

    /** One item as told, all others in the middle. */
    public static Function<ReleasedItem, Figure> with(String key, Figure figure) {
        return item -> item.key().equals(key) ? figure : MIDDLE;
    }

    public Item item(Function<Criteria, List<? extends Item>> of) {
        return of.apply(criteria.latest()).getFirst();
    }

    public Criteria criteria() {
        return criteria.latest();
    }

    /** What an action about the first of these is about. */
    public ActionItem about(Function<Criteria, List<? extends Item>> of) {
        return ActionItem.of(criteria.latest().id(), item(of));
    }

    /** Of one of the content's suggestions for the first principle. */
    public Action suggested(UnitId unit, int suggestion) {
        clock.stopOn(MADE);
        users.signIn(units.leader(unit));
        ActionContents contents = contents("Forslag nummer " + suggestion, MADE, Expected.HIGHER);
        Action made = ((Stored) actions.create(new NewAction(
                        unit, about(Criteria::principles), new Origin.OfUnit(), contents, Optional.of(suggestion))))
                .action();
        users.signOut();
        return made;
    }

    /** Written down when the round after it was released, and said to have begun long before. */
    public Action late(UnitId unit, Item item, String what) {
        clock.stopOn(SEEN);
        users.signIn(units.leader(unit));
        ActionItem about = ActionItem.of(criteria.latest().id(), item);
        Action made = ((Stored) actions.create(
                        new NewAction(unit, about, new Origin.OfUnit(), contents(what, MADE, Expected.HIGHER))))
                .action();
        users.signOut();
        return made;
    }

    private static ActionContents contents(String what, LocalDate day, Expected expected) {
        return new ActionContents(what, "", "", Owner.of("Fagkoordinator"), day, day.plusMonths(3), expected);
    }

    /** Made by somebody new who leads the unit, on the day that it begins; nobody is signed in afterwards. */
    public Action action(UnitId unit, Item item, LocalDate day) {
        return action(unit, item, day, new Origin.OfUnit(), "Avklare hva hver vakt kan bestemme selv");
    }

    public Action action(UnitId unit, Item item, LocalDate day, Origin origin, String what) {
        ActionItem about = ActionItem.of(criteria.latest().id(), item);
        return action(unit, about, day, origin, what, about.expected().orElseThrow());
    }

    public Action action(UnitId unit, ActionItem item, LocalDate day, Origin origin, String what, Expected expected) {
        clock.stopOn(day);
        TestUser leader = units.leader(unit);
        users.signIn(leader);
        ActionContents contents = contents(what, day, expected);
        Action made = ((Stored) actions.create(new NewAction(unit, item, origin, contents))).action();
        users.signOut();
        return made;
    }

    /** Done, with a sentence. */
    public Action finish(Action action) {
        users.signIn(units.leader(action.unit()));
        Action done = ((Stored) actions.finish(action.id(), "Alle vet det nå.", action.version())).action();
        users.signOut();
        return done;
    }

    /** As the job does when a round has been released, on a day when everybody sees it. */
    public void measure() {
        clock.stopOn(SEEN);
        work.run();
    }
}
