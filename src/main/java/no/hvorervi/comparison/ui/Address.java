package no.hvorervi.comparison.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.comparison.CompareRoutes;
import no.hvorervi.comparison.Wish;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.RoundRoutes;

/** What the address of the page says: it can be kept, sent and gone back to. */
record Address(UnitId unit, Optional<RoundId> round, Wish wish) {

    private static final String YES = "ja";

    static Address of(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        return new Address(
                event.getRouteParameters()
                        .get(CompareRoutes.UNIT)
                        .flatMap(RoundRoutes::parse)
                        .map(UnitId::new)
                        .orElseThrow(NotFoundException::new),
                event.getRouteParameters()
                        .get(CompareRoutes.ROUND)
                        .map(text -> RoundRoutes.parse(text).orElseThrow(NotFoundException::new))
                        .map(RoundId::new),
                new Wish(
                        query.getParameters(CompareRoutes.WITH).stream()
                                .flatMap(text -> RoundRoutes.parse(text).stream())
                                .map(UnitId::new)
                                .toList(),
                        query.getSingleParameter(CompareRoutes.UNNAMED)
                                .filter(YES::equals)
                                .isPresent(),
                        query.getSingleParameter(CompareRoutes.PRINCIPLE)));
    }

    Address with(UnitId more) {
        return with(new Wish(
                Stream.concat(wish.units().stream(), Stream.of(more)).toList(), wish.withUnnamed(), wish.principle()));
    }

    Address without(UnitId less) {
        List<UnitId> units = new ArrayList<>(wish.units());
        units.remove(less);
        return with(new Wish(units, wish.withUnnamed(), wish.principle()));
    }

    Address withUnnamed(boolean isWanted) {
        return with(new Wish(wish.units(), isWanted, wish.principle()));
    }

    Address about(String principle) {
        return with(new Wish(wish.units(), wish.withUnnamed(), Optional.of(principle)));
    }

    private Address with(Wish other) {
        return new Address(unit, round, other);
    }

    void open() {
        Map<String, List<String>> query = new HashMap<>();
        if (!wish.units().isEmpty()) {
            query.put(
                    CompareRoutes.WITH,
                    wish.units().stream().map(UnitId::toString).toList());
        }
        if (wish.withUnnamed()) {
            query.put(CompareRoutes.UNNAMED, List.of(YES));
        }
        wish.principle().ifPresent(key -> query.put(CompareRoutes.PRINCIPLE, List.of(key)));
        UI.getCurrentOrThrow()
                .navigate(
                        round.map(each -> CompareRoutes.round(unit, each)).orElseGet(() -> CompareRoutes.latest(unit)),
                        new QueryParameters(query));
    }
}
