package no.hvorervi.workshop;

import java.util.Optional;
import no.hvorervi.base.Crockford;

/**
 * Lets phones and screens into a sitting as long as it is open: 40 random bits, which the room reads from the wall.
 *
 * @param value eight characters of Crockford's base 32, without hyphens
 */
public record WorkshopCode(String value) {

    /** In characters; five bits each. */
    static final int LENGTH = 8;

    private static final int GROUP = 4;

    /** @throws IllegalArgumentException if it is not written the one way that codes are kept */
    public WorkshopCode {
        if (!Crockford.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("Not a code");
        }
    }

    /** A new one, which nobody has seen. */
    static WorkshopCode random() {
        return new WorkshopCode(Crockford.random(LENGTH));
    }

    /** Reads a code as people type it; see {@link Crockford#read}. */
    public static Optional<WorkshopCode> parse(String typed) {
        return Crockford.read(typed, LENGTH).map(WorkshopCode::new);
    }

    /** As it is shown: two groups of four. */
    public String grouped() {
        return value.substring(0, GROUP) + " " + value.substring(GROUP);
    }

    /** Never the characters: they must not reach a log. */
    @Override
    public String toString() {
        return "WorkshopCode[…]";
    }
}
