package no.hvorervi.scripts;

/**
 * One step of a programme, and how long it is meant to take.
 *
 * @param minutes from 1 to 90
 */
public record ScriptStep(StepKind kind, int minutes) {

    public static final int MIN_MINUTES = 1;
    public static final int MAX_MINUTES = 90;

    /** @throws IllegalArgumentException if it takes no time, or more than anybody can sit through */
    public ScriptStep {
        if (minutes < MIN_MINUTES || minutes > MAX_MINUTES) {
            throw new IllegalArgumentException("A step cannot take " + minutes + " minutes");
        }
    }
}
