package no.hvorervi.exchange;

import java.util.Optional;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.rounds.EarlierRoundPage;
import org.springframework.stereotype.Component;

/** Leads from the rounds to bringing one in, whoever may. */
@Component
class RoundImportPage implements EarlierRoundPage {

    private final MunicipalityService municipalities;

    RoundImportPage(MunicipalityService municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public Optional<String> path() {
        return municipalities.withAllUnitsOpenTo(UnitFunction.IMPORT_ROUND).isEmpty()
                ? Optional.empty()
                : Optional.of(ExchangeRoutes.ROUND_IMPORT);
    }
}
