package no.hvorervi.people;

import java.util.List;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountErasure;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.personal.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Erasing people for good: the name goes everywhere, and what a person did in a role for the municipality stays as done in
 * that role.
 *
 * <p>A municipality keeps an administrator: only one of them may erase people, and nobody erases themselves.
 */
@Service
public class ErasureService {

    private final BelongingRepository repository;
    private final Municipalities municipalities;
    private final AccountErasure accounts;
    private final ObjectProvider<PersonalData> personalData;
    private final UnitAccess access;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Transactions transactions;

    ErasureService(
            BelongingRepository repository,
            Municipalities municipalities,
            AccountErasure accounts,
            ObjectProvider<PersonalData> personalData,
            UnitAccess access,
            AuditLog audit,
            CurrentUser currentUser,
            Transactions transactions) {
        this.repository = repository;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.personalData = personalData;
        this.access = access;
        this.audit = audit;
        this.currentUser = currentUser;
        this.transactions = transactions;
    }

    /**
     * The person, if the signed-in person may erase the person: of one municipality alone, all of whose people the
     * signed-in person manages.
     *
     * @throws AccessDeniedException otherwise, whether or not there is such a person
     */
    @ForAdministrator
    public Account get(AccountId person) {
        return transactions.read(() -> {
            requireErasable(person);
            return accounts.find(person).orElseThrow(ErasureService::refusal);
        });
    }

    /**
     * Erases the person. Nothing happens to somebody who is erased already.
     *
     * @param typedName the person's name as the administrator has typed it, so that nobody is erased by mistake
     * @throws AccessDeniedException for a person whom the signed-in person may not erase, and for oneself
     * @throws IllegalArgumentException if it is another name
     */
    @ForAdministrator
    public void erase(AccountId person, String typedName) {
        transactions.write(() -> {
            if (accounts.isErased(person)) {
                return;
            }
            Municipality municipality = requireErasable(person);
            Account account = accounts.find(person).orElseThrow(ErasureService::refusal);
            if (!account.name().equalsIgnoreCase(typedName.strip())) {
                throw new IllegalArgumentException("Another name than the person's");
            }
            audit.record(AuditEvent.of(AuditAction.PERSON_ERASED)
                    .in(municipality.id())
                    .about(person));
            personalData.orderedStream().forEach(each -> each.erase(person));
        });
    }

    private Municipality requireErasable(AccountId person) {
        List<MunicipalityId> of = repository.findMunicipalityIds(person);
        if (person.equals(currentUser.id()) || of.size() != 1) {
            throw refusal();
        }
        Municipality municipality = municipalities.find(of.getFirst()).orElseThrow(ErasureService::refusal);
        boolean isOperator = accounts.find(person).map(Account::isOperator).orElse(false);
        if (isOperator || !access.may(UnitFunction.MANAGE_PEOPLE, municipality.root())) {
            throw refusal();
        }
        return municipality;
    }

    private static AccessDeniedException refusal() {
        return new AccessDeniedException("Not a person whom the signed-in person may erase");
    }
}
