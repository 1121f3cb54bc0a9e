package no.hvorervi.effects;

import java.util.Optional;

/**
 * What another unit has done, as far as it lets others see it.
 *
 * @param unit what the unit is called
 * @param verdict in a word; empty while it has not been measured, or others are not told yet
 * @param learnt empty where nothing is written, or the verdict must wait
 */
public record SharedAction(String what, String unit, Optional<Verdict> verdict, String learnt) {}
