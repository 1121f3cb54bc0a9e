package no.hvorervi.rounds;

import java.util.Optional;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;

/** Paths of the views of rounds. */
public final class RoundRoutes {

    public static final String ROUND = "runde";
    public static final String UNIT = "enhet";

    public static final String ROUNDS = "runder";
    public static final String ROUND_PATH = ROUNDS + "/:" + ROUND;
    public static final String APPROVALS_PATH = ROUND_PATH + "/godkjenninger";
    public static final String PART_PATH = "enhet/:" + UNIT + "/runde/:" + ROUND;

    private RoundRoutes() {}

    /** The draft, or what became of it. */
    public static String round(RoundId round) {
        return ROUNDS + "/" + round;
    }

    /** Who has agreed in which unit. */
    public static String approvals(RoundId round) {
        return round(round) + "/godkjenninger";
    }

    /** The unit's own part, to read and agree to. */
    public static String part(UnitId unit, RoundId round) {
        return "enhet/" + unit + "/runde/" + round;
    }

    /** The number in a path; empty when it is none. */
    public static Optional<Long> parse(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
