package no.hvorervi.effects;

import java.util.Optional;
import no.hvorervi.actions.Expected;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.ReleaseId;

/**
 * What the first round after an action says of its item, measured once.
 *
 * @param before the last round before it
 * @param after the first round after it
 * @param expected which way the scores were to go when it was measured
 * @param measured empty where too few have answered, or nothing varies
 */
record Effect(
        ActionId action,
        ReleaseId before,
        ReleaseId after,
        Expected expected,
        Verdict verdict,
        Optional<Measured> measured) {}
