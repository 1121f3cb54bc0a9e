package no.hvorervi.comparison;

import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.Sha256;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.ShareKind;

/**
 * The units of a release that have not said yes to be named, as one unit sees them: their levels and nothing else.
 *
 * <p>Which they are never depends on what the reader chooses, or two choices would tell the units apart in which they differ: they
 * are all of the release. Their order comes from the levels themselves and from who looks, and from nothing that tells one unit
 * from another: numbers of units stand in the addresses of pages, and whoever knows them could work out an order that came from
 * them. So two units that changed names with each other would change nothing of what anybody sees. A unit of which something is
 * hidden is left out, since the holes would tell that it is small; so is one that lets itself be found, since its name and what it
 * is found for could tell which it is.
 */
final class Unnamed {

    /** With fewer of them one could guess which is which. */
    static final int FEWEST = 5;

    /** More of them beside each other say nothing more. */
    static final int SHOWN = 6;

    private final List<List<Integer>> levels;
    private final String viewer;

    private Unnamed(List<List<Integer>> levels, String viewer) {
        this.levels = levels;
        this.viewer = viewer;
    }

    /**
     * Of a release.
     *
     * @param own whose people look
     * @param keys of the principles that tell units apart
     */
    static Unnamed of(Source source, UnitId own, List<String> keys) {
        Set<UnitId> told = new HashSet<>(source.sharing(ShareKind.COMPARE));
        told.addAll(source.sharing(ShareKind.FOUND));
        told.add(own);
        List<List<Integer>> levels = source.speaking().stream()
                .filter(each -> !told.contains(each))
                .map(unit -> keys.stream()
                        .map(key -> source.level(unit, key))
                        .flatMap(Optional::stream)
                        .toList())
                .filter(each -> !keys.isEmpty() && each.size() == keys.size())
                .toList();
        return new Unnamed(
                levels.size() < FEWEST ? List.of() : levels, source.round().id() + "|" + own + "|");
    }

    /** The levels of all of them; none where they are too few. In no order. */
    List<List<Integer>> all() {
        return levels;
    }

    /** The first of them, in an order that tells nothing. */
    List<List<Integer>> shown() {
        return levels.stream()
                .sorted(Comparator.comparing(each -> HexFormat.of().formatHex(Sha256.of(viewer + each))))
                .limit(SHOWN)
                .toList();
    }
}
