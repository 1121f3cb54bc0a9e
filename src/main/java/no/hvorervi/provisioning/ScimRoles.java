package no.hvorervi.provisioning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.people.ProvisionedPeople;
import no.hvorervi.people.ProvisionedPeople.Held;
import no.hvorervi.provisioning.ScimRefusedException.Reason;
import org.springframework.stereotype.Component;

/** Lets people hold just the roles that their groups in the municipality's own directory stand for. */
@Component
class ScimRoles {

    /** Each of so many changes gets an entry of its own in the audit log; of more, they are counted by role and unit. */
    static final int MAX_AUDITED_ONE_BY_ONE = 200;

    private final ScimRoleRepository repository;
    private final ProvisionedPeople people;
    private final Municipalities municipalities;
    private final AccessRevision revision;
    private final AuditLog audit;
    private final Clock clock;

    ScimRoles(
            ScimRoleRepository repository,
            ProvisionedPeople people,
            Municipalities municipalities,
            AccessRevision revision,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.municipalities = municipalities;
        this.revision = revision;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does the work and sees to it that the municipality still has somebody who administers it.
     *
     * @throws ScimRefusedException if nobody is left who could
     */
    <T> T keepingAnAdministrator(MunicipalityId municipality, Supplier<T> work) {
        UnitId root = root(municipality);
        LocalDate today = NorwegianTime.today(clock);
        boolean hadOne = people.countAdministrators(root, today) > 0;
        T result = work.get();
        if (hadOne && people.countAdministrators(root, today) == 0) {
            throw new ScimRefusedException(Reason.LAST_ADMINISTRATOR);
        }
        return result;
    }

    private UnitId root(MunicipalityId municipality) {
        return municipalities.find(municipality).map(Municipality::root).orElseThrow(UnitNotFoundException::new);
    }

    /** Gives and ends roles until these people hold what their groups stand for now. */
    void synchronise(ScimCause cause, Collection<AccountId> persons) {
        LocalDate today = NorwegianTime.today(clock);
        Set<Held> held = people.findHeld(cause.municipality(), persons, today);
        Set<Held> told = repository.findTold(cause.municipality(), persons, today);
        Set<Held> ended = new HashSet<>(held);
        ended.removeAll(told);
        told.removeAll(held);
        peopleByGrant(ended).forEach((grant, those) -> people.end(grant, those, today));
        people.insert(told, today);
        if (!ended.isEmpty() || !told.isEmpty()) {
            revision.raise();
        }
        record(cause, AuditAction.ROLE_ENDED, ended);
        record(cause, AuditAction.ROLE_GIVEN, told);
    }

    private static Map<Grant, List<AccountId>> peopleByGrant(Collection<Held> roles) {
        return roles.stream().collect(groupingBy(Held::grant, mapping(Held::account, toList())));
    }

    /** Ends all that the person may do in the municipality. */
    void endAll(ScimCause cause, AccountId person) {
        List<Grant> ended = people.endAll(cause.municipality(), person, NorwegianTime.today(clock));
        revision.raise();
        record(
                cause,
                AuditAction.ROLE_ENDED,
                ended.stream().map(grant -> new Held(person, grant)).toList());
    }

    private void record(ScimCause cause, AuditAction action, Collection<Held> roles) {
        if (roles.size() <= MAX_AUDITED_ONE_BY_ONE) {
            roles.forEach(
                    each -> audit.record(event(cause, action, each.grant()).about(each.account())));
        } else {
            peopleByGrant(roles)
                    .forEach((grant, those) ->
                            audit.record(event(cause, action, grant).with("people", those.size())));
        }
    }

    private static AuditEvent event(ScimCause cause, AuditAction action, Grant grant) {
        return cause.of(action).about(grant.unit()).with("role", grant.role());
    }

    /** The role and unit that a group's name itself gives; only in units of the municipality that exist today. */
    Optional<Grant> grantOfName(MunicipalityId municipality, String displayName) {
        return GroupName.parse(displayName).flatMap(name -> repository
                .findUnit(municipality, name.unit(), NorwegianTime.today(clock))
                .map(unit -> new Grant(name.role(), unit)));
    }
}
