package no.hvorervi.comparison;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleasedUnit;

/**
 * The units of a release whose figures are theirs alone: asked, and with no asked unit below them. What is shown of any other unit
 * is made of several, so none of them can say yes to it for the others.
 */
final class Speaking {

    private Speaking() {}

    /**
     * Them.
     *
     * @param units of the release, in the order of the tree
     * @return in the same order
     */
    static Set<UnitId> of(List<ReleasedUnit> units) {
        Set<UnitId> above = new HashSet<>();
        units.reversed().stream()
                .filter(each -> each.isAsked() || above.contains(each.unit()))
                .forEach(each -> each.parent().ifPresent(above::add));
        Set<UnitId> alone = new LinkedHashSet<>();
        units.stream()
                .filter(each -> each.isAsked() && !above.contains(each.unit()))
                .forEach(each -> alone.add(each.unit()));
        return alone;
    }
}
