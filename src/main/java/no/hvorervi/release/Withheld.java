package no.hvorervi.release;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Units of which nothing may be shown whatever they hold, by what was asked. */
final class Withheld {

    private final Map<AskedKey, BitSet> units = new HashMap<>();

    void add(AskedKey asked, BitSet more) {
        units.computeIfAbsent(asked, each -> new BitSet()).or(more);
    }

    void add(Map<AskedKey, BitSet> more) {
        more.forEach(this::add);
    }

    BitSet of(AskedKey asked) {
        return (BitSet) units.getOrDefault(asked, new BitSet()).clone();
    }
}
