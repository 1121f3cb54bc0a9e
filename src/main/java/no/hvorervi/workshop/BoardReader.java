package no.hvorervi.workshop;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.Actions;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.Units;
import org.springframework.stereotype.Component;

/** Reads what there is to see of workshops, all from one moment. It does not know who asks. */
@Component
class BoardReader {

    private final WorkshopRepository workshops;
    private final SittingRepository sittings;
    private final VoteReader votes;
    private final AgreedScoreRepository agreed;
    private final ReleasedPart released;
    private final Actions actions;
    private final CriteriaService criteria;
    private final Units units;
    private final Transactions transactions;

    BoardReader(
            WorkshopRepository workshops,
            SittingRepository sittings,
            VoteReader votes,
            AgreedScoreRepository agreed,
            ReleasedPart released,
            Actions actions,
            CriteriaService criteria,
            Units units,
            Transactions transactions) {
        this.workshops = workshops;
        this.sittings = sittings;
        this.votes = votes;
        this.agreed = agreed;
        this.released = released;
        this.actions = actions;
        this.criteria = criteria;
        this.units = units;
        this.transactions = transactions;
    }

    /** What the whole room is shown; empty while no sitting is open. */
    Optional<Board> read(WorkshopId id) {
        return transactions.read(() -> workshops
                .find(id)
                .filter(each -> each.state() == WorkshopState.RUNNING)
                .flatMap(this::board));
    }

    private Optional<Board> board(StoredWorkshop stored) {
        Criteria asked = criteria.get(stored.criteria());
        WorkshopRepository.Parts parts = parts(stored);
        List<Principle> principles = principles(asked, parts.principles());
        return sittings.findCodes(stored.id(), sittings.findLast(stored.id())).stream()
                .findFirst()
                .map(first -> new Board(
                        stored.id(),
                        stored.revision(),
                        first.code(),
                        first.group(),
                        stored.smallestGroup(),
                        name(stored),
                        stored.title(),
                        asked,
                        principles,
                        parts.programme().steps(),
                        stored.step(),
                        stored.stepEnds(),
                        votes.read(stored.id(), asked),
                        stored.talk().flatMap(key -> principles.stream()
                                .filter(each -> each.key().equals(key))
                                .findFirst()),
                        agreed(stored.id(), principles),
                        released(stored, principles),
                        actions.open(stored.unit()).stream()
                                .map(BoardReader::shown)
                                .toList(),
                        actions.of(stored.id()).stream().map(BoardReader::shown).toList()));
    }

    private WorkshopRepository.Parts parts(StoredWorkshop stored) {
        return Optional.ofNullable(workshops.findParts(List.of(stored.id())).get(stored.id()))
                .orElseThrow(WorkshopNotFoundException::new);
    }

    private static List<Principle> principles(Criteria criteria, Set<String> chosen) {
        return criteria.principles().stream()
                .filter(each -> chosen.contains(each.key()))
                .toList();
    }

    private String name(StoredWorkshop stored) {
        return units.find(stored.unit()).map(Unit::name).orElse("");
    }

    private List<AgreedScore> agreed(WorkshopId id, List<Principle> principles) {
        List<String> order = principles.stream().map(Principle::key).toList();
        return agreed.find(id).stream()
                .sorted(Comparator.comparing(each -> order.indexOf(each.principle())))
                .toList();
    }

    private Optional<ReleasedBoard> released(StoredWorkshop stored, List<Principle> principles) {
        return stored.released().flatMap(round -> released.find(round, stored.unit(), principles));
    }

    private static BoardAction shown(Action action) {
        return new BoardAction(
                action.contents().what(),
                action.contents().owner().words(),
                action.contents().due());
    }

    /** The workshop with all that is planned of it. */
    Workshop workshop(StoredWorkshop stored) {
        return workshops(List.of(stored)).getFirst();
    }

    /** The same of several, in the same order. */
    List<Workshop> workshops(List<StoredWorkshop> all) {
        var parts = workshops.findParts(all.stream().map(StoredWorkshop::id).toList());
        return all.stream()
                .flatMap(each -> Optional.ofNullable(parts.get(each.id())).stream()
                        .map(planned -> new Workshop(
                                each.id(),
                                each.unit(),
                                each.criteria(),
                                new WorkshopPlan(
                                        each.title(),
                                        each.heldOn(),
                                        planned.programme(),
                                        planned.principles(),
                                        each.smallestGroup(),
                                        each.released()),
                                each.state(),
                                present(each),
                                each.version(),
                                each.endedAt())))
                .toList();
    }

    private int present(StoredWorkshop stored) {
        return switch (stored.state()) {
            case PLANNED -> 0;
            case RUNNING, BETWEEN -> sittings.countPresent(stored.id());
            case ENDED -> stored.present();
        };
    }

    /** What there is to tell of it. */
    WorkshopMinutes minutes(StoredWorkshop stored) {
        Criteria asked = criteria.get(stored.criteria());
        List<Principle> principles = principles(asked, parts(stored).principles());
        return new WorkshopMinutes(
                workshop(stored),
                name(stored),
                asked,
                sittings.find(stored.id()),
                principles,
                votes.read(stored.id(), asked).stream()
                        .filter(each -> each.result().isPresent())
                        .toList(),
                agreed(stored.id(), principles),
                released(stored, principles),
                actions.of(stored.id()));
    }
}
