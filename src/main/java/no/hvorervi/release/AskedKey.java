package no.hvorervi.release;

import java.util.Comparator;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * What answers of two rounds have in common: who was asked, and what.
 *
 * @param key the item's; {@link #TURNOUT} for how many answered at all
 */
record AskedKey(AnonymousVoice voice, String key) implements Comparable<AskedKey> {

    /** No item is called so. */
    static final String TURNOUT = "";

    private static final Comparator<AskedKey> ORDER =
            Comparator.comparing(AskedKey::voice).thenComparing(AskedKey::key);

    static AskedKey of(AnonymousVoice voice, ReleasedItem item) {
        return new AskedKey(voice, item.key());
    }

    static AskedKey turnout(AnonymousVoice voice) {
        return new AskedKey(voice, TURNOUT);
    }

    @Override
    public int compareTo(AskedKey other) {
        return ORDER.compare(this, other);
    }

    /** As the proof names it: by the voice alone for how many answered, which no item is called. */
    @Override
    public String toString() {
        return key.equals(TURNOUT) ? voice.name() : voice + " " + key;
    }
}
