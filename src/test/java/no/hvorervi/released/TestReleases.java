package no.hvorervi.released;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.TestRounds;
import no.hvorervi.rounds.Upward;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Writes releases with figures of a test's choosing, of a round that is made for it. */
@Lazy
@TestComponent
public final class TestReleases {

    public static final LocalDate CLOSED_ON = LocalDate.of(2026, 4, 30);
    public static final Instant RELEASED_AT = Instant.parse("2026-05-01T06:00:00Z");
    public static final LocalDate EMPLOYEES_FROM = LocalDate.of(2026, 5, 8);

    /** What the municipality asked beside the criteria. */
    public static final LocalizedText STATEMENT = new LocalizedText(Map.of(
            Language.NB,
            "Vi spiser lunsj sammen",
            Language.NN,
            "Vi et lunsj saman",
            Language.EN,
            "We eat lunch together"));

    static final StoredProof PROOF = new StoredProof(
            RELEASED_AT.minusSeconds(1),
            66,
            33,
            40,
            OptionalInt.of(5),
            OptionalInt.empty(),
            List.of(new ReleaseId(3), new ReleaseId(17)),
            "0123456789abcdef".repeat(4));

    private final ReleasedWriter writer;
    private final ReleasedRounds released;
    private final Transactions transactions;
    private final CriteriaService criteria;
    private final TestRounds rounds;
    private final TestUnits units;
    private final TestUsers users;

    TestReleases(
            ReleasedWriter writer,
            ReleasedRounds released,
            Transactions transactions,
            CriteriaService criteria,
            TestRounds rounds,
            TestUnits units,
            TestUsers users) {
        this.writer = writer;
        this.released = released;
        this.transactions = transactions;
        this.criteria = criteria;
        this.rounds = rounds;
        this.units = units;
        this.users = users;
    }

    /** The criteria and one statement of the municipality's own, asked of employees and citizens; groups of five. */
    public ReleaseBasis basis(UnitId asked) {
        users.signIn(units.leader(asked));
        Round round = rounds.drafted(asked);
        users.signOut();
        List<ReleasedItem> items = new ArrayList<>();
        criteria.get(round.settings().criteria())
                .items()
                .forEach(item ->
                        items.add(ReleasedItem.ofCriteria(items.size() + 1, item.key(), kind(item), item.id())));
        items.add(ReleasedItem.own(items.size() + 1, "lunsj på jobben", STATEMENT));
        return new ReleaseBasis(
                round.id(),
                round.municipality(),
                round.settings().criteria(),
                round.settings().title(),
                CLOSED_ON,
                round.settings().smallestGroup(),
                Upward.TOTALS,
                false,
                Set.of(AnonymousVoice.values()),
                items);
    }

    private static ItemKind kind(Item item) {
        return switch (item) {
            case Principle principle -> ItemKind.PRINCIPLE;
            case Factor factor -> factor.effect() == Factor.Effect.PROMOTING ? ItemKind.PROMOTING : ItemKind.HINDERING;
            case BalanceItem balance -> ItemKind.BALANCE;
        };
    }

    /** The first stands at the top, the others are asked, and stand below it. */
    public List<ReleasedUnit> tree(UnitId top, UnitId... asked) {
        List<ReleasedUnit> tree = new ArrayList<>();
        tree.add(unit(top, Optional.empty(), 1, false));
        Stream.of(asked).forEach(each -> tree.add(unit(each, Optional.of(top), tree.size() + 1, true)));
        return tree;
    }

    private ReleasedUnit unit(UnitId unit, Optional<UnitId> parent, int place, boolean isAsked) {
        return new ReleasedUnit(
                unit,
                parent,
                place,
                units.externalId(unit),
                "Enhet " + place,
                LocalDate.of(2020, 1, 1),
                isAsked,
                isAsked ? Optional.of(28) : Optional.empty(),
                false);
    }

    /** Begun and not published. */
    public ReleaseId begin(NewRelease release) {
        return transactions.write(() -> writer.begin(release));
    }

    public void add(ReleaseId release, List<FigureRow> figures) {
        transactions.write(() -> writer.addFigures(release, figures));
    }

    /** Proven and published. */
    public void publish(ReleaseId release) {
        publish(release, EMPLOYEES_FROM);
    }

    private void publish(ReleaseId release, LocalDate employeesFrom) {
        transactions.write(() -> {
            writer.addProof(release, PROOF);
            writer.publish(release, RELEASED_AT, employeesFrom);
        });
    }

    /** Comments that the unit has released of what is published. */
    public void comment(ReleaseBasis basis, UnitId unit, List<String> comments) {
        ReleaseId release = released.find(basis.round()).orElseThrow().id();
        transactions.write(() -> writer.addComments(release, unit, AnonymousVoice.EMPLOYEE, comments));
    }

    /** Everything in one. */
    public ReleaseId published(NewRelease release, List<FigureRow> figures) {
        return published(release, figures, EMPLOYEES_FROM);
    }

    /** Seen by employees from that day on. */
    public ReleaseId published(NewRelease release, List<FigureRow> figures, LocalDate employeesFrom) {
        ReleaseId id = begin(release);
        add(id, figures);
        publish(id, employeesFrom);
        return id;
    }
}
