package no.hvorervi.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.Unit;

/** The units of a municipality by what a file may call them: by their identities first, and then by their names. */
final class UnitNames {

    private final Map<String, Unit> byIdentity = new HashMap<>();
    private final Map<String, Set<Unit>> byName = new HashMap<>();
    private final LocalDate day;

    /** Of units that were there on the day a name means one of those, whatever others have been called so. */
    UnitNames(Collection<StoredUnit> units, LocalDate day) {
        this.day = day;
        for (StoredUnit each : units) {
            byIdentity.put(key(each.externalId()), each.unit());
            byName.computeIfAbsent(key(each.unit().name()), name -> new LinkedHashSet<>())
                    .add(each.unit());
        }
    }

    /** One when it is clear which is meant. */
    List<Unit> find(String text) {
        Unit identified = byIdentity.get(key(text));
        if (identified != null) {
            return List.of(identified);
        }
        List<Unit> named = List.copyOf(byName.getOrDefault(key(text), Set.of()));
        List<Unit> there = named.stream().filter(unit -> unit.isValidOn(day)).toList();
        return there.size() == 1 ? there : named;
    }

    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
