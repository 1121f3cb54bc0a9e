package no.hvorervi.municipalities;

import java.time.LocalDate;
import java.util.Map;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;

/** Who administers whole municipalities: the feature above that keeps roles tells, and enters the first. */
public interface Administrators {

    /** How many people administer the whole of each municipality on the day. */
    Map<MunicipalityId, Integer> count(LocalDate day);

    /** Lets the account belong to a new municipality, and administer it from the day on. */
    void add(Municipality municipality, AccountId administrator, LocalDate from);
}
