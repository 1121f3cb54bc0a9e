package no.hvorervi.reorganisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.organisation.Lifetime;
import no.hvorervi.organisation.TreeHistory;
import no.hvorervi.organisation.Trees;
import no.hvorervi.organisation.Units;
import no.hvorervi.people.UnitRoles;
import no.hvorervi.reorganisation.PlannedTree.RoleChange;
import no.hvorervi.reorganisation.Reorganisation.Add;
import no.hvorervi.reorganisation.Reorganisation.Correct;
import no.hvorervi.reorganisation.Reorganisation.End;
import no.hvorervi.reorganisation.Reorganisation.Existing;
import no.hvorervi.reorganisation.Reorganisation.Fresh;
import no.hvorervi.reorganisation.Reorganisation.Merge;
import no.hvorervi.reorganisation.Reorganisation.Move;
import no.hvorervi.reorganisation.Reorganisation.Rename;
import no.hvorervi.reorganisation.Reorganisation.Split;
import no.hvorervi.reorganisation.ReorganisationPreview.Ready;
import no.hvorervi.reorganisation.ReorganisationPreview.Refused;
import no.hvorervi.reorganisation.ReorganisationStep.RolesEnd;
import no.hvorervi.reorganisation.ReorganisationStep.RolesMove;
import org.springframework.stereotype.Service;

/** Changes the tree as an administrator wants, at a date in the past or to come: first a preview, then exactly that. */
@Service
public class ReorganisationService {

    private static final Comparator<UnitId> BY_VALUE = Comparator.comparing(UnitId::value);

    private final Units units;
    private final Trees trees;
    private final UnitRoles roles;
    private final AccessRevision revision;
    private final UnitAccess access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ReorganisationService(
            Units units,
            Trees trees,
            UnitRoles roles,
            AccessRevision revision,
            UnitAccess access,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.units = units;
        this.trees = trees;
        this.roles = roles;
        this.revision = revision;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What it would do now, or what is in its way; nothing is changed.
     *
     * @throws UnitNotFoundException if the person does not manage every unit that it touches
     */
    @ForAdministrator
    public ReorganisationPreview preview(Reorganisation wanted) {
        return transactions.read(() -> {
            PlannedTree plan = plan(municipalityOf(wanted), wanted);
            return plan.faults().isEmpty() ? new Ready(plan.steps()) : new Refused(plan.faults());
        });
    }

    /**
     * Does what was confirmed. It is planned anew while the tree is locked and must come out the same, so that nobody
     * confirms one thing and gets another, and of two administrators at once neither undoes what the other did.
     *
     * @throws UnitNotFoundException if the person does not manage every unit that it touches
     * @throws TreeChangedException if it would do something else now, or cannot be done any more; then nothing is changed
     */
    @ForAdministrator
    public void apply(Reorganisation wanted, List<ReorganisationStep> confirmed) {
        transactions.write(() -> {
            MunicipalityId municipality = municipalityOf(wanted);
            trees.lock(municipality);
            PlannedTree plan = plan(municipality, wanted);
            if (!plan.faults().isEmpty() || !plan.steps().equals(confirmed)) {
                throw new TreeChangedException();
            }
            Map<UnitId, UnitId> made = trees.store(municipality, plan.changed(), plan.successions());
            plan.roles().forEach(change -> {
                change.to()
                        .map(to -> made.getOrDefault(to, to))
                        .ifPresent(to -> roles.copyBeyond(change.unit(), to, change.lastDay()));
                roles.endBeyond(change.unit(), change.lastDay());
            });
            revision.raise();
            audit.record(event(wanted, plan, made).in(municipality));
        });
    }

    private MunicipalityId municipalityOf(Reorganisation wanted) {
        Set<MunicipalityId> municipalities = new LinkedHashSet<>();
        named(wanted)
                .forEach(id -> municipalities.add(units.findMunicipality(id).orElseThrow(UnitNotFoundException::new)));
        if (municipalities.size() != 1) {
            // A unit never leaves its municipality, and of the other one nothing is told.
            throw new UnitNotFoundException();
        }
        return municipalities.iterator().next();
    }

    private static Set<UnitId> named(Reorganisation wanted) {
        Set<UnitId> named = new LinkedHashSet<>();
        switch (wanted) {
            case Add add -> named.add(add.parent());
            case Move move -> {
                named.add(move.unit());
                named.add(move.parent());
            }
            case Rename rename -> named.add(rename.unit());
            case Correct correction -> named.add(correction.unit());
            case End end -> {
                named.add(end.unit());
                end.childrenTo().ifPresent(named::add);
                end.rolesTo().ifPresent(named::add);
            }
            case Split split -> {
                named.add(split.unit());
                named.addAll(split.children().keySet());
            }
            case Merge merge -> {
                named.addAll(merge.units());
                named.add(
                        switch (merge.target()) {
                            case Existing(var into) -> into;
                            case Fresh(var parent, var unit) -> parent;
                        });
            }
        }
        return named;
    }

    private PlannedTree plan(MunicipalityId municipality, Reorganisation wanted) {
        TreeHistory tree = trees.find(municipality);
        named(wanted).forEach(id -> requireManaged(tree, id));
        PlannedTree plan = Reorganiser.plan(tree, trees.findSuccessions(municipality), wanted, names(tree));
        plan.concerned().forEach(id -> requireManaged(tree, id));
        return withRoles(plan, names(tree));
    }

    /** One manages a unit that is still to come if one manages what it will stand under. */
    private void requireManaged(TreeHistory tree, UnitId id) {
        access.require(UnitFunction.MANAGE_UNITS, begun(tree, id));
    }

    private UnitId begun(TreeHistory tree, UnitId id) {
        LocalDate today = NorwegianTime.today(clock);
        UnitId at = id;
        for (Lifetime unit = tree.get(at); unit.unit().validFrom().isAfter(today) && !unit.isRoot(); ) {
            at = unit.places().getFirst().parent();
            unit = tree.get(at);
        }
        return at;
    }

    /** What units are called today, where the person may know of them; else nothing. */
    private Function<UnitId, String> names(TreeHistory tree) {
        LocalDate today = NorwegianTime.today(clock);
        Map<UnitId, String> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, wanted -> {
            Lifetime unit = tree.get(wanted);
            return access.may(UnitFunction.SEE_UNIT, begun(tree, wanted)) ? unit.nameOn(unit.within(today)) : "";
        });
    }

    /** Says how many roles end or go on; of whom is not told here. */
    private PlannedTree withRoles(PlannedTree plan, Function<UnitId, String> names) {
        if (plan.roles().isEmpty() || !plan.faults().isEmpty()) {
            return plan;
        }
        LocalDate lastDay = plan.roles().getFirst().lastDay();
        Map<UnitId, Integer> counts =
                roles.countBeyond(plan.roles().stream().map(RoleChange::unit).toList(), lastDay);
        List<ReorganisationStep> steps = new ArrayList<>(plan.steps());
        int ending = 0;
        for (RoleChange change : plan.roles()) {
            int count = counts.getOrDefault(change.unit(), 0);
            if (count > 0 && change.to().isPresent()) {
                steps.add(new RolesMove(
                        names.apply(change.unit()),
                        nameAfter(plan, change.to().get(), names),
                        count,
                        lastDay.plusDays(1)));
            } else {
                ending += count;
            }
        }
        if (ending > 0) {
            steps.add(new RolesEnd(names.apply(plan.roles().getFirst().unit()), ending, lastDay));
        }
        return plan.withSteps(steps);
    }

    private static String nameAfter(PlannedTree plan, UnitId id, Function<UnitId, String> names) {
        return Lifetime.isNew(id) ? plan.after().get(id).unit().name() : names.apply(id);
    }

    private static AuditEvent event(Reorganisation wanted, PlannedTree plan, Map<UnitId, UnitId> made) {
        AuditEvent event =
                switch (wanted) {
                    case Add add ->
                        AuditEvent.of(AuditAction.UNIT_ADDED)
                                .with("under", add.parent())
                                .with("day", add.day());
                    case Move move ->
                        AuditEvent.of(AuditAction.UNIT_MOVED)
                                .about(move.unit())
                                .with("to", move.parent())
                                .with("day", move.day());
                    case Rename rename ->
                        AuditEvent.of(AuditAction.UNIT_RENAMED)
                                .about(rename.unit())
                                .with("day", rename.day());
                    case Correct correction ->
                        AuditEvent.of(AuditAction.UNIT_CORRECTED).about(correction.unit());
                    case End end ->
                        AuditEvent.of(AuditAction.UNIT_ENDED)
                                .about(end.unit())
                                .with("lastDay", end.lastDay())
                                .with("ended", plan.roles().size());
                    case Split split ->
                        AuditEvent.of(AuditAction.UNIT_SPLIT)
                                .about(split.unit())
                                .with("day", split.day());
                    case Merge merge -> merged(merge).with("day", merge.day());
                };
        return made.isEmpty()
                ? event
                : event.with("made", made.values().stream().sorted(BY_VALUE).toList());
    }

    private static AuditEvent merged(Merge merge) {
        AuditEvent event = AuditEvent.of(AuditAction.UNITS_MERGED)
                .with("units", merge.units().stream().sorted(BY_VALUE).toList());
        return merge.target() instanceof Existing(var into) ? event.about(into) : event;
    }
}
