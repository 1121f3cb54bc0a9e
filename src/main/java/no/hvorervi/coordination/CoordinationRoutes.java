package no.hvorervi.coordination;

import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.ids.ActionShareId;
import no.hvorervi.ids.HandedUpId;
import no.hvorervi.ids.UnitId;

/** Paths of what other units ask of a unit. */
public final class CoordinationRoutes {

    public static final String UNIT = ActionRoutes.UNIT;
    public static final String JOINT = "joint";
    public static final String HANDED = "handed";

    public static final String JOINT_PATH = ActionRoutes.LIST_PATH + "/felles/:" + JOINT;
    public static final String HANDED_PATH = ActionRoutes.LIST_PATH + "/oppover/:" + HANDED;

    private CoordinationRoutes() {}

    /** An action that the unit carries with others, or is asked to. */
    public static String joint(UnitId unit, ActionShareId share) {
        return ActionRoutes.of(unit) + "/felles/" + share;
    }

    /** Something that has been handed to the unit. */
    public static String handed(UnitId unit, HandedUpId handed) {
        return ActionRoutes.of(unit) + "/oppover/" + handed;
    }
}
