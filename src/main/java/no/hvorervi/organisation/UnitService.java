package no.hvorervi.organisation;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Service;

/** Units as the people who belong to them see them. */
@Service
public class UnitService {

    private final UnitRepository repository;
    private final UnitAccess access;
    private final Transactions transactions;
    private final Clock clock;

    UnitService(UnitRepository repository, UnitAccess access, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One unit.
     *
     * @throws UnitNotFoundException if there is none, or the person may not know of it
     */
    @SignedIn
    public Unit get(UnitId id) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_UNIT, id);
            return repository.find(id, NorwegianTime.today(clock)).orElseThrow(UnitNotFoundException::new);
        });
    }

    /**
     * The unit's place in the tree today, from the root down to the unit itself.
     *
     * @throws UnitNotFoundException if there is no such unit, or the person may not know of it
     */
    @SignedIn
    public List<Unit> path(UnitId id) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_UNIT, id);
            return repository.path(id, NorwegianTime.today(clock));
        });
    }

    /** The units in which the signed-in person holds a role today, by name. */
    @SignedIn
    public List<MyUnit> mine() {
        return transactions.read(() -> {
            Map<UnitId, Set<UnitRole>> roles = access.grants().stream()
                    .collect(Collectors.groupingBy(
                            Grant::unit, Collectors.mapping(Grant::role, Collectors.toUnmodifiableSet())));
            return repository.find(roles.keySet(), NorwegianTime.today(clock)).stream()
                    .map(unit -> new MyUnit(unit, roles.getOrDefault(unit.id(), Set.of()), functions(unit.id())))
                    .toList();
        });
    }

    private Set<UnitFunction> functions(UnitId unit) {
        return Arrays.stream(UnitFunction.values())
                .filter(function -> access.may(function, unit))
                .collect(Collectors.toUnmodifiableSet());
    }
}
