package no.hvorervi.municipalities;

import java.util.Optional;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * A municipality and the tree of units below it.
 *
 * @param number the four digits Statistics Norway gives it; empty for other bodies
 * @param root the unit that all its other units stand under
 */
public record Municipality(MunicipalityId id, Optional<String> number, String name, UnitId root) {}
