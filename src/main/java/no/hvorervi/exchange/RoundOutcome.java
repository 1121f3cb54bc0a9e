package no.hvorervi.exchange;

import java.util.List;
import no.hvorervi.ids.RoundId;

/** What became of a file of answers. */
public sealed interface RoundOutcome {

    /** Nothing: the file must be put right first. */
    record Refused(List<ImportFault> faults) implements RoundOutcome {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** It is a round now. */
    record Imported(RoundId round) implements RoundOutcome {}
}
