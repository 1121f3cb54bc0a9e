package no.hvorervi.controls.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.Control;
import no.hvorervi.controls.ControlDetails;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.ids.ControlId;

/** The controls that have been joined with one, each to be taken out again by whoever manages the register. */
final class JoinedSection extends Section {

    JoinedSection(ControlDetails details, Consumer<ControlId> separating) {
        addClassName("card");
        add(Texts.of(new H2(), "controls.joined"));
        var list = new UnorderedList();
        list.addClassNames("plain", "entries");
        details.joined().forEach(each -> list.add(item(each, details.mayManage(), separating)));
        add(list);
    }

    private static ListItem item(Control each, boolean mayManage, Consumer<ControlId> separating) {
        var name = new Anchor(ControlRoutes.control(each.id()), each.terms().name());
        name.addClassName("entry-name");
        var item = new ListItem(new Div(name, Pieces.muted(locale -> ControlWords.kind(each, locale))));
        if (mayManage) {
            var separate = Pieces.button("controls.separate", () -> separating.accept(each.id()));
            Texts.bind(
                    separate,
                    separate::setAriaLabel,
                    "controls.separate.named",
                    each.terms().name());
            item.add(separate);
        }
        return item;
    }
}
