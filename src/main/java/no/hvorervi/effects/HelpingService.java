package no.hvorervi.effects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import org.springframework.stereotype.Service;

/** What tends to be followed by a sure change, in the municipalities where the signed-in person sees actions or the overview. */
@Service
public class HelpingService {

    private final SharedQueries shared;
    private final Municipalities municipalities;
    private final CriteriaService criteria;
    private final UnitAccess access;
    private final Transactions transactions;
    private final Clock clock;

    HelpingService(
            SharedQueries shared,
            Municipalities municipalities,
            CriteriaService criteria,
            UnitAccess access,
            Transactions transactions,
            Clock clock) {
        this.shared = shared;
        this.municipalities = municipalities;
        this.criteria = criteria;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of each such municipality, by name; none for somebody who sees neither anywhere. Nothing tells which unit did what. */
    @SignedIn
    public List<Helping> find() {
        Set<UnitId> units = Stream.of(UnitFunction.SEE_ACTIONS, UnitFunction.SEE_OVERVIEW)
                .map(access::unitsGiving)
                .flatMap(Collection::stream)
                .filter(each -> access.may(UnitFunction.SEE_UNIT, each))
                .collect(Collectors.toSet());
        LocalDate today = NorwegianTime.today(clock);
        Criteria latest = criteria.latest();
        return transactions.read(() -> municipalities.findOf(units).stream()
                .map(each -> of(each, latest, today))
                .toList());
    }

    private Helping of(Municipality municipality, Criteria latest, LocalDate today) {
        return Helping.of(
                municipality.name(),
                shared.countSharing(municipality.id(), today),
                latest,
                shared.findOutcomes(municipality.id(), today));
    }
}
