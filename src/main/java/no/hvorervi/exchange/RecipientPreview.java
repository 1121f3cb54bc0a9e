package no.hvorervi.exchange;

import java.util.List;
import no.hvorervi.distribution.Recipient;
import no.hvorervi.ids.UnitId;

/** What importing a file of addresses would do. */
public sealed interface RecipientPreview {

    /** Nothing, before the file is put right. */
    record Refused(List<ImportFault> faults) implements RecipientPreview {}

    /** The addresses by unit. */
    record Ready(List<OfUnit> units) implements RecipientPreview {

        public int addresses() {
            return units.stream().mapToInt(unit -> unit.recipients().size()).sum();
        }
    }

    /** The addresses of one unit, each once. */
    record OfUnit(UnitId unit, String name, List<Recipient> recipients) {}
}
