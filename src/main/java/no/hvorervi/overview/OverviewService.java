package no.hvorervi.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitOrder;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.organisation.Units;
import no.hvorervi.overview.Overview.Paging;
import no.hvorervi.overview.OverviewPage.Coming;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.results.ResultAccess;
import no.hvorervi.results.RoundLine;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Service;

/** The units below the signed-in person side by side, from the day on which their own people see the same. */
@Service
public class OverviewService {

    /** The most rows on a page. */
    public static final int PAGE = 50;

    /** The most rounds to choose from; older ones are found on the units' own pages. */
    private static final int ROUNDS = 12;

    private final ReleasedRounds released;
    private final ResultAccess readings;
    private final UnitAccess access;
    private final UnitService names;
    private final Units units;
    private final CriteriaService criteria;
    private final Transactions transactions;
    private final Clock clock;

    OverviewService(
            ReleasedRounds released,
            ResultAccess readings,
            UnitAccess access,
            UnitService names,
            Units units,
            CriteriaService criteria,
            Transactions transactions,
            Clock clock) {
        this.released = released;
        this.readings = readings;
        this.access = access;
        this.names = names;
        this.units = units;
        this.criteria = criteria;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the person stands above any unit today. */
    @SignedIn
    public boolean isOffered() {
        Set<UnitId> tops = access.topsGiving(UnitFunction.SEE_OVERVIEW);
        return !tops.isEmpty() && transactions.read(() -> units.haveUnitsBelow(tops, NorwegianTime.today(clock)));
    }

    /** The units that the person sees the overview of and that stand below no other such, by name. */
    @SignedIn
    public List<Unit> tops() {
        Set<UnitId> tops = access.topsGiving(UnitFunction.SEE_OVERVIEW);
        return tops.stream()
                .map(names::path)
                .filter(path ->
                        path.stream().limit(path.size() - 1L).map(Unit::id).noneMatch(tops::contains))
                .map(List::getLast)
                .sorted(Comparator.comparing(Unit::name, UnitOrder.collator()))
                .toList();
    }

    /**
     * The units right below one. A round that is not released, or that asked fewer than two units below it, is as one that does
     * not exist.
     *
     * @throws UnitNotFoundException if the person does not stand above the unit's units, or there is no such unit
     */
    @SignedIn
    public OverviewPage find(UnitId unit, OverviewQuery asked) {
        access.require(UnitFunction.SEE_OVERVIEW, unit);
        LocalDate today = NorwegianTime.today(clock);
        List<ReleasedRound> rounds = released.ofUnit(unit).stream()
                .filter(each -> asksSeveral(each, unit))
                .limit(ROUNDS)
                .toList();
        List<ReleasedRound> open =
                rounds.stream().filter(each -> each.isSeenByEmployees(today)).toList();
        return new OverviewPage(
                names.path(unit).stream()
                        .filter(each -> access.may(UnitFunction.SEE_OVERVIEW, each.id()))
                        .toList(),
                open.stream().map(RoundLine::of).toList(),
                open.stream()
                        .filter(each -> asked.round().map(each.round()::equals).orElse(true))
                        .findFirst()
                        .map(each -> overview(each, open, unit, asked)),
                rounds.stream()
                        .filter(each -> !each.isSeenByEmployees(today))
                        .findFirst()
                        .map(each -> new Coming(each.title(), each.releasedOn(), each.employeesFrom())));
    }

    /** One unit alone stands beside nobody, and what it answered is its own. */
    private boolean asksSeveral(ReleasedRound round, UnitId unit) {
        Set<UnitId> within = new HashSet<>(Set.of(unit));
        return released.units(round.id()).stream()
                        .filter(each -> each.parent().filter(within::contains).isPresent() && within.add(each.unit()))
                        .filter(ReleasedUnit::isAsked)
                        .limit(2)
                        .count()
                == 2;
    }

    private Overview overview(ReleasedRound round, List<ReleasedRound> open, UnitId unit, OverviewQuery asked) {
        Optional<ReleasedRound> before =
                open.stream().skip(open.indexOf(round) + 1L).findFirst();
        AnonymousVoice voice = AnonymousVoice.speaking(round.voices());
        List<ReleasedScale> scales = released.scales(round.id());
        List<OverviewColumn> columns = columns(round, scales, voice);
        List<ReleasedUnit> all = released.units(round.id());
        List<ReleasedUnit> children = all.stream()
                .filter(each -> each.parent().filter(unit::equals).isPresent())
                .toList();
        List<ReleasedUnit> found = children.stream().filter(asked::finds).toList();
        Paging paging = Paging.of(children.size(), found.size(), asked.page());
        List<OverviewRow> rows = new OverviewRows(released, readings, round, before, voice, columns)
                .of(
                        released.unit(round.id(), unit).orElseThrow(),
                        found.stream().skip(paging.from()).limit(PAGE).toList());
        return new Overview(
                round,
                voice,
                columns,
                before.map(RoundLine::of),
                rows.getFirst(),
                rows.subList(1, rows.size()),
                paging,
                ReleasedScale.find(scales, voice, ReleasedScale.PRINCIPLES));
    }

    private List<OverviewColumn> columns(ReleasedRound round, List<ReleasedScale> scales, AnonymousVoice voice) {
        return criteria.get(round.criteria()).principles().stream()
                .flatMap(principle -> round.items().stream()
                        .filter(each -> each.key().equals(principle.key()))
                        .map(ReleasedItem::no)
                        .map(item -> new OverviewColumn(
                                principle, item, ReleasedScale.find(scales, voice, principle.key()))))
                .toList();
    }
}
