package no.hvorervi.provisioning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScimGroupId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.organisation.Units;
import org.springframework.stereotype.Service;

/** What the groups of a municipality's own directory stand for, as its administrator decides. */
@Service
public class ScimMappingService {

    private final ScimUserRepository users;
    private final ScimGroupRepository repository;
    private final ScimRoles roles;
    private final Municipalities municipalities;
    private final MunicipalityService municipalityService;
    private final Units units;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ScimMappingService(
            ScimUserRepository users,
            ScimGroupRepository repository,
            ScimRoles roles,
            Municipalities municipalities,
            MunicipalityService municipalityService,
            Units units,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.repository = repository;
        this.roles = roles;
        this.municipalities = municipalities;
        this.municipalityService = municipalityService;
        this.units = units;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those of which the signed-in person decides about other systems, by name. */
    @ForAdministrator
    public List<Municipality> municipalities() {
        return municipalityService.withAllUnitsOpenTo(UnitFunction.MANAGE_MUNICIPALITY);
    }

    /**
     * All groups that the municipality's directory has told of, by name.
     *
     * @throws UnitNotFoundException if the person does not decide for the municipality
     */
    @ForAdministrator
    public List<ScimMapping> list(MunicipalityId municipality) {
        return transactions.read(() -> {
            requireDeciding(municipality);
            return repository.findMappings(municipality);
        });
    }

    /**
     * Lets a group stand for a role in a unit, or for nothing; whoever is in it gets the role at once, and what it stood
     * for before ends.
     *
     * @throws UnitNotFoundException if the person does not decide for the municipality, or it has no such group or unit today
     * @throws ScimRefusedException if the municipality would lose its last administrator
     */
    @ForAdministrator
    public void map(MunicipalityId municipality, ScimGroupId group, Optional<Grant> grant) {
        change(municipality, group, grant, true);
    }

    /**
     * Lets the group's name decide again.
     *
     * @throws UnitNotFoundException if the person does not decide for the municipality, or it has no such group
     * @throws ScimRefusedException if the municipality would lose its last administrator
     */
    @ForAdministrator
    public void followName(MunicipalityId municipality, ScimGroupId group) {
        change(municipality, group, Optional.empty(), false);
    }

    private void change(MunicipalityId municipality, ScimGroupId group, Optional<Grant> grant, boolean byHand) {
        var cause = new ScimCause(municipality, Optional.empty());
        // Whoever may not do this shall not hold up the directory's requests either.
        requireDeciding(municipality);
        transactions.write(() -> {
            // First of all, so that what is read afterwards is what the request before this one left.
            users.lock(municipality);
            requireDeciding(municipality);
            ScimMapping before = repository.findMapping(municipality, group).orElseThrow(UnitNotFoundException::new);
            grant.ifPresent(each -> requireUnit(municipality, each));
            Optional<Grant> after = byHand ? grant : roles.grantOfName(municipality, before.displayName());
            if (byHand) {
                repository.setMappingByHand(group, after, currentUser.id(), clock.instant());
            } else {
                repository.setMappingByName(group, after);
            }
            audit.record(cause.of(AuditAction.GROUP_MAPPED)
                    .about("group", group)
                    .with("role", after.map(each -> each.role().name()).orElse(""))
                    .with("unit", after.map(each -> each.unit().toString()).orElse("")));
            roles.keepingAnAdministrator(municipality, () -> {
                roles.synchronise(
                        cause,
                        users.findAccounts(municipality, repository.findMembers(group))
                                .values());
                return true;
            });
        });
    }

    private void requireDeciding(MunicipalityId municipality) {
        Municipality found =
                transactions.read(() -> municipalities.find(municipality)).orElseThrow(UnitNotFoundException::new);
        access.require(UnitFunction.MANAGE_MUNICIPALITY, found.root());
    }

    private void requireUnit(MunicipalityId municipality, Grant grant) {
        access.require(UnitFunction.MANAGE_PEOPLE, grant.unit());
        boolean isOwn = units.find(grant.unit())
                .filter(unit -> unit.isValidOn(NorwegianTime.today(clock)))
                .map(unit -> units.municipalityOf(unit.id()).equals(municipality))
                .orElse(false);
        if (!isOwn) {
            throw new UnitNotFoundException();
        }
    }
}
