package no.hvorervi.access;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import no.hvorervi.access.AccessMemory.Generation;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The facts, from memory where that is as good as asking.
 *
 * <p>The first question of each HTTP request asks the database whether anything has changed, since another instance may
 * have changed it; questions outside of a request ask each time. A transaction that may write decides by what it sees
 * itself, and what it sees is not remembered: it may never be committed.
 */
@Component
class RememberedFacts {

    private static final String IS_FRESH = RememberedFacts.class.getName() + ".isFresh";

    private final AccessFacts facts;
    private final AccessMemory memory;

    RememberedFacts(AccessFacts facts, AccessMemory memory) {
        this.facts = facts;
        this.memory = memory;
    }

    List<Grant> grants(AccountId account, LocalDate day) {
        return find(Generation::grants, account, day, () -> {
                    Known<List<Grant>> found = facts.grants(account, day);
                    return new Known<>(found.revision(), Optional.of(found.value()));
                })
                .orElse(List.of());
    }

    Optional<Place> place(UnitId unit, LocalDate day) {
        return find(Generation::places, unit, day, () -> facts.place(unit, day));
    }

    /** Asked each time: only those who are refused otherwise come to it. */
    List<UnitId> successorsSeeing(UnitId ended, LocalDate day) {
        return facts.successorsSeeing(ended, day);
    }

    private <K, V> Optional<V> find(
            Function<Generation, Cache<K, V>> cache, K key, LocalDate day, Supplier<Known<Optional<V>>> reading) {
        if (mayWrite()) {
            return reading.get().value();
        }
        @Nullable V remembered = cache.apply(memory.on(day)).getIfPresent(key);
        if (remembered != null && !isFresh()) {
            Generation fresh = memory.since(facts.revision(), day);
            markFresh();
            remembered = cache.apply(fresh).getIfPresent(key);
        }
        return remembered == null ? read(cache, key, day, reading) : Optional.of(remembered);
    }

    /** Nothing is remembered of what is not there: whoever asks for random ids would fill the memory with them. */
    private <K, V> Optional<V> read(
            Function<Generation, Cache<K, V>> cache, K key, LocalDate day, Supplier<Known<Optional<V>>> reading) {
        Known<Optional<V>> found = reading.get();
        Generation generation = memory.since(found.revision(), day);
        markFresh();
        // A transaction that has lasted for a while may see less than is known already.
        if (generation.isOf(found.revision())) {
            found.value().ifPresent(value -> cache.apply(generation).put(key, value));
        }
        return found.value();
    }

    private static boolean mayWrite() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private static boolean isFresh() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(IS_FRESH, RequestAttributes.SCOPE_REQUEST) != null;
    }

    private static void markFresh() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(IS_FRESH, true, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
