package no.hvorervi.controls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;

/** Whether units that have asked about a control have been answered. */
public sealed interface ControlStanding {

    /** For so long an answer is one to those who ask later, too. */
    Duration HOLDS = Duration.ofDays(365);

    /** No unit has asked. */
    record NotAsked() implements ControlStanding {}

    /** Units have asked since that day, and nobody is named to answer. */
    record NoOwner(LocalDate since) implements ControlStanding {}

    /** The owner has time to answer, to the end of the day. */
    record Waiting(LocalDate due) implements ControlStanding {}

    /** The owner was to answer by that day and has not. */
    record Unanswered(LocalDate due) implements ControlStanding {}

    /** All who have asked are answered. */
    record Answered(ControlAnswer answer) implements ControlStanding {}

    /** The control is gone since that day. */
    record Removed(LocalDate on) implements ControlStanding {}

    /**
     * As it is on a day.
     *
     * @param ownedSince when the owner was named; empty without one
     * @param answers in the order they were given
     * @param days within which an owner answers
     */
    static ControlStanding of(
            Asked asked, Optional<Instant> ownedSince, List<ControlAnswer> answers, int days, LocalDate today) {
        Optional<LocalDate> removed =
                answers.stream().flatMap(each -> each.removedOn().stream()).findFirst();
        if (removed.isPresent()) {
            return new Removed(removed.get());
        }
        if (asked.unanswered().isEmpty()) {
            return answers.isEmpty() ? new NotAsked() : new Answered(answers.getLast());
        }
        Instant since = asked.unanswered().get();
        if (ownedSince.isEmpty()) {
            return new NoOwner(NorwegianTime.dateOf(since));
        }
        // Whoever is named later has as long as whoever was there from the beginning.
        Instant from = since.isBefore(ownedSince.get()) ? ownedSince.get() : since;
        LocalDate due = NorwegianTime.dateOf(from).plusDays(days);
        return today.isAfter(due) ? new Unanswered(due) : new Waiting(due);
    }

    /** As those read it who may not read what units have entered. */
    default ControlStanding toOthers() {
        return this instanceof Answered(ControlAnswer answer) ? new Answered(answer.toOthers()) : this;
    }

    /** Whether the answer is one to somebody who asked then. */
    static boolean answers(ControlAnswer answer, Instant askedAt) {
        return !askedAt.isAfter(answer.at().plus(HOLDS));
    }
}
