package no.hvorervi.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a tree must not have. */
public final class Circles {

    private Circles() {}

    /** Each circle once, from one member up through all the others; those that only hang below one are not in it. */
    public static <K> List<List<K>> in(Map<K, K> parents) {
        List<List<K>> circles = new ArrayList<>();
        Set<K> settled = new HashSet<>();
        for (K start : parents.keySet()) {
            List<K> walk = new ArrayList<>();
            Set<K> onWalk = new HashSet<>();
            @Nullable K at = start;
            while (at != null && !settled.contains(at) && onWalk.add(at)) {
                walk.add(at);
                at = parents.get(at);
            }
            if (at != null && onWalk.contains(at)) {
                circles.add(List.copyOf(walk.subList(walk.indexOf(at), walk.size())));
            }
            settled.addAll(walk);
        }
        return circles;
    }
}
