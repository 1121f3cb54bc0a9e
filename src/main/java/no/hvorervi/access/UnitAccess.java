package no.hvorervi.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/** The one place that answers what the signed-in person may do with a unit. Whatever is not allowed here is refused. */
@Component
public class UnitAccess {

    private final AccessFacts facts;
    private final CurrentUser currentUser;
    private final Clock clock;

    UnitAccess(AccessFacts facts, CurrentUser currentUser, Clock clock) {
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
        List<UnitId> path = facts.path(unit, NorwegianTime.today(clock));
        return grants.stream().anyMatch(grant -> covers(grant, function, unit, path));
    }

    private static boolean covers(Grant grant, UnitFunction function, UnitId unit, List<UnitId> path) {
        return switch (RoleMatrix.reach(grant.role(), function)) {
            case NONE -> false;
            case OWN -> grant.unit().equals(unit) && path.contains(unit);
            case BELOW -> path.contains(grant.unit());
        };
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

    /** The units in which a role of the signed-in person gives the function; where it reaches below, the tops of what it covers. */
    public Set<UnitId> unitsGiving(UnitFunction function) {
        return grants().stream()
                .filter(grant -> RoleMatrix.reach(grant.role(), function) != Reach.NONE)
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
