package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.hvorervi.access.Grant;
import no.hvorervi.access.Known;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;

/** Who holds which role in units: the feature above that keeps roles tells. */
public interface RoleHolders {

    /**
     * The roles that the account holds on the day in units that are valid on it. One that a leader lent out counts only
     * while that leader holds the role.
     */
    Known<List<Grant>> findGrants(AccountId account, LocalDate day);

    /** The names of those who lead units on the day, for each unit in order. */
    Map<UnitId, List<String>> findLeaderNames(LocalDate day);
}
