package no.hvorervi.exchange;

import java.util.List;
import no.hvorervi.earlier.EarlierRound;

/** What a file of answers comes to. */
public sealed interface RoundPlan {

    /** Nothing, before it is put right. */
    record Refused(List<ImportFault> faults) implements RoundPlan {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A round.
     *
     * @param unanswered how many lines hold no score, and are left out
     */
    record Planned(EarlierRound round, int unanswered) implements RoundPlan {}
}
