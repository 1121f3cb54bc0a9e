package no.hvorervi.workshop;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Units;
import no.hvorervi.scripts.Script;
import no.hvorervi.scripts.Scripts;
import org.springframework.stereotype.Service;

/** What those who lead workshops have before them: which are to come, and what they can choose among. */
@Service
public class FacilitatorService {

    /** So many that nobody leads more at a time. */
    private static final int MOST = 50;

    /** Of a whole municipality, most of which others lead. */
    private static final int MOST_OF_ALL = 1_000;

    private final ComingQueries queries;
    private final Scripts scripts;
    private final Units units;
    private final UnitAccess access;
    private final Transactions transactions;

    FacilitatorService(
            ComingQueries queries, Scripts scripts, Units units, UnitAccess access, Transactions transactions) {
        this.queries = queries;
        this.scripts = scripts;
        this.units = units;
        this.access = access;
        this.transactions = transactions;
    }

    /** The workshops that the signed-in person leads and that are not over, the earliest first. */
    @SignedIn
    public List<ComingWorkshop> coming() {
        Set<UnitId> led = access.unitsGiving(UnitFunction.RUN_WORKSHOP);
        if (led.isEmpty()) {
            return List.of();
        }
        return transactions.read(() -> {
            Set<MunicipalityId> municipalities =
                    led.stream().map(units::municipalityOf).collect(Collectors.toSet());
            return queries.find(municipalities, MOST_OF_ALL).stream()
                    .filter(each -> access.may(UnitFunction.RUN_WORKSHOP, each.unit()))
                    .limit(MOST)
                    .toList();
        });
    }

    /**
     * The programmes that workshops of the unit can follow: its municipality's own first.
     *
     * @throws UnitNotFoundException if the person does not lead workshops of the unit
     */
    @SignedIn
    public List<Script> scripts(UnitId unit) {
        access.require(UnitFunction.RUN_WORKSHOP, unit);
        return scripts.of(transactions.read(() -> units.municipalityOf(unit)));
    }
}
