package no.hvorervi.workshop;

import java.util.Optional;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;

/** Paths of workshops: those of phones and screens, which need the code alone, and those of people who sign in. */
public final class WorkshopRoutes {

    public static final String UNIT = "unit";
    public static final String WORKSHOP = "verksted";
    public static final String CODE = "code";

    /** Where phones type the code. */
    public static final String JOIN = "/v";

    /** The page of phones. */
    public static final String PHONE = JOIN + "/{" + CODE + "}";

    /** The big screen. */
    public static final String SCREEN = PHONE + "/skjerm";

    /** How the room stands, for the scripts of both. */
    public static final String TICK = PHONE + "/tikk";

    /** Those that one leads. */
    public static final String ALL = "verksted";

    /** A unit's workshops. */
    public static final String LIST_PATH = "enhet/:" + UNIT + "/verksted";

    /** A new one. */
    public static final String NEW_PATH = LIST_PATH + "/nytt";

    /** What is planned. */
    public static final String PLAN_PATH = LIST_PATH + "/:" + WORKSHOP;

    /** Where it is led. */
    public static final String RUN_PATH = PLAN_PATH + "/kjor";

    /** What came of it. */
    public static final String MINUTES_PATH = PLAN_PATH + "/referat";

    private WorkshopRoutes() {}

    public static String phone(WorkshopCode code) {
        return JOIN + "/" + code.value();
    }

    public static String screen(WorkshopCode code) {
        return phone(code) + "/skjerm";
    }

    public static String tick(WorkshopCode code) {
        return phone(code) + "/tikk";
    }

    public static String list(UnitId unit) {
        return "enhet/" + unit + "/verksted";
    }

    public static String create(UnitId unit) {
        return list(unit) + "/nytt";
    }

    public static String plan(UnitId unit, WorkshopId workshop) {
        return list(unit) + "/" + workshop;
    }

    public static String run(UnitId unit, WorkshopId workshop) {
        return plan(unit, workshop) + "/kjor";
    }

    public static String minutes(UnitId unit, WorkshopId workshop) {
        return plan(unit, workshop) + "/referat";
    }

    /** The number in a path; empty when it is none. */
    public static Optional<Long> parse(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
