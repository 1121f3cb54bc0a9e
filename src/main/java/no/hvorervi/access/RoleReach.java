package no.hvorervi.access;

/** How far a role reaches by itself, whoever holds it: for what is computed for a role and not for a person. */
public enum RoleReach {
    /** It does not give the function. */
    NONE,
    /** In the very unit that it is held in. */
    OWN,
    /** In that unit and all below it. */
    BELOW;

    /** How far the role gives the function, in units that are there. */
    public static RoleReach of(UnitRole role, UnitFunction function) {
        return switch (RoleMatrix.reach(role, function)) {
            case NONE -> NONE;
            case OWN -> OWN;
            case BELOW -> BELOW;
        };
    }
}
