package no.hvorervi.released;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import no.hvorervi.ids.ReleaseId;

/**
 * Something of each release that is remembered for as long as there is room: what is published never changes, so nothing has to be
 * forgotten otherwise. By release alone, never by who looks at it.
 */
public final class ReleaseMemory<T> {

    private final Cache<ReleaseId, T> cache;

    /**
     * Empty at first.
     *
     * @param bytes how much it may take, about
     * @param weight how many bytes one takes, about
     */
    public ReleaseMemory(long bytes, ToIntFunction<T> weight) {
        // In the thread that asks: no others are at work here.
        cache = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((ReleaseId release, T value) -> weight.applyAsInt(value))
                .executor(Runnable::run)
                .build();
    }

    /** Nothing is remembered of what is not published. */
    public Optional<T> get(ReleaseId release, Supplier<Optional<T>> reading) {
        return Optional.ofNullable(cache.get(release, key -> reading.get().orElse(null)));
    }

    /**
     * Of several, in their order; those that are not remembered are read at once.
     *
     * @param reading all that it is given, or those of them that are published
     */
    List<T> getAll(List<ReleaseId> releases, Function<Set<ReleaseId>, Map<ReleaseId, T>> reading) {
        Map<ReleaseId, T> found = cache.getAll(releases, missing -> reading.apply(Set.copyOf(missing)));
        return releases.stream()
                .flatMap(each -> Optional.ofNullable(found.get(each)).stream())
                .toList();
    }
}
