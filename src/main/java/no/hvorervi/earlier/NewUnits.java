package no.hvorervi.earlier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.organisation.Lifetime;
import no.hvorervi.organisation.NewUnit;
import no.hvorervi.organisation.TreeHistory;
import no.hvorervi.organisation.Trees;
import no.hvorervi.organisation.Unit;
import org.springframework.stereotype.Component;

/** Makes the units of a round that the municipality does not have. */
@Component
class NewUnits {

    private static final String KIND = "enhet";

    private final Trees trees;
    private final AccessRevision revision;
    private final AuditLog audit;

    NewUnits(Trees trees, AccessRevision revision, AuditLog audit) {
        this.trees = trees;
        this.revision = revision;
        this.audit = audit;
    }

    /**
     * The units of the round, by their places in it; those that are new are there from the day the round ended, or from the
     * day that the unit above them begins, if that is later.
     *
     * @throws IllegalArgumentException if one is not, or is not to be, a unit of the municipality
     */
    List<UnitId> resolve(EarlierRound round) {
        MunicipalityId municipality = round.municipality();
        trees.lock(municipality);
        TreeHistory tree = trees.find(municipality);
        List<UnitId> units = new ArrayList<>();
        Map<UnitId, Lifetime> planned = new HashMap<>();
        Set<String> taken = new HashSet<>();
        tree.all().forEach(each -> taken.add(each.unit().externalId()));
        for (EarlierUnit unit : round.units()) {
            switch (unit) {
                case EarlierUnit.Known(UnitId id, String name) ->
                    units.add(tree.find(id).map(Lifetime::id).orElseThrow(NewUnits::notThere));
                case EarlierUnit.New(String name, UnitId under) -> {
                    Lifetime parent = tree.find(under).orElseThrow(NewUnits::notThere);
                    var id = new UnitId(-1L - planned.size());
                    planned.put(id, lifetime(id, name, parent, round.terms().closedOn(), taken));
                    units.add(id);
                }
            }
        }
        if (planned.isEmpty()) {
            return units;
        }
        Map<UnitId, UnitId> made = trees.store(municipality, planned.values(), List.of());
        revision.raise();
        made.values()
                .forEach(unit -> audit.record(
                        AuditEvent.of(AuditAction.UNIT_ADDED).in(municipality).about(unit)));
        return units.stream().map(each -> made.getOrDefault(each, each)).toList();
    }

    private static IllegalArgumentException notThere() {
        return new IllegalArgumentException("No unit of the municipality");
    }

    private static Lifetime lifetime(UnitId id, String name, Lifetime parent, LocalDate day, Set<String> taken) {
        LocalDate from = parent.within(day);
        String line = NewUnit.line(name, NewUnit.MAX_NAME);
        return new Lifetime(
                new Unit(
                        id,
                        free(line, taken),
                        line,
                        KIND,
                        Optional.empty(),
                        from,
                        parent.unit().validTo()),
                List.of(new Lifetime.Place(parent.id(), from)),
                List.of());
    }

    /** The name serves as the identity until the municipality gives it another; a number follows where it is taken. */
    private static String free(String name, Set<String> taken) {
        String stem = name.substring(0, Math.min(name.length(), NewUnit.MAX_EXTERNAL_ID - 5));
        String free = stem;
        for (int number = 2; !taken.add(free); number++) {
            free = stem + "-" + number;
        }
        return free;
    }
}
