package no.hvorervi.people;

import java.util.Set;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * Whose people an administrator keeps in a municipality: everyone's, or those with a role under some units.
 *
 * @param tops the units under which the administrator manages people; none for the whole municipality
 */
record Managed(MunicipalityId municipality, Set<UnitId> tops) {

    boolean isWhole() {
        return tops.isEmpty();
    }
}
