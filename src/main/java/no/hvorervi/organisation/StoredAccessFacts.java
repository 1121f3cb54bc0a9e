package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.List;
import no.hvorervi.access.AccessFacts;
import no.hvorervi.access.Grant;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/** Tells {@link no.hvorervi.access.UnitAccess} what is stored of units and roles. */
@Component
class StoredAccessFacts implements AccessFacts {

    private final UnitRepository units;
    private final MembershipRepository memberships;
    private final AccessRevisionRepository revision;
    private final Transactions transactions;

    StoredAccessFacts(
            UnitRepository units,
            MembershipRepository memberships,
            AccessRevisionRepository revision,
            Transactions transactions) {
        this.units = units;
        this.memberships = memberships;
        this.revision = revision;
        this.transactions = transactions;
    }

    @Override
    public long revision() {
        return transactions.read(revision::find);
    }

    @Override
    public List<Grant> grants(AccountId account, LocalDate day) {
        return transactions.read(() -> memberships.findGrants(account, day));
    }

    @Override
    public List<UnitId> path(UnitId unit, LocalDate day) {
        return transactions.read(() -> units.find(unit)
                .filter(found -> !found.validFrom().isAfter(day))
                .map(found -> units
                        .path(unit, found.validTo().filter(day::isAfter).orElse(day))
                        .stream()
                        .map(Unit::id)
                        .toList())
                .orElse(List.of()));
    }
}
