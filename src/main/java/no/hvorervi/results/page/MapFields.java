package no.hvorervi.results.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.criteria.Principle;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.LevelMap;
import no.hvorervi.results.kit.LevelMap.Field;

/** Level beside agreement: what each principle asks for. */
public final class MapFields {

    private final List<LevelMap.Point> points = new ArrayList<>();
    private final Map<Field, List<Numbered>> byField = new EnumMap<>(Field.class);
    private final List<Numbered> without = new ArrayList<>();

    /** A principle and its number, which is its place in the order of asking. */
    public record Numbered(int number, Principle principle) {

        public String name(Told told) {
            return principle.name().in(told.locale());
        }
    }

    public MapFields(UnitResult result) {
        int number = 0;
        for (PrincipleResult each : result.principles()) {
            number++;
            place(new Numbered(number, each.principle()), each.seen(result.speaking()));
        }
    }

    private void place(Numbered principle, Optional<Value.Seen> seen) {
        seen.flatMap(value -> value.spread()
                        .map(spread -> new LevelMap.Point(principle.number(), value.mean(), spread.agreement())))
                .ifPresentOrElse(
                        point -> {
                            points.add(point);
                            byField.computeIfAbsent(
                                            Field.of(point.level(), point.agreement()), field -> new ArrayList<>())
                                    .add(principle);
                        },
                        () -> without.add(principle));
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** The fields that have any principle, with their names. */
    public Map<Field, List<Numbered>> byField() {
        return byField;
    }

    /** Those of which agreement is not shown. */
    public List<Numbered> without() {
        return without;
    }

    public String draw(Told told) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            fields.put(field, told.text("results.map.field." + field));
        }
        return LevelMap.draw(
                points,
                new LevelMap.Words(
                        told.text("results.map.label"),
                        told.text("results.map.level"),
                        told.text("results.map.agreement"),
                        fields));
    }
}
