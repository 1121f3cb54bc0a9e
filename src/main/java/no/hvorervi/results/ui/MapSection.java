package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.LevelMap;
import no.hvorervi.results.kit.LevelMap.Field;
import no.hvorervi.results.kit.Picture;

/** Level beside agreement: what each principle asks for, as a map and by name. */
class MapSection extends Section {

    private final List<LevelMap.Point> points = new ArrayList<>();
    private final Map<Field, List<Numbered>> byField = new EnumMap<>(Field.class);
    private final List<Numbered> without = new ArrayList<>();

    /** A principle and its number, which is its place in the order of asking. */
    private record Numbered(int number, Principle principle) {}

    MapSection(UnitResult result) {
        addClassNames("card", "level-map");
        add(Texts.of(new H2(), "results.map"));
        int number = 0;
        for (PrincipleResult each : result.principles()) {
            number++;
            place(new Numbered(number, each.principle()), each.seen(result.speaking()));
        }
        if (points.isEmpty()) {
            add(muted("results.map.none"));
            return;
        }
        var body = new Div(new Picture(locale -> LevelMap.draw(points, words(locale))), lists());
        body.addClassName("beside-map");
        add(muted("results.map.lead"), body);
        if (!without.isEmpty()) {
            add(list("results.map.without", without));
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

    private static Paragraph muted(String key) {
        var line = Texts.of(new Paragraph(), key);
        line.addClassName("muted");
        return line;
    }

    private Div lists() {
        var lists = new Div();
        byField.forEach((field, principles) -> lists.add(list("results.map.field." + field, principles)));
        return lists;
    }

    private static Div list(String key, List<Numbered> principles) {
        var list = new UnorderedList(principles.stream()
                .map(each -> {
                    var number = new Span(Integer.toString(each.number()));
                    number.addClassName("numbered");
                    return new ListItem(
                            number, Texts.of(new Span(), each.principle().name()::in));
                })
                .toArray(ListItem[]::new));
        list.addClassName("plain");
        return new Div(Texts.of(new H3(), key), list);
    }

    private static LevelMap.Words words(Locale locale) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            fields.put(field, I18NProvider.translate(locale, "results.map.field." + field));
        }
        return new LevelMap.Words(
                I18NProvider.translate(locale, "results.map.label"),
                I18NProvider.translate(locale, "results.map.level"),
                I18NProvider.translate(locale, "results.map.agreement"),
                fields);
    }
}
