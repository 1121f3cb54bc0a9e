package no.hvorervi.actions;

import java.util.Optional;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;

/** Paths of a unit's actions. */
public final class ActionRoutes {

    public static final String UNIT = "unit";
    public static final String ACTION = "action";

    /** Names the item that a new action is about. */
    public static final String ITEM = "punkt";

    /** Names the round in whose result a new action is born. */
    public static final String ROUND = "runde";

    /** Names the assessment in which a new action is born. */
    public static final String ASSESSMENT = "vurdering";

    /** Says how the actions are shown. */
    public static final String SHOWN_AS = "vis";

    /** Shows them beside each other, by how far they have come. */
    public static final String BOARD = "tavle";

    public static final String LIST_PATH = "enhet/:" + UNIT + "/tiltak";
    public static final String NEW_PATH = LIST_PATH + "/nytt";
    public static final String ACTION_PATH = LIST_PATH + "/:" + ACTION;

    private ActionRoutes() {}

    /** All actions of the unit. */
    public static String of(UnitId unit) {
        return "enhet/" + unit + "/tiltak";
    }

    /** The same, beside each other by how far they have come. */
    public static String board(UnitId unit) {
        return of(unit) + "?" + SHOWN_AS + "=" + BOARD;
    }

    public static String action(UnitId unit, ActionId action) {
        return of(unit) + "/" + action;
    }

    /** A new one. */
    public static String create(UnitId unit) {
        return of(unit) + "/nytt";
    }

    /** A new one about an item, from the result of a round. */
    public static String create(UnitId unit, String item, RoundId round) {
        return create(unit) + "?" + ITEM + "=" + item + "&" + ROUND + "=" + round;
    }

    /** A new one about an item, from an assessment. */
    public static String create(UnitId unit, String item, AssessmentId assessment) {
        return create(unit) + "?" + ITEM + "=" + item + "&" + ASSESSMENT + "=" + assessment;
    }

    /** The number in a path; empty when it is none. */
    public static Optional<Long> parse(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
