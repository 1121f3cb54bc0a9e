package no.hvorervi.exchange;

import java.util.List;
import java.util.Set;
import no.hvorervi.organisation.UnitRow;

/**
 * An import file as it was read, before it is compared with the tree.
 *
 * @param rows the lines that could be read, in order, each id once
 * @param ids every id that the file mentions as a unit's own, also on lines with faults
 * @param faults what is wrong with single lines, or with the file itself
 */
public record UnitFile(List<UnitRow> rows, Set<String> ids, List<ImportFault> faults) {

    /** The largest file that is read, in MiB; 20,000 units take about two. */
    public static final int MAX_MEGABYTES = 10;

    public static final int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

    public UnitFile {
        rows = List.copyOf(rows);
        ids = Set.copyOf(ids);
        faults = List.copyOf(faults);
    }

    /** Reads the bytes of a CSV file, and gathers every fault in it rather than stopping at the first. */
    public static UnitFile read(byte[] content) {
        return UnitFileReader.read(content);
    }
}
