package no.hvorervi.release;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.released.FigureReader;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.Turnout;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.suppression.Shown;

/** Everything that is stored of one release, published or not, as readers of it could take it down. */
final class StoredFigures implements FigureReader {

    private final ReleaseId id;
    private final Frame frame;
    private final Map<AskedKey, StoredColumn> columns = new TreeMap<>();
    private final Map<AnonymousVoice, int[]> people = new TreeMap<>();
    private final Map<AskedKey, ReleasedScale> scales = new HashMap<>();
    private final FigureDigest digest;
    private String hex = "";

    StoredFigures(ReleaseId id, Frame frame) {
        this.id = id;
        this.frame = frame;
        this.digest = new FigureDigest(frame);
    }

    /** By unit, in the order of the units. */
    @Override
    public void read(FigureRow row) {
        ReleasedItem item = frame.basis().items().get(row.item() - 1);
        columns.computeIfAbsent(AskedKey.of(row.voice(), item), asked -> new StoredColumn(item, frame.size()))
                .put(frame.requireNumber(row.unit()), row.figure());
        digest.add(row);
    }

    /** When all figures are read. */
    void end(List<Turnout> turnouts, List<ReleasedScale> ofItems) {
        turnouts.forEach(each ->
                people.computeIfAbsent(each.voice(), voice -> new int[frame.size()])[frame.requireNumber(each.unit())] =
                        each.people().orElse(0));
        ofItems.forEach(each -> scales.put(new AskedKey(each.voice(), each.key()), each));
        digest.addTurnouts(turnouts);
        digest.addScales(ofItems);
        hex = digest.hex();
    }

    ReleaseId id() {
        return id;
    }

    Frame frame() {
        return frame;
    }

    /** Items as voices answered them. */
    Map<AskedKey, StoredColumn> columns() {
        return columns;
    }

    /** How many answered with each voice; 0 where that is hidden. */
    Map<AnonymousVoice, int[]> people() {
        return people;
    }

    /** How well the item measures. */
    Map<AskedKey, ReleasedScale> scales() {
        return scales;
    }

    String digest() {
        return hex;
    }

    /** Units of which anything is shown, by what was asked, how many answered among it. */
    Map<AskedKey, BitSet> shown() {
        Map<AskedKey, BitSet> shown = new TreeMap<>();
        columns.forEach((asked, column) -> shown.put(asked, column.atLeast(Shown.ROUNDED)));
        people.keySet().forEach(voice -> shown.put(AskedKey.turnout(voice), shownPeople(voice)));
        return shown;
    }

    private BitSet shownPeople(AnonymousVoice voice) {
        int[] ofUnits = people.getOrDefault(voice, new int[0]);
        BitSet shown = new BitSet();
        for (int unit = 0; unit < ofUnits.length; unit++) {
            shown.set(unit, ofUnits[unit] > 0);
        }
        return shown;
    }
}
