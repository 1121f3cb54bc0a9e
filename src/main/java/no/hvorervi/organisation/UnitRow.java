package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one line of an import file says about a unit.
 *
 * @param line where it begins in the file; the first line is 1
 * @param id the unit's external id
 * @param validTo the last day, inclusive
 */
public record UnitRow(
        int line,
        String id,
        Optional<String> parentId,
        String name,
        String kind,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<Integer> headcount) {}
