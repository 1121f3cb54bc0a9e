package no.hvorervi.personal;

import java.util.List;
import java.util.Set;
import no.hvorervi.ids.AccountId;

/**
 * What one feature stores about people. Each feature that does implements it as a bean, so that a person can see all of it
 * and have it erased (GDPR articles 15 to 17).
 */
public interface PersonalData {

    /** Names of the tables it answers for: those with a column that points at an account. */
    Set<String> tables();

    /** Everything stored about the person; sections without rows are left out. */
    List<PersonalSection> export(AccountId person);

    /**
     * Takes the person's name and whatever else tells who it is away, within the transaction that is begun. Doing it again
     * changes nothing.
     */
    void erase(AccountId person);
}
