package no.hvorervi.controls;

import java.util.List;

/**
 * What simplifying and removing controls has given back to a municipality's units.
 *
 * @param byBody by who demanded them; by name
 */
public record GivenBack(List<ByBody> byBody) {

    /**
     * What one of those who demand controls has given back.
     *
     * @param minutes a year
     * @param times that something was simplified or removed
     */
    public record ByBody(String body, long minutes, int times) {}

    public GivenBack {
        byBody = List.copyOf(byBody);
    }

    /** All together, in minutes a year. */
    public long minutes() {
        return byBody.stream().mapToLong(ByBody::minutes).sum();
    }

    public int times() {
        return byBody.stream().mapToInt(ByBody::times).sum();
    }
}
