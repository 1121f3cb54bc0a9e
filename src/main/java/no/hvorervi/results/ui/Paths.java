package no.hvorervi.results.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.ResultRoutes;

/** What the paths of this feature name. */
final class Paths {

    private Paths() {}

    static UnitId unit(RouteParameters parameters) {
        return parameters
                .get(ResultRoutes.UNIT)
                .map(Paths::number)
                .map(UnitId::new)
                .orElseThrow(NotFoundException::new);
    }

    static Optional<RoundId> round(RouteParameters parameters) {
        return parameters.get(ResultRoutes.ROUND).map(Paths::number).map(RoundId::new);
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(text);
    }
}
