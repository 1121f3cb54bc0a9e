package no.hvorervi.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.stereotype.Component;

/**
 * Finds entries of the log, the latest first.
 *
 * <p>It does not know who may read what: the services that call it have asked.
 */
@Component
public class AuditReader {

    private static final Map<String, AuditAction> ACTIONS =
            Stream.of(AuditAction.values()).collect(Collectors.toUnmodifiableMap(Enum::name, action -> action));

    private final AuditQueries queries;
    private final Transactions transactions;

    AuditReader(AuditQueries queries, Transactions transactions) {
        this.queries = queries;
        this.transactions = transactions;
    }

    /** So many of what is searched for, beginning with the latest that is older than the position. */
    public List<AuditRecord> find(AuditSearch search, Optional<AuditSearch.Position> olderThan, int limit) {
        return transactions.read(() -> withPeople(queries.find(search, olderThan, limit)));
    }

    /** What the person did and what was done to the person, in all municipalities. */
    public List<AuditRecord> findOf(AccountId person, int limit) {
        return transactions.read(() -> withPeople(queries.findOf(person, limit)));
    }

    /** What the person is called in the log; empty while nothing is recorded of the person. */
    public Optional<String> findPseudonym(AccountId person) {
        return transactions.read(() -> queries.findPseudonym(person));
    }

    /** Whom the pseudonym stands for; empty when that person has been erased. */
    public Optional<AccountId> findAccount(String pseudonym) {
        return transactions.read(() ->
                Optional.ofNullable(queries.findAccounts(List.of(pseudonym)).get(pseudonym)));
    }

    private List<AuditRecord> withPeople(Collection<AuditEntry> entries) {
        List<String> pseudonyms = entries.stream()
                .flatMap(entry -> Stream.concat(entry.actor().stream(), entry.person().stream()))
                .distinct()
                .toList();
        Map<String, AccountId> accounts = queries.findAccounts(pseudonyms);
        return entries.stream().map(entry -> record(entry, accounts)).toList();
    }

    private static AuditRecord record(AuditEntry entry, Map<String, AccountId> accounts) {
        return new AuditRecord(
                entry.id(),
                entry.at(),
                entry.actor().map(each -> person(each, accounts)),
                AuditQueries.words(entry.actorRoles()),
                entry.municipality(),
                Optional.ofNullable(ACTIONS.get(entry.action())),
                entry.action(),
                entry.person().map(each -> person(each, accounts)),
                entry.unit(),
                entry.subject(),
                AuditDetails.read(entry.details()));
    }

    private static AuditPerson person(String pseudonym, Map<String, AccountId> accounts) {
        return new AuditPerson(pseudonym, Optional.ofNullable(accounts.get(pseudonym)));
    }
}
