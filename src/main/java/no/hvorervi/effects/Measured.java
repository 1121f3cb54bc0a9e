package no.hvorervi.effects;

import no.hvorervi.measures.Interval;

/**
 * How far an item has moved between two rounds.
 *
 * @param difference the later mean less the earlier one, in steps of the scale
 * @param interval where the true difference lies, with 95 % confidence
 * @param before how many answered in the earlier round
 * @param after how many answered in the later one
 * @param adjustedP over the tests made together with it
 */
public record Measured(double difference, Interval interval, int before, int after, double adjustedP) {}
