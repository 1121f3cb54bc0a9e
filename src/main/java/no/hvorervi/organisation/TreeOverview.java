package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.hvorervi.ids.UnitId;

/**
 * The part of the tree that a person sees, on one day.
 *
 * @param leaders the names of those who lead units, for today only
 */
public record TreeOverview(LocalDate day, UnitTree tree, Map<UnitId, List<String>> leaders) {}
