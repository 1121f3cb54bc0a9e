package no.hvorervi.controls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.controls.OwnerVerdict.Keep;
import no.hvorervi.controls.OwnerVerdict.Remove;
import no.hvorervi.controls.OwnerVerdict.Simplify;

/**
 * What an owner has answered; an answer is never changed, only followed by another.
 *
 * @param number from one on, for each control
 * @param by whose name it is; empty for somebody who has been erased
 */
public record ControlAnswer(int number, OwnerVerdict verdict, Instant at, String by, Optional<Done> done) {

    /**
     * That what was answered has been done.
     *
     * @param gaveBack what that gave back to the units, as it was counted when it was told; empty for those who may not know
     *     because the units are so few that it would tell of single ones
     */
    public record Done(LocalDate on, Optional<Load> gaveBack) {}

    /** As those read it who may not read what units have entered. */
    ControlAnswer toOthers() {
        return new ControlAnswer(
                number,
                verdict,
                at,
                by,
                done.map(each -> new Done(each.on(), each.gaveBack().filter(Load::isToOthers))));
    }

    /** By when something was promised that has not been done. */
    public Optional<LocalDate> promised() {
        return done.isPresent()
                ? Optional.empty()
                : switch (verdict) {
                    case Keep keep -> Optional.empty();
                    case Simplify simplify -> Optional.of(simplify.by());
                    case Remove remove -> Optional.of(remove.by());
                };
    }

    /** What is wrong with a day on which that is said to have been done; nothing when it can be. */
    public Set<ControlFault> faults(LocalDate doneOn, LocalDate today) {
        if (doneOn.isAfter(today)) {
            return Set.of(ControlFault.DONE_IN_FUTURE);
        }
        return doneOn.isBefore(NorwegianTime.dateOf(at)) ? Set.of(ControlFault.DONE_BEFORE_ANSWER) : Set.of();
    }

    /** The day on which the control went, if this is the answer that took it away. */
    public Optional<LocalDate> removedOn() {
        return verdict instanceof Remove ? done.map(Done::on) : Optional.empty();
    }
}
