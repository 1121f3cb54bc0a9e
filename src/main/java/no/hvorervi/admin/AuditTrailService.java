package no.hvorervi.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.Roles;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.audit.AuditPerson;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditRecord;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.audit.AuditVerification;
import no.hvorervi.audit.AuditVerifier;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.municipalities.MunicipalityService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * The audit log for those who may read it: a municipality's entries for whoever may see its log, and the installation's
 * own entries, never a municipality's, for whoever runs it.
 */
@Service
public class AuditTrailService {

    /** Entries of one page. */
    public static final int PAGE = 50;

    /** Entries of one export at most; a narrower search gives the rest. */
    public static final int MAX_EXPORTED = 100_000;

    private static final int EXPORTED_AT_ONCE = 1_000;

    /** How far back words are looked for when no first day is chosen. */
    private static final Duration SEARCHED_FOR_WORDS = Duration.ofDays(30);

    private final AuditReader reader;
    private final AuditVerifier verifier;
    private final AuditLog log;
    private final AuditNamesQueries names;
    private final MunicipalityService municipalities;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    AuditTrailService(
            AuditReader reader,
            AuditVerifier verifier,
            AuditLog log,
            AuditNamesQueries names,
            MunicipalityService municipalities,
            UnitAccess access,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.verifier = verifier;
        this.log = log;
        this.names = names;
        this.municipalities = municipalities;
        this.access = access;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the signed-in person may read: municipalities by name, then the installation. */
    @SignedIn
    public List<AuditScope> readable() {
        Stream<AuditScope> ofMunicipalities = municipalities.withAllUnitsOpenTo(UnitFunction.SEE_AUDIT_LOG).stream()
                .map(each -> new AuditScope(Optional.of(each.id()), each.name()));
        Stream<AuditScope> ofInstallation =
                currentUser.hasRole(Roles.OPERATOR) ? Stream.of(new AuditScope(Optional.empty(), "")) : Stream.empty();
        return Stream.concat(ofMunicipalities, ofInstallation).toList();
    }

    private void requireReadable(Optional<MunicipalityId> municipality) {
        if (municipality.isEmpty() && !currentUser.hasRole(Roles.OPERATOR)) {
            throw new AccessDeniedException("Only whoever runs the installation reads its log");
        }
        municipality.ifPresent(id -> access.require(
                UnitFunction.SEE_AUDIT_LOG,
                municipalities.withAllUnitsOpenTo(UnitFunction.SEE_AUDIT_LOG).stream()
                        .filter(each -> each.id().equals(id))
                        .map(Municipality::root)
                        .findAny()
                        .orElseThrow(UnitNotFoundException::new)));
    }

    /**
     * A page of what is searched for.
     *
     * @param olderThan begins after this place; at the latest entry when empty
     * @throws UnitNotFoundException if the person may not see the municipality's log
     * @throws AccessDeniedException if the person may not see the installation's log
     */
    @SignedIn
    public AuditPage find(AuditSearch search, Optional<AuditSearch.Position> olderThan) {
        requireReadable(search.municipality());
        return transactions.read(() -> {
            List<AuditRecord> found = reader.find(bounded(search), olderThan, PAGE + 1);
            boolean hasOlder = found.size() > PAGE;
            return new AuditPage(withNames(hasOlder ? found.subList(0, PAGE) : found), hasOlder);
        });
    }

    /** Words are looked for entry by entry, so they are looked for in a period: the last days, if none is chosen. */
    private AuditSearch bounded(AuditSearch search) {
        if (search.text().isBlank() || search.from().isPresent()) {
            return search;
        }
        Instant from = search.until().orElse(clock.instant()).minus(SEARCHED_FOR_WORDS);
        return new AuditSearch(
                search.municipality(),
                search.person(),
                search.action(),
                search.unit(),
                Optional.of(from),
                search.until(),
                search.text());
    }

    private List<AuditLine> withNames(List<AuditRecord> entries) {
        Map<AccountId, String> people = names.findPeople(entries.stream()
                .flatMap(entry -> Stream.concat(entry.actor().stream(), entry.person().stream()))
                .flatMap(person -> person.account().stream())
                .distinct()
                .toList());
        Map<UnitId, String> units = names.findUnits(entries.stream()
                .flatMap(entry -> entry.unit().stream())
                .distinct()
                .toList());
        return entries.stream()
                .map(entry -> new AuditLine(
                        entry,
                        name(entry.actor(), people),
                        name(entry.person(), people),
                        entry.unit().map(units::get)))
                .toList();
    }

    private static Optional<String> name(Optional<AuditPerson> person, Map<AccountId, String> people) {
        return person.flatMap(AuditPerson::account).map(people::get).filter(Objects::nonNull);
    }

    /** People who stand in the log and whose names contain the text, by name. */
    @SignedIn
    public List<AuditChoice> people(Optional<MunicipalityId> municipality, String text, int offset, int limit) {
        requireReadable(municipality);
        return transactions.read(() -> names.findPeople(municipality, text.strip(), offset, limit));
    }

    /** The person with this pseudonym, by name; empty for someone who has been erased. */
    @SignedIn
    public Optional<AuditChoice> person(Optional<MunicipalityId> municipality, String pseudonym) {
        requireReadable(municipality);
        return transactions.read(() -> reader.findAccount(pseudonym)
                .map(account -> names.findPeople(List.of(account)).get(account))
                .map(name -> new AuditChoice(pseudonym, name)));
    }

    /** Units of the municipality whose names contain the text, by name; the installation has none. */
    @SignedIn
    public List<AuditChoice> units(Optional<MunicipalityId> municipality, String text, int offset, int limit) {
        requireReadable(municipality);
        return municipality
                .map(id -> transactions.read(() -> names.findUnits(id, text.strip(), offset, limit)))
                .orElse(List.of());
    }

    /** The unit, if it is one of the municipality's. */
    @SignedIn
    public Optional<AuditChoice> unit(Optional<MunicipalityId> municipality, UnitId unit) {
        requireReadable(municipality);
        return transactions.read(() -> municipality.isPresent() && access.may(UnitFunction.SEE_UNIT, unit)
                ? Optional.ofNullable(names.findUnits(List.of(unit)).get(unit))
                        .map(name -> new AuditChoice(unit.toString(), name))
                : Optional.empty());
    }

    /**
     * Hands on all that is searched for, the latest first; that it was taken out is recorded before.
     *
     * @throws UnitNotFoundException if the person may not see the municipality's log
     */
    @SignedIn
    public void export(AuditSearch search, Consumer<AuditLine> taker) {
        requireReadable(search.municipality());
        AuditSearch bounded = bounded(search);
        log.record(inScope(AuditEvent.of(AuditAction.AUDIT_LOG_EXPORTED), search.municipality()));
        Optional<AuditSearch.Position> position = Optional.empty();
        List<AuditLine> batch = new ArrayList<>();
        int taken = 0;
        do {
            Optional<AuditSearch.Position> from = position;
            batch = transactions.read(() -> withNames(reader.find(bounded, from, EXPORTED_AT_ONCE)));
            batch.forEach(taker);
            taken += batch.size();
            position = batch.isEmpty()
                    ? Optional.empty()
                    : Optional.of(batch.getLast().entry().position());
        } while (batch.size() == EXPORTED_AT_ONCE && taken < MAX_EXPORTED);
    }

    /** Reads the whole log of the installation and computes every hash anew; recorded as well. */
    @SignedIn
    public AuditVerification verify(Optional<MunicipalityId> municipality) {
        requireReadable(municipality);
        AuditVerification result = verifier.verify(Optional.empty());
        log.record(inScope(AuditEvent.of(AuditAction.AUDIT_LOG_VERIFIED), municipality)
                .with("intact", result instanceof AuditVerification.Intact));
        return result;
    }

    private static AuditEvent inScope(AuditEvent event, Optional<MunicipalityId> municipality) {
        return municipality.map(event::in).orElse(event);
    }
}
