package no.hvorervi.yousaid;

import java.time.LocalDate;
import no.hvorervi.actions.Expected;
import no.hvorervi.effects.Verdict;
import no.hvorervi.i18n.LocalizedText;

/**
 * What the round after an action says of what it was to move.
 *
 * @param statement that employees were asked about in both rounds
 * @param expected which way its scores were to go: not all that is better goes up
 * @param after when the later round closed; whoever may read of earlier rounds alone is not told
 */
public record EffectFact(Verdict verdict, LocalizedText statement, Expected expected, LocalDate after) {

    /** Which way the scores surely went; of no meaning where they did not. */
    Expected moved() {
        return verdict == Verdict.WORKED ? expected : expected == Expected.HIGHER ? Expected.LOWER : Expected.HIGHER;
    }
}
