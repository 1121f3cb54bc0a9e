package no.hvorervi.overview.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.overview.OverviewQuery;
import no.hvorervi.overview.OverviewRoutes;
import no.hvorervi.rounds.RoundRoutes;

/** What is looked at, as it stands in the page's address; what is not understood there is left out. */
final class OverviewAddress {

    private OverviewAddress() {}

    /** Empty when the path names none. */
    static Optional<UnitId> unit(RouteParameters path) {
        return path.get(OverviewRoutes.UNIT)
                .map(text -> new UnitId(RoundRoutes.parse(text).orElseThrow(NotFoundException::new)));
    }

    static OverviewQuery query(QueryParameters address) {
        return new OverviewQuery(
                address.getSingleParameter(OverviewRoutes.ROUND)
                        .flatMap(RoundRoutes::parse)
                        .map(RoundId::new),
                address.getSingleParameter(OverviewRoutes.SEARCH).orElse(""),
                address.getSingleParameter(OverviewRoutes.PAGE)
                        .flatMap(RoundRoutes::parse)
                        .filter(page -> page <= Integer.MAX_VALUE)
                        .map(Long::intValue)
                        .orElse(1));
    }

    static Location of(UnitId unit, OverviewQuery query) {
        Map<String, String> asked = new LinkedHashMap<>();
        query.round().ifPresent(round -> asked.put(OverviewRoutes.ROUND, round.toString()));
        if (!query.search().isEmpty()) {
            asked.put(OverviewRoutes.SEARCH, query.search());
        }
        if (query.page() > 1) {
            asked.put(OverviewRoutes.PAGE, Integer.toString(query.page()));
        }
        return new Location(OverviewRoutes.unit(unit), QueryParameters.simple(asked));
    }

    static String link(UnitId unit, OverviewQuery query) {
        return of(unit, query).getPathWithQueryParameters();
    }

    /** All units below the unit, in the same round. */
    static String link(UnitId unit, RoundId round) {
        return link(unit, new OverviewQuery(Optional.of(round), "", 1));
    }
}
