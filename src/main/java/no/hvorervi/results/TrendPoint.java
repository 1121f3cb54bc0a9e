package no.hvorervi.results;

import java.time.LocalDate;
import java.util.Map;

/**
 * One round in a unit's trend.
 *
 * @param means of the principles that are shown, by key
 */
public record TrendPoint(String title, LocalDate closedOn, Map<String, Double> means) {

    public TrendPoint {
        means = Map.copyOf(means);
    }
}
