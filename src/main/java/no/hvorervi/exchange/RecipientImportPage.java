package no.hvorervi.exchange;

import no.hvorervi.distribution.BulkAddresses;
import no.hvorervi.ids.RoundId;
import org.springframework.stereotype.Component;

/** Leads from how ballots get out to the import of addresses. */
@Component
class RecipientImportPage implements BulkAddresses {

    @Override
    public String path(RoundId round) {
        return ExchangeRoutes.recipientImport(round);
    }
}
