package no.hvorervi.yousaid;

import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.actions.ActionState;

/**
 * An action, as it stood when it was published.
 *
 * @param what it is, to citizens in the words written for them
 * @param since when it came so far
 * @param due by when it was to be done
 * @param sentence what came of it; empty to citizens, for whom it was not written
 * @param effect what the round after it says of what it was to move; empty where none does
 */
public record DecidedFact(
        String what,
        OwnerKind owner,
        ActionState state,
        LocalDate since,
        LocalDate due,
        String sentence,
        Optional<EffectFact> effect) {

    /** As those are told who may not read of rounds that closed after the day. */
    DecidedFact asOf(LocalDate day) {
        return new DecidedFact(what, owner, state, since, due, sentence, effect.filter(each -> !each.after()
                .isAfter(day)));
    }
}
