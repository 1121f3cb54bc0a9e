package no.hvorervi.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import org.springframework.stereotype.Component;

/**
 * People of a municipality for features in which one is named.
 *
 * <p>It does not know who may look for whom: the services that call it, in their transactions, have asked.
 */
@Component
public class Colleagues {

    /** So many letters of a name it takes to be shown anybody. */
    public static final int MIN_LETTERS = 3;

    private static final int MAX_FOUND = 20;

    private final PersonQueries people;
    private final RoleRepository roles;
    private final AccountRegister accounts;
    private final Clock clock;

    Colleagues(PersonQueries people, RoleRepository roles, AccountRegister accounts, Clock clock) {
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Somebody: the name, and the units in which the person has a role, which tell equal names apart. */
    public record Colleague(AccountId id, String name, List<String> units) {}

    /** Those whose names hold what was typed; nobody before it is long enough. */
    public List<Colleague> find(MunicipalityId municipality, String text) {
        if (PersonSearch.words(text).stream().mapToInt(String::length).sum() < MIN_LETTERS) {
            return List.of();
        }
        List<AccountId> found = people.findByName(municipality, text, MAX_FOUND);
        Map<AccountId, List<HeldRole>> held =
                roles.findOf(found, new Managed(municipality, Set.of()), NorwegianTime.today(clock), false).stream()
                        .collect(Collectors.groupingBy(HeldRole::person));
        return accounts.list(found).stream()
                .map(account -> colleague(account, held.getOrDefault(account.id(), List.of())))
                .toList();
    }

    private static Colleague colleague(Account account, List<HeldRole> held) {
        return new Colleague(
                account.id(),
                account.name(),
                held.stream().map(HeldRole::unitName).distinct().toList());
    }

    /** Whether the person belongs to the municipality, has not left it and is not shut out. */
    public boolean isOf(MunicipalityId municipality, AccountId person) {
        return people.isThere(municipality, person);
    }
}
