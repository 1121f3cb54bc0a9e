package no.hvorervi.assessment;

import java.util.Optional;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.UnitId;

/** Paths of a unit's profile and of its leader's assessment. */
public final class AssessmentRoutes {

    public static final String UNIT = "unit";
    public static final String STEP = "step";
    public static final String ASSESSMENT = "assessment";

    public static final String PROFILE_PATH = "enhet/:" + UNIT;
    public static final String EARLIER_PATH = "enhet/:" + UNIT + "/vurdering/:" + ASSESSMENT;
    public static final String ASSESS_PATH = "enhet/:" + UNIT + "/egenvurdering/:" + STEP + "?";

    private AssessmentRoutes() {}

    public static String profile(UnitId unit) {
        return "enhet/" + unit;
    }

    /** The profile as it was by one assessment. */
    public static String profile(UnitId unit, AssessmentId assessment) {
        return profile(unit) + "/vurdering/" + assessment;
    }

    public static String assess(UnitId unit) {
        return profile(unit) + "/egenvurdering";
    }

    /** One step of the assessment, from 1. */
    public static String assess(UnitId unit, int step) {
        return assess(unit) + "/" + step;
    }

    /** The number in a path; empty when it is none. */
    public static Optional<Long> parse(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
