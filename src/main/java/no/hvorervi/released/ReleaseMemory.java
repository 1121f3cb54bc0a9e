package no.hvorervi.released;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import no.hvorervi.ids.ReleaseId;

/**
 * Something of each release that is remembered for as long as there is room: what is published never changes, so nothing has to be
 * forgotten otherwise. By release alone, never by who looks at it.
 */
final class ReleaseMemory<T> {

    private final Cache<ReleaseId, T> cache;

    /**
     * Empty at first.
     *
     * @param bytes how much it may take, about
     * @param weight how many bytes one takes, about
     */
    ReleaseMemory(long bytes, ToIntFunction<T> weight) {
        // In the thread that asks: no others are at work here.
        cache = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((ReleaseId release, T value) -> weight.applyAsInt(value))
                .executor(Runnable::run)
                .build();
    }

    /** Nothing is remembered of what is not published. */
    Optional<T> get(ReleaseId release, Supplier<Optional<T>> reading) {
        return Optional.ofNullable(cache.get(release, key -> reading.get().orElse(null)));
    }
}
