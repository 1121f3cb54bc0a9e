package no.hvorervi.access;

import java.util.Set;

/**
 * Which role gives which function, and how far.
 *
 * <p>Assessments, and all that is released of a unit, reach no further than the unit itself: showing them upward is the unit's
 * choice. A round can be drafted
 * from above, but only the unit's own people agree to it. What is not named here is refused.
 */
final class RoleMatrix {

    private static final Set<UnitRole> LEADING = Set.of(UnitRole.UNIT_LEADER, UnitRole.DEPUTY);
    private static final Set<UnitRole> REPRESENTING =
            Set.of(UnitRole.UNION_REPRESENTATIVE, UnitRole.SAFETY_REPRESENTATIVE);

    private RoleMatrix() {}

    /**
     * How far the role reaches for units that are there, have ended or have not begun. Of those that are not there only
     * roles from above tell anything: of ended ones that they were, to those who manage units also what they plan.
     */
    static Reach reach(UnitRole role, UnitFunction function, Place.Time time) {
        boolean isManaging = reach(role, UnitFunction.MANAGE_UNITS) == Reach.BELOW;
        boolean isOpen =
                switch (time) {
                    case PRESENT -> true;
                    case PAST ->
                        (isManaging || function == UnitFunction.SEE_UNIT) && reach(role, function) == Reach.BELOW;
                    case FUTURE -> isManaging && reach(role, function) == Reach.BELOW;
                };
        return isOpen ? reach(role, function) : Reach.NONE;
    }

    static Reach reach(UnitRole role, UnitFunction function) {
        return switch (function) {
            case SEE_UNIT -> Reach.BELOW;
            case SEE_PEOPLE, SEE_PARTICIPATION -> seePeople(role);
            case SEE_ASSESSMENTS, SEE_RESULTS, WITHDRAW_SHARE, REVIEW_COMMENTS, SEE_CONTROLS ->
                LEADING.contains(role) || REPRESENTING.contains(role) ? Reach.OWN : Reach.NONE;
            case WRITE_ASSESSMENT, SHARE_RESULTS, ENTER_CONTROLS, COORDINATE_ACTIONS, PUBLISH_OUTCOME ->
                LEADING.contains(role) ? Reach.OWN : Reach.NONE;
            case SEE_TOTALS -> role == UnitRole.VIEWER ? Reach.BELOW : draftRound(role);
            case DRAFT_ROUND, DISTRIBUTE_CODES, SEE_OVERVIEW -> draftRound(role);
            case SEE_ROUND, OFFER_DEVICE -> REPRESENTING.contains(role) ? Reach.OWN : draftRound(role);
            case APPROVE_ROUND_AS_LEADER -> LEADING.contains(role) ? Reach.OWN : Reach.NONE;
            case APPROVE_ROUND_AS_REPRESENTATIVE, WRITE_REPRESENTATIVES_ASSESSMENT ->
                REPRESENTING.contains(role) ? Reach.OWN : Reach.NONE;
            case SEE_ACTIONS, SEE_WORKSHOPS ->
                LEADING.contains(role) || REPRESENTING.contains(role) ? Reach.OWN : ofFacilitator(role);
            case WRITE_ACTIONS, RUN_WORKSHOP -> LEADING.contains(role) ? Reach.OWN : ofFacilitator(role);
            case WITHDRAW_OUTCOME ->
                LEADING.contains(role) || REPRESENTING.contains(role) ? Reach.OWN : ofAdministrator(role);
            case DELEGATE -> role == UnitRole.UNIT_LEADER ? Reach.OWN : ofAdministrator(role);
            case MANAGE_SCRIPTS -> manageScripts(role);
            case MANAGE_CONTROLS -> manageControls(role);
            case MANAGE_UNITS, MANAGE_PEOPLE, SEE_AUDIT_LOG, MANAGE_MUNICIPALITY, IMPORT_ROUND -> ofAdministrator(role);
        };
    }

    private static Reach seePeople(UnitRole role) {
        return switch (role) {
            case ADMINISTRATOR, HR_ADVISER, UNIT_LEADER, DEPUTY -> Reach.BELOW;
            case UNION_REPRESENTATIVE, SAFETY_REPRESENTATIVE -> Reach.OWN;
            case FACILITATOR, VIEWER -> Reach.NONE;
        };
    }

    private static Reach draftRound(UnitRole role) {
        return switch (role) {
            case ADMINISTRATOR, HR_ADVISER, UNIT_LEADER, DEPUTY -> Reach.BELOW;
            case UNION_REPRESENTATIVE, SAFETY_REPRESENTATIVE, FACILITATOR, VIEWER -> Reach.NONE;
        };
    }

    private static Reach manageScripts(UnitRole role) {
        return switch (role) {
            case ADMINISTRATOR, HR_ADVISER, FACILITATOR -> Reach.BELOW;
            case UNIT_LEADER, DEPUTY, UNION_REPRESENTATIVE, SAFETY_REPRESENTATIVE, VIEWER -> Reach.NONE;
        };
    }

    private static Reach manageControls(UnitRole role) {
        return switch (role) {
            case ADMINISTRATOR, HR_ADVISER -> Reach.BELOW;
            case UNIT_LEADER, DEPUTY, UNION_REPRESENTATIVE, SAFETY_REPRESENTATIVE, FACILITATOR, VIEWER -> Reach.NONE;
        };
    }

    private static Reach ofFacilitator(UnitRole role) {
        return role == UnitRole.FACILITATOR ? Reach.BELOW : Reach.NONE;
    }

    private static Reach ofAdministrator(UnitRole role) {
        return role == UnitRole.ADMINISTRATOR ? Reach.BELOW : Reach.NONE;
    }
}
