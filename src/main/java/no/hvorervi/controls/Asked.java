package no.hvorervi.controls;

import java.time.Instant;
import java.util.Optional;

/**
 * What units have entered of a control and not taken back.
 *
 * @param units how many of them
 * @param minutes that it costs them a year, all together
 * @param unanswered since when its owner has been asked without an answer; empty when nobody waits for one
 */
record Asked(int units, long minutes, Optional<Instant> unanswered) {

    static final Asked NOBODY = new Asked(0, 0, Optional.empty());
}
