package no.hvorervi.exchange;

import no.hvorervi.organisation.Imports;
import org.springframework.stereotype.Component;

/** Tells the pages of units and of people where the imports are. */
@Component
class ExchangeImports implements Imports {

    @Override
    public String units() {
        return ExchangeRoutes.UNIT_IMPORT;
    }

    @Override
    public String people() {
        return ExchangeRoutes.PEOPLE_IMPORT;
    }
}
