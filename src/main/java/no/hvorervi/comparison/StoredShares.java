package no.hvorervi.comparison;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.ShareKind;
import no.hvorervi.results.Shares;
import org.springframework.stereotype.Component;

/** Tells the results what units have said yes to. */
@Component
class StoredShares implements Shares {

    private final ShareRepository repository;
    private final Transactions transactions;

    StoredShares(ShareRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public boolean has(RoundId round, UnitId unit, ShareKind kind) {
        return transactions.readOnce(() -> repository.exists(round, unit, kind));
    }

    @Override
    public Set<UnitId> of(RoundId round, Collection<UnitId> units, ShareKind kind) {
        Set<UnitId> sharing =
                transactions.readOnce(() -> repository.findUnits(round, kind).getOrDefault(kind, Set.of()));
        return units.stream().filter(sharing::contains).collect(Collectors.toUnmodifiableSet());
    }
}
