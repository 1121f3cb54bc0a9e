package no.hvorervi.municipalities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.accounts.ForOperator;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.organisation.Lifetime;
import no.hvorervi.organisation.NewUnit;
import no.hvorervi.organisation.TreeHistory;
import no.hvorervi.organisation.Trees;
import org.springframework.stereotype.Service;

/** The municipalities of the installation, each a tree of its own. */
@Service
public class MunicipalityService {

    private static final String MUNICIPALITY_KIND = "kommune";
    private static final String OTHER_KIND = "virksomhet";

    private final MunicipalityRepository repository;
    private final MunicipalityRegister register;
    private final Trees trees;
    private final AccountRegister accounts;
    private final Administrators administrators;
    private final AccessRevision revision;
    private final UnitAccess access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    MunicipalityService(
            MunicipalityRepository repository,
            MunicipalityRegister register,
            Trees trees,
            AccountRegister accounts,
            Administrators administrators,
            AccessRevision revision,
            UnitAccess access,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.trees = trees;
        this.accounts = accounts;
        this.administrators = administrators;
        this.revision = revision;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Norway's municipalities, to pick from. */
    @ForOperator
    public List<RegisteredMunicipality> register() {
        return register.all();
    }

    /** All municipalities, by name: how large each is and how many administer it, and nothing of whom or what. */
    @ForOperator
    public List<MunicipalityOverview> list() {
        LocalDate today = NorwegianTime.today(clock);
        return transactions.read(() -> {
            Map<MunicipalityId, Integer> units = repository.countUnits(today);
            Map<MunicipalityId, Integer> administering = administrators.count(today);
            return repository.findAll().stream()
                    .map(each -> new MunicipalityOverview(
                            each, units.getOrDefault(each.id(), 0), administering.getOrDefault(each.id(), 0)))
                    .toList();
        });
    }

    /** Those of which the signed-in person may import and reorganise all units, by name. */
    @ForAdministrator
    public List<Municipality> managedByMe() {
        return withAllUnitsOpenTo(UnitFunction.MANAGE_UNITS);
    }

    /** Those for whose every unit the signed-in person has the function, by name. */
    @SignedIn
    public List<Municipality> withAllUnitsOpenTo(UnitFunction function) {
        return transactions.read(() -> repository.findOf(access.unitsGiving(function)).stream()
                .filter(each -> access.may(function, each.root()))
                .toList());
    }

    /**
     * Adds a municipality with a tree of one unit, and its first administrator.
     *
     * @param number the four digits Statistics Norway gives it; empty for other bodies
     * @throws MunicipalityTakenException if the installation has the municipality already
     * @throws IllegalArgumentException if the name is missing, too long or not on one line
     */
    @ForOperator
    public Municipality add(Optional<String> number, String name, AccountId administrator) {
        LocalDate today = NorwegianTime.today(clock);
        String line = NewUnit.line(name, NewUnit.MAX_NAME);
        return transactions.write(() -> {
            if (number.filter(repository::existsNumber).isPresent()) {
                throw new MunicipalityTakenException();
            }
            MunicipalityId id = repository.insert(number, line);
            String kind = number.isPresent() ? MUNICIPALITY_KIND : OTHER_KIND;
            UnitId root = trees.plant(id, number.orElse(line), line, kind, today);
            var added = new Municipality(id, number, line, root);
            administrators.add(added, administrator, today);
            revision.raise();
            audit.record(AuditEvent.of(AuditAction.MUNICIPALITY_ADDED)
                    .in(added.id())
                    .about(administrator)
                    .with("number", number.orElse("")));
            return added;
        });
    }

    /**
     * Adds a municipality whose first administrator is new here, and makes the link to set a password with; both or
     * neither.
     *
     * @throws MunicipalityTakenException if the installation has the municipality already
     * @throws no.hvorervi.accounts.EmailTakenException if another account has the address
     * @throws IllegalArgumentException if the municipality's name is missing, too long or not on one line
     */
    @ForOperator
    public Invitation addInviting(Optional<String> number, String name, String administrator, EmailAddress email) {
        return transactions.write(() -> {
            Invitation invitation = accounts.invite(administrator, email);
            add(number, name, invitation.account().id());
            return invitation;
        });
    }

    /**
     * Gives a municipality another name. Its root follows, from today on, when it was called the same.
     *
     * @throws UnitNotFoundException if there is no such municipality
     * @throws IllegalArgumentException if the name is missing, too long or not on one line
     */
    @ForOperator
    public void rename(MunicipalityId id, String name) {
        LocalDate today = NorwegianTime.today(clock);
        String line = NewUnit.line(name, NewUnit.MAX_NAME);
        transactions.write(() -> {
            Municipality found = repository.find(id).orElseThrow(UnitNotFoundException::new);
            trees.lock(id);
            repository.rename(id, line);
            TreeHistory tree = trees.find(id);
            Lifetime root = tree.get(found.root());
            if (root.nameOn(today).equals(found.name())) {
                trees.store(id, List.of(root.renamed(line, today)), List.of());
                revision.raise();
            }
            audit.record(AuditEvent.of(AuditAction.MUNICIPALITY_RENAMED).in(id));
        });
    }
}
