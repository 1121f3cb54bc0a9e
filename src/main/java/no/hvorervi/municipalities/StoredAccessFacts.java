package no.hvorervi.municipalities;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.access.AccessFacts;
import no.hvorervi.access.Grant;
import no.hvorervi.access.Known;
import no.hvorervi.access.Place;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.organisation.RoleHolders;
import no.hvorervi.organisation.Succession;
import no.hvorervi.organisation.Trees;
import no.hvorervi.organisation.Units;
import org.springframework.stereotype.Component;

/** Tells {@link no.hvorervi.access.UnitAccess} what is stored of units and roles. */
@Component
class StoredAccessFacts implements AccessFacts {

    /** The roles that an agreement opens the other municipality's tree for, when they are held at the top of one's own. */
    private static final Set<UnitRole> SEEING_ACROSS = Set.of(UnitRole.ADMINISTRATOR, UnitRole.HR_ADVISER);

    private final Units units;
    private final RoleHolders holders;
    private final Trees trees;
    private final AgreementRepository agreements;
    private final AccessRevision revision;
    private final Transactions transactions;

    StoredAccessFacts(
            Units units,
            RoleHolders holders,
            Trees trees,
            AgreementRepository agreements,
            AccessRevision revision,
            Transactions transactions) {
        this.units = units;
        this.holders = holders;
        this.trees = trees;
        this.agreements = agreements;
        this.revision = revision;
        this.transactions = transactions;
    }

    @Override
    public long revision() {
        return transactions.read(revision::find);
    }

    /**
     * The roles held, and for those at the top of a municipality what lets them see units by name and nothing else in each
     * municipality that it has an agreement with.
     */
    @Override
    public Known<List<Grant>> grants(AccountId account, LocalDate day) {
        return transactions.read(() -> {
            Known<List<Grant>> held = holders.findGrants(account, day);
            List<UnitId> tops = held.value().stream()
                    .filter(grant -> SEEING_ACROSS.contains(grant.role()))
                    .map(Grant::unit)
                    .toList();
            return new Known<>(
                    held.revision(),
                    Stream.concat(
                                    held.value().stream(),
                                    agreements.findRootsOpenTo(tops).stream().map(Grant::byAgreement))
                            .toList());
        });
    }

    @Override
    public List<UnitId> successorsSeeing(UnitId ended, LocalDate day) {
        return transactions.read(() -> {
            Set<UnitId> seeing = new LinkedHashSet<>();
            Set<UnitId> next = Set.of(ended);
            while (!next.isEmpty()) {
                next = trees.findSuccessors(next).stream()
                        .filter(each -> each.showsHistory() && !each.day().isAfter(day))
                        .map(Succession::successor)
                        .filter(seeing::add)
                        .collect(Collectors.toSet());
            }
            return List.copyOf(seeing);
        });
    }

    @Override
    public Known<Optional<Place>> place(UnitId unit, LocalDate day) {
        return transactions.read(() -> units.findPlace(unit, day));
    }
}
