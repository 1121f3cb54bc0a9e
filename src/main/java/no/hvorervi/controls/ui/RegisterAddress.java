package no.hvorervi.controls.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.controls.ControlFilter;
import no.hvorervi.controls.ControlQuery;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.municipalities.Municipality;

/** Which part of which register is shown, as it stands in the page's address; what is not understood there is left out. */
final class RegisterAddress {

    private RegisterAddress() {}

    /** Of the municipality that is named, or the first. */
    static ControlQuery query(QueryParameters address, List<Municipality> readable) {
        return new ControlQuery(
                address.getSingleParameter(ControlRoutes.MUNICIPALITY)
                        .flatMap(ControlRoutes::parse)
                        .flatMap(number -> readable.stream()
                                .filter(each -> each.id().value() == number)
                                .findFirst())
                        .orElseGet(readable::getFirst)
                        .id(),
                address.getSingleParameter(ControlRoutes.SEARCH).orElse(""),
                address.getSingleParameter(ControlRoutes.SHOW)
                        .flatMap(named -> Arrays.stream(ControlFilter.values())
                                .filter(each -> ControlRoutes.word(each).equals(named))
                                .findFirst())
                        .orElse(ControlFilter.ALL),
                address.getSingleParameter(ControlRoutes.PAGE)
                        .flatMap(ControlRoutes::parse)
                        .filter(page -> page <= Integer.MAX_VALUE)
                        .map(Long::intValue)
                        .orElse(1));
    }

    static Location of(ControlQuery query) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(ControlRoutes.MUNICIPALITY, query.municipality().toString());
        if (!query.text().isEmpty()) {
            asked.put(ControlRoutes.SEARCH, query.text());
        }
        if (query.filter() != ControlFilter.ALL) {
            asked.put(ControlRoutes.SHOW, ControlRoutes.word(query.filter()));
        }
        if (query.page() > 1) {
            asked.put(ControlRoutes.PAGE, Integer.toString(query.page()));
        }
        return new Location(ControlRoutes.REGISTER, QueryParameters.simple(asked));
    }

    static String link(ControlQuery query) {
        return of(query).getPathWithQueryParameters();
    }
}
