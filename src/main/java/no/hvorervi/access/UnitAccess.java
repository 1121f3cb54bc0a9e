package no.hvorervi.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/** The one place that answers what the signed-in person may do with a unit. Whatever is not allowed here is refused. */
@Component
public class UnitAccess {

    /** What those who carry on the history of a unit that has ended may do with it as with their own. */
    private static final Set<UnitFunction> INHERITED = EnumSet.of(
            UnitFunction.SEE_ASSESSMENTS,
            UnitFunction.SEE_RESULTS,
            UnitFunction.SEE_WORKSHOPS,
            UnitFunction.SEE_ACTIONS);

    private final RememberedFacts facts;
    private final CurrentUser currentUser;
    private final Clock clock;

    UnitAccess(RememberedFacts facts, CurrentUser currentUser, Clock clock) {
        this.facts = facts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the signed-in person may do this with the unit today. */
    public boolean may(UnitFunction function, UnitId unit) {
        List<Grant> grants = grants();
        if (grants.isEmpty()) {
            return false;
        }
        LocalDate today = NorwegianTime.today(clock);
        Optional<Place> place = facts.place(unit, today);
        return isCovered(grants, function, unit, place)
                || (INHERITED.contains(function)
                        && place.filter(each -> each.time() == Place.Time.PAST).isPresent()
                        && isSeenByASuccessor(grants, function, unit, today));
    }

    private static boolean isCovered(List<Grant> grants, UnitFunction function, UnitId unit, Optional<Place> place) {
        return place.filter(each -> grants.stream().anyMatch(grant -> covers(grant, function, unit, each)))
                .isPresent();
    }

    private static boolean covers(Grant grant, UnitFunction function, UnitId unit, Place place) {
        if (!grant.gives(function)) {
            return false;
        }
        return switch (RoleMatrix.reach(grant.role(), function, place.time())) {
            case NONE -> false;
            case OWN -> grant.unit().equals(unit);
            // What is not there gives no role itself.
            case BELOW ->
                place.path().contains(grant.unit())
                        && (place.time() == Place.Time.PRESENT || !grant.unit().equals(unit));
        };
    }

    /** Whether the person may do this with a unit that carries the history on, at once or through others. */
    private boolean isSeenByASuccessor(List<Grant> grants, UnitFunction function, UnitId ended, LocalDate today) {
        Set<UnitId> asked = new HashSet<>(Set.of(ended));
        Deque<UnitId> waiting = new ArrayDeque<>(facts.successorsSeeing(ended, today));
        while (!waiting.isEmpty()) {
            UnitId successor = waiting.pop();
            if (asked.add(successor)) {
                if (isCovered(grants, function, successor, facts.place(successor, today))) {
                    return true;
                }
                waiting.addAll(facts.successorsSeeing(successor, today));
            }
        }
        return false;
    }

    /**
     * Lets only those through who may do this with the unit.
     *
     * @throws UnitNotFoundException if the person may not, whether or not the unit exists
     */
    public void require(UnitFunction function, UnitId unit) {
        if (!may(function, unit)) {
            throw new UnitNotFoundException();
        }
    }

    /** The units in which a role of the signed-in person gives the function, whether or not it reaches further down. */
    public Set<UnitId> unitsGiving(UnitFunction function) {
        return unitsGiving(function, EnumSet.of(Reach.OWN, Reach.BELOW));
    }

    /** The units in which a role of the signed-in person gives the function there and in all units below. */
    public Set<UnitId> topsGiving(UnitFunction function) {
        return unitsGiving(function, EnumSet.of(Reach.BELOW));
    }

    private Set<UnitId> unitsGiving(UnitFunction function, Set<Reach> reaches) {
        return grants().stream()
                .filter(grant -> grant.gives(function) && reaches.contains(RoleMatrix.reach(grant.role(), function)))
                .map(Grant::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles that the signed-in person holds today. */
    public List<Grant> grants() {
        return currentUser
                .find()
                .map(account -> facts.grants(account.id(), NorwegianTime.today(clock)))
                .orElse(List.of());
    }
}
