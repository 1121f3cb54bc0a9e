package no.hvorervi.results.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.assessment.Balance;
import no.hvorervi.assessment.Balance.Place;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.results.FactorResult;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.BalanceMap;

/** Whether there is too little or too much, of control and of latitude. */
public final class BalanceLines {

    private static final String CONTROL = "control";
    private static final String LATITUDE = "latitude";

    private final List<FactorResult<BalanceItem>> items;
    private final Optional<BalanceMap.Point> point;

    public BalanceLines(UnitResult result) {
        items = result.balance();
        point = seen(CONTROL).flatMap(control -> seen(LATITUDE)
                .map(latitude ->
                        new BalanceMap.Point(Wording.mark(result.speaking()), control.mean(), latitude.mean())));
    }

    private Optional<Value.Seen> seen(String key) {
        return items.stream()
                .filter(each -> each.item().key().equals(key))
                .findFirst()
                .flatMap(each -> each.value().seen());
    }

    /** Where the unit is between the two; empty where that is hidden. */
    public Optional<Saying> sentence() {
        return point.map(each -> told -> sentence(each, told));
    }

    /** The same as a map. */
    public Optional<Saying> picture() {
        return point.map(each -> told -> BalanceMap.draw(List.of(each), words(each, told)));
    }

    /** Half a step from just right is not yet too much. */
    private static String sentence(BalanceMap.Point point, Told told) {
        int control = (int) Math.round(point.control());
        int latitude = (int) Math.round(point.latitude());
        Place place =
                new Balance(Optional.of(control), Optional.of(latitude)).place().orElseThrow();
        return told.text("profile.balance.sentence", score(control, told), score(latitude, told), place(place, told));
    }

    private static String score(int score, Told told) {
        return told.text("balance.score." + (score + 2));
    }

    private static String place(Place place, Told told) {
        return told.text("balance.place." + place.name());
    }

    private static BalanceMap.Words words(BalanceMap.Point point, Told told) {
        return new BalanceMap.Words(
                sentence(point, told),
                told.text("profile.balance.xAxis"),
                told.text("profile.balance.yAxis"),
                score(0, told),
                Stream.of(Place.ADRIFT, Place.CONTRADICTORY, Place.NEGLECTED, Place.RULE_BOUND)
                        .map(each -> place(each, told))
                        .toList());
    }

    public AsTable.Content table(Told told) {
        return new AsTable.Content(
                told.text("profile.balance"),
                Stream.of("table.balance", "results.table.balance", "table.tooLittle", "table.tooMuch")
                        .map(key -> told.text(key))
                        .toList(),
                items.stream()
                        .map(each -> List.of(
                                each.item().name().in(told.locale()),
                                Wording.withInterval(each.value(), told),
                                each.item().low().in(told.locale()),
                                each.item().high().in(told.locale())))
                        .toList());
    }
}
