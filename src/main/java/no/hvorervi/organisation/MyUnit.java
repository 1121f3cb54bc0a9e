package no.hvorervi.organisation;

import java.util.Set;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitRole;

/**
 * A unit in which the signed-in person holds a role today.
 *
 * @param roles those that the person holds in this very unit
 * @param functions what the person may do with it, also by roles held above it
 */
public record MyUnit(Unit unit, Set<UnitRole> roles, Set<UnitFunction> functions) {

    public boolean may(UnitFunction function) {
        return functions.contains(function);
    }
}
