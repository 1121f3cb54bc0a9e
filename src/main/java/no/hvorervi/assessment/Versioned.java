package no.hvorervi.assessment;

/**
 * A stored value and how many times it has been saved. Whoever saves names the version they saw, so that nobody
 * overwrites what they have not seen.
 *
 * @param version 0 while nothing has been saved
 */
public record Versioned<T>(T value, int version) {

    public static <T> Versioned<T> unsaved(T value) {
        return new Versioned<>(value, 0);
    }
}
