package no.hvorervi.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScriptId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.municipalities.MunicipalityService;
import org.springframework.stereotype.Service;

/** Lets those who answer for a municipality's workshops make programmes of its own. */
@Service
public class ScriptService {

    private final ScriptRepository repository;
    private final ReadyMadeScripts readyMade;
    private final MunicipalityService municipalityService;
    private final Municipalities municipalities;
    private final UnitAccess access;
    private final AuditLog audit;
    private final Transactions transactions;

    ScriptService(
            ScriptRepository repository,
            ReadyMadeScripts readyMade,
            MunicipalityService municipalityService,
            Municipalities municipalities,
            UnitAccess access,
            AuditLog audit,
            Transactions transactions) {
        this.repository = repository;
        this.readyMade = readyMade;
        this.municipalityService = municipalityService;
        this.municipalities = municipalities;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The municipalities whose programmes the signed-in person may change, by name. */
    @SignedIn
    public List<Municipality> managedByMe() {
        return municipalityService.withAllUnitsOpenTo(UnitFunction.MANAGE_SCRIPTS);
    }

    /** The programmes that everybody has, the shortest first. */
    @SignedIn
    public List<Script> readyMade() {
        return readyMade.all();
    }

    /** What whoever leads the workshop says and does in such a step. */
    @SignedIn
    public LocalizedText advice(StepKind kind) {
        return readyMade.advice(kind);
    }

    /**
     * The municipality's own, by name.
     *
     * @throws UnitNotFoundException if the person may not change them, or there is no such municipality
     */
    @SignedIn
    public List<OwnScript> own(MunicipalityId municipality) {
        return transactions.read(() -> {
            require(municipality);
            return repository.findOf(municipality);
        });
    }

    /**
     * One of them.
     *
     * @throws ScriptNotFoundException if the person may not change it, or there is no such programme
     */
    @SignedIn
    public OwnScript get(ScriptId id) {
        return transactions.read(() -> getManaged(id));
    }

    /**
     * Makes a programme of the municipality's own, with the steps of a ready-made one.
     *
     * @param title what it is to be called; where that is taken, a number is added
     * @throws UnitNotFoundException if the person may not, or there is no such municipality
     * @throws ScriptNotFoundException if there is no such ready-made programme
     * @throws IllegalArgumentException if the title is missing or too long
     */
    @SignedIn
    public OwnScript copy(MunicipalityId municipality, ScriptKey.ReadyMade from, String title) {
        if (!ScriptRules.faults(title).isEmpty()) {
            throw new IllegalArgumentException("The title is missing or too long");
        }
        return transactions.write(() -> {
            require(municipality);
            Script found = readyMade.find(from).orElseThrow(ScriptNotFoundException::new);
            municipalities.lock(municipality);
            ScriptId id = repository.insert(municipality, free(municipality, title.strip()), from);
            repository.replaceSteps(id, found.sittings());
            audit.record(event(AuditAction.SCRIPT_MADE, municipality, id).with("what", from.key()));
            return repository.find(id).orElseThrow();
        });
    }

    private String free(MunicipalityId municipality, String title) {
        String free = title;
        for (int number = 2; repository.existsTitle(municipality, free, Optional.empty()); number++) {
            String end = " " + number;
            free = title.substring(0, Math.min(title.length(), ScriptRules.MAX_TITLE - end.length())) + end;
        }
        return free;
    }

    /**
     * Saves it as it is now to be; workshops that are planned or held keep the steps that they have.
     *
     * @param seen the edition that the changes were made to
     * @throws ScriptNotFoundException if the person may not change it, or there is no such programme
     */
    @SignedIn
    public ScriptSaved save(ScriptId id, String title, List<List<ScriptStep>> sittings, int seen) {
        return transactions.write(() -> {
            OwnScript stored = getManaged(id);
            municipalities.lock(stored.municipality());
            List<ScriptFault> faults = new ArrayList<>(ScriptRules.faults(title));
            if (faults.isEmpty() && repository.existsTitle(stored.municipality(), title.strip(), Optional.of(id))) {
                faults.add(ScriptFault.of(ScriptFault.Kind.TITLE_TAKEN));
            }
            faults.addAll(ScriptRules.faults(sittings));
            if (!faults.isEmpty()) {
                return new ScriptSaved.Faulty(List.copyOf(faults));
            }
            if (!repository.update(id, title.strip(), seen)) {
                // What was asked for may be there already: this same work may have committed before a connection was
                // lost.
                OwnScript theirs = getManaged(id);
                return theirs.title().equals(title.strip()) && theirs.sittings().equals(sittings)
                        ? new ScriptSaved.Stored(theirs.version())
                        : new ScriptSaved.Conflict(theirs);
            }
            repository.replaceSteps(id, sittings);
            audit.record(event(AuditAction.SCRIPT_CHANGED, stored.municipality(), id));
            return new ScriptSaved.Stored(seen + 1);
        });
    }

    /**
     * Deletes it; workshops that follow it keep their steps.
     *
     * @throws ScriptNotFoundException if the person may not change it, or there is no such programme
     */
    @SignedIn
    public void delete(ScriptId id) {
        transactions.write(() -> {
            OwnScript stored = getManaged(id);
            repository.delete(id);
            audit.record(event(AuditAction.SCRIPT_DELETED, stored.municipality(), id));
        });
    }

    private void require(MunicipalityId municipality) {
        access.require(
                UnitFunction.MANAGE_SCRIPTS,
                municipalities
                        .find(municipality)
                        .orElseThrow(UnitNotFoundException::new)
                        .root());
    }

    private OwnScript getManaged(ScriptId id) {
        return repository
                .find(id)
                .filter(each -> municipalities
                        .find(each.municipality())
                        .filter(found -> access.may(UnitFunction.MANAGE_SCRIPTS, found.root()))
                        .isPresent())
                .orElseThrow(ScriptNotFoundException::new);
    }

    private static AuditEvent event(AuditAction action, MunicipalityId municipality, ScriptId id) {
        return AuditEvent.of(action).in(municipality).about("script", id);
    }
}
