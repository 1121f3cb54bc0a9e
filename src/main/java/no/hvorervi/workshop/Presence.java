package no.hvorervi.workshop;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.base.Combiner;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.workshop.SittingRepository.Joined;
import org.springframework.stereotype.Component;

/** Counts phones as present, all that come at the same time together. */
@Component
class Presence {

    /** As many phones as a workshop takes; whoever makes them up fills no disk. */
    static final int MOST = 2_000;

    private static final int REMEMBERED = 50_000;

    private final SittingRepository repository;
    private final Transactions transactions;
    private final Combiner<Joined, Boolean> joining = new Combiner<>(this::joinAll);

    /** Those that are stored, so that a phone that asks again is no work. */
    private final Cache<Joined, Boolean> stored = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Presence(SittingRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** Whether the phone is there; false when there are as many as there can be. */
    boolean join(Joined phone) {
        if (stored.getIfPresent(phone) != null) {
            return true;
        }
        boolean isThere = joining.ask(phone);
        if (isThere) {
            stored.put(phone, true);
        }
        return isThere;
    }

    List<Boolean> joinAll(List<Joined> phones) {
        return transactions.write(() -> {
            Map<WorkshopId, Integer> left = new HashMap<>();
            Map<ParticipantKey, Joined> kept = new LinkedHashMap<>();
            List<Boolean> areThere = new ArrayList<>();
            for (Joined phone : phones) {
                boolean isThere = kept.containsKey(phone.key()) || mayJoin(phone, left);
                areThere.add(isThere);
                if (isThere) {
                    kept.put(phone.key(), phone);
                }
            }
            // In one order for all, so that two instances do not wait for each other.
            repository.setPresent(kept.values().stream()
                    .sorted(Comparator.comparing(
                                    (Joined each) -> each.place().workshop().value())
                            .thenComparing(each -> each.key().hash()))
                    .toList());
            return areThere;
        });
    }

    private boolean mayJoin(Joined phone, Map<WorkshopId, Integer> left) {
        WorkshopId workshop = phone.place().workshop();
        int room = left.computeIfAbsent(workshop, id -> MOST - repository.countPresent(id));
        if (room > 0) {
            left.put(workshop, room - 1);
            return true;
        }
        return repository.isPresent(workshop, phone.key());
    }
}
