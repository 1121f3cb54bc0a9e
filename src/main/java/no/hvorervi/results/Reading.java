package no.hvorervi.results;

import java.time.LocalDate;
import java.util.Set;
import no.hvorervi.rounds.AnonymousVoice;

/** What somebody sees of a unit in a released round. */
public sealed interface Reading {

    /** All that is shown of it. */
    record All() implements Reading {}

    /**
     * Sums and averages, without distributions and comments.
     *
     * @param voices those whose sums may be seen
     */
    record Totals(Set<AnonymousVoice> voices) implements Reading {

        public Totals {
            voices = Set.copyOf(voices);
        }
    }

    /** Nothing yet, but from that day on. */
    record NotYet(LocalDate from) implements Reading {}

    /** Nothing. */
    record None() implements Reading {}
}
