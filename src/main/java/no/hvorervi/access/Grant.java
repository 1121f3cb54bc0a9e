package no.hvorervi.access;

import no.hvorervi.ids.UnitId;

/**
 * A role that a person holds in a unit today.
 *
 * @param isByAgreement whether nobody has given it, but municipalities have agreed to see each other's units: then it lets
 *     see the units by name, and nothing else
 */
public record Grant(UnitRole role, UnitId unit, boolean isByAgreement) {

    /** One that has been given. */
    public Grant(UnitRole role, UnitId unit) {
        this(role, unit, false);
    }

    /** What an agreement lets see of all units from this one down. */
    public static Grant byAgreement(UnitId root) {
        return new Grant(UnitRole.VIEWER, root, true);
    }

    boolean gives(UnitFunction function) {
        return !isByAgreement || function == UnitFunction.SEE_UNIT;
    }
}
