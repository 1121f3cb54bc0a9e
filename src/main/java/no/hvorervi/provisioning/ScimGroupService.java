package no.hvorervi.provisioning;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScimGroupId;
import no.hvorervi.ids.ScimUserId;
import no.hvorervi.provisioning.ScimGroup.Edit;
import no.hvorervi.provisioning.ScimRefusedException.Reason;
import org.springframework.stereotype.Service;

/**
 * Groups as a municipality's own directory keeps them, each of which may stand for a role in a unit. Which municipality,
 * the token has decided.
 */
@Service
public class ScimGroupService {

    /** As many as work in the largest municipality. */
    public static final int MAX_MEMBERS = 60_000;

    private final CurrentProvisioner provisioner;
    private final ScimUserRepository users;
    private final ScimGroupRepository repository;
    private final ScimRoles roles;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ScimGroupService(
            CurrentProvisioner provisioner,
            ScimUserRepository users,
            ScimGroupRepository repository,
            ScimRoles roles,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.provisioner = provisioner;
        this.users = users;
        this.repository = repository;
        this.roles = roles;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @ForProvisioning
    public ScimSearch.Found<ScimGroup> find(ScimSearch search) {
        MunicipalityId municipality = provisioner.municipality();
        return transactions.read(() -> repository.find(municipality, search));
    }

    /**
     * One group, without its members.
     *
     * @throws ScimRefusedException if the municipality has no such group
     */
    @ForProvisioning
    public ScimGroup get(ScimGroupId id) {
        MunicipalityId municipality = provisioner.municipality();
        return transactions.read(() -> find(municipality, id));
    }

    private ScimGroup find(MunicipalityId municipality, ScimGroupId id) {
        return repository.find(municipality, id).orElseThrow(() -> new ScimRefusedException(Reason.NOT_FOUND));
    }

    /**
     * Who is in which of the groups; those of other municipalities count as empty.
     *
     * @throws ScimRefusedException if they are too many for one answer
     */
    @ForProvisioning
    public Map<ScimGroupId, List<ScimGroup.Member>> members(Collection<ScimGroupId> groups) {
        MunicipalityId municipality = provisioner.municipality();
        return transactions.read(() -> {
            List<ScimGroupId> own = groups.stream()
                    .filter(id -> repository.find(municipality, id).isPresent())
                    .toList();
            if (repository.countMembers(own) > MAX_MEMBERS) {
                throw new ScimRefusedException(Reason.TOO_MANY);
            }
            return repository.findMembers(own);
        });
    }

    /**
     * Makes a group.
     *
     * @throws ScimRefusedException if there is one with the name or the identifier, or a member is no user
     */
    @ForProvisioning
    public ScimGroup create(String displayName, Optional<String> externalId, Set<String> members) {
        ScimCause cause = ScimCause.of(provisioner.get());
        MunicipalityId municipality = cause.municipality();
        return transactions.write(() -> {
            users.lock(municipality);
            ScimGroupId id = repository.insert(municipality, displayName, externalId, clock.instant());
            Set<ScimUserId> added = known(municipality, members);
            repository.insertMembers(id, added);
            repository.setMappingByName(id, roles.grantOfName(municipality, displayName));
            audit.record(event(cause, id, "created"));
            synchronise(cause, added);
            return find(municipality, id);
        });
    }

    /**
     * Carries out the edits one after the other, all or none.
     *
     * @param version what the directory believes to change; empty when it does not say
     * @throws ScimRefusedException if there is no such group, it has another version, the new name or identifier is taken,
     *     a new member is no user, or the municipality would lose its last administrator
     */
    @ForProvisioning
    public ScimGroup change(ScimGroupId id, Optional<Integer> version, List<Edit> edits) {
        ScimCause cause = ScimCause.of(provisioner.get());
        MunicipalityId municipality = cause.municipality();
        return transactions.write(() -> {
            users.lock(municipality);
            ScimGroup before = find(municipality, id);
            requireVersion(before, version);
            Set<ScimUserId> membersBefore =
                    edits.stream().anyMatch(ScimGroupService::concernsMembers) ? repository.findMembers(id) : Set.of();
            var after = new Edited(before.displayName(), before.externalId(), new HashSet<>(membersBefore));
            edits.forEach(edit -> after.apply(edit, municipality));
            change(cause, before, membersBefore, after);
            return find(municipality, id);
        });
    }

    private static boolean concernsMembers(Edit edit) {
        return switch (edit) {
            case Edit.Rename rename -> false;
            case Edit.Identify identify -> false;
            case Edit.Add add -> true;
            case Edit.Remove remove -> true;
            case Edit.Replace replace -> true;
        };
    }

    /** A group as it becomes, edit by edit. */
    private final class Edited {

        private String displayName;
        private Optional<String> externalId;
        private final Set<ScimUserId> members;

        Edited(String displayName, Optional<String> externalId, Set<ScimUserId> members) {
            this.displayName = displayName;
            this.externalId = externalId;
            this.members = members;
        }

        void apply(Edit edit, MunicipalityId municipality) {
            switch (edit) {
                case Edit.Rename rename -> displayName = rename.displayName();
                case Edit.Identify identify -> externalId = identify.externalId();
                case Edit.Add add -> members.addAll(known(municipality, add.users()));
                case Edit.Remove remove -> members.removeAll(parsed(remove.users()));
                case Edit.Replace replace -> {
                    Set<ScimUserId> replacing = known(municipality, replace.users());
                    members.clear();
                    members.addAll(replacing);
                }
            }
            if (members.size() > MAX_MEMBERS) {
                throw new ScimRefusedException(Reason.TOO_MANY);
            }
        }
    }

    private void change(ScimCause cause, ScimGroup before, Set<ScimUserId> membersBefore, Edited after) {
        ScimGroupId id = before.id();
        Set<ScimUserId> added = without(after.members, membersBefore);
        Set<ScimUserId> removed = without(membersBefore, after.members);
        boolean isRenamed = !after.displayName.equals(before.displayName());
        if (!isRenamed && after.externalId.equals(before.externalId()) && added.isEmpty() && removed.isEmpty()) {
            return;
        }
        repository.update(id, after.displayName, after.externalId, clock.instant());
        repository.insertMembers(id, added);
        repository.deleteMembers(id, removed);
        audit.record(event(cause, id, "changed").with("added", added.size()).with("removed", removed.size()));
        Set<ScimUserId> concerned = new HashSet<>(added);
        concerned.addAll(removed);
        if (isRenamed && followName(cause.municipality(), id, after.displayName)) {
            concerned.addAll(repository.findMembers(id));
        }
        synchronise(cause, concerned);
    }

    private static Set<ScimUserId> without(Set<ScimUserId> all, Set<ScimUserId> some) {
        Set<ScimUserId> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** Lets the name decide what the group stands for, unless an administrator has; tells whether that may change roles. */
    private boolean followName(MunicipalityId municipality, ScimGroupId id, String displayName) {
        if (repository.findMapping(municipality, id).orElseThrow().byHand()) {
            return false;
        }
        repository.setMappingByName(id, roles.grantOfName(municipality, displayName));
        return true;
    }

    /**
     * Deletes the group; the roles it stood for end.
     *
     * @throws ScimRefusedException if there is no such group, it has another version, or the municipality would lose its
     *     last administrator
     */
    @ForProvisioning
    public void delete(ScimGroupId id, Optional<Integer> version) {
        ScimCause cause = ScimCause.of(provisioner.get());
        MunicipalityId municipality = cause.municipality();
        transactions.write(() -> {
            users.lock(municipality);
            requireVersion(find(municipality, id), version);
            Set<ScimUserId> members = repository.findMembers(id);
            repository.delete(id);
            audit.record(event(cause, id, "deleted"));
            synchronise(cause, members);
        });
    }

    private void synchronise(ScimCause cause, Set<ScimUserId> concerned) {
        if (!concerned.isEmpty()) {
            roles.keepingAnAdministrator(cause.municipality(), () -> {
                roles.synchronise(
                        cause,
                        users.findAccounts(cause.municipality(), concerned).values());
                return true;
            });
        }
    }

    /** All of them as users of the municipality, or none. */
    private Set<ScimUserId> known(MunicipalityId municipality, Set<String> members) {
        Set<ScimUserId> asked = parsed(members);
        if (asked.size() > MAX_MEMBERS) {
            throw new ScimRefusedException(Reason.TOO_MANY);
        }
        if (asked.size() < members.size()
                || users.findAccounts(municipality, asked).size() < asked.size()) {
            throw new ScimRefusedException(Reason.UNKNOWN_MEMBER);
        }
        return asked;
    }

    private static Set<ScimUserId> parsed(Set<String> members) {
        return members.stream().flatMap(text -> ScimUserId.parse(text).stream()).collect(Collectors.toSet());
    }

    private static AuditEvent event(ScimCause cause, ScimGroupId id, String change) {
        return cause.of(AuditAction.GROUP_PROVISIONED).about("group", id).with("change", change);
    }

    private static void requireVersion(ScimGroup group, Optional<Integer> version) {
        if (version.isPresent() && version.get() != group.version()) {
            throw new ScimRefusedException(Reason.CHANGED);
        }
    }
}
