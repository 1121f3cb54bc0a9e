package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.AccessFacts;
import no.hvorervi.access.Grant;
import no.hvorervi.access.Known;
import no.hvorervi.access.Place;
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
    public Known<List<Grant>> grants(AccountId account, LocalDate day) {
        return transactions.read(() -> memberships.findGrants(account, day));
    }

    @Override
    public Known<Optional<Place>> place(UnitId unit, LocalDate day) {
        return transactions.read(() -> units.findPlace(unit, day));
    }
}
