package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.page.MapFields;
import no.hvorervi.results.page.MapFields.Numbered;
import no.hvorervi.results.page.Saying;

/** Level beside agreement: what each principle asks for, as a map and by name. */
class MapSection extends Section {

    MapSection(UnitResult result) {
        var fields = new MapFields(result);
        addClassNames("card", "level-map");
        add(Texts.of(new H2(), "results.map"));
        if (fields.isEmpty()) {
            add(Drawn.muted("results.map.none"));
            return;
        }
        var lists = new Div();
        fields.byField().forEach((field, principles) -> lists.add(list("results.map.field." + field, principles)));
        var body = new Div(Drawn.picture(fields::draw), lists);
        body.addClassName("beside-map");
        add(Drawn.muted("results.map.lead"), body);
        if (!fields.without().isEmpty()) {
            add(list("results.map.without", fields.without()));
        }
    }

    private static Div list(String key, List<Numbered> principles) {
        var list = new UnorderedList(principles.stream()
                .map(each -> {
                    var number = new Span(Integer.toString(each.number()));
                    number.addClassName("numbered");
                    return new ListItem(number, Saying.of(new Span(), each::name));
                })
                .toArray(ListItem[]::new));
        list.addClassName("plain");
        return new Div(Texts.of(new H3(), key), list);
    }
}
