package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import no.hvorervi.base.ui.Texts;

/** What an import will do, counted and in lists that unfold, and the button that does it. */
final class PlanCard extends Section {

    private static final int MAX_SHOWN = 100;

    private final boolean isEmpty;

    /** Takes whether there is nothing to do, and the key of the text that then says so. */
    PlanCard(boolean isEmpty, String nothingKey) {
        this.isEmpty = isEmpty;
        addClassNames("card", "plan");
        if (isEmpty) {
            add(Texts.of(new H2(), "units.plan.nothing"), Texts.of(new Paragraph(), nothingKey));
        } else {
            add(Texts.of(new H2(), "units.plan.title"), Texts.of(new Paragraph(), "units.plan.text"));
        }
    }

    /** Changes of one kind, each as a line; nothing when there are none. */
    <T> PlanCard part(String key, List<T> changes, Function<T, Texts.InLocale> line) {
        if (changes.isEmpty()) {
            return this;
        }
        var list = new UnorderedList();
        changes.stream()
                .limit(MAX_SHOWN)
                .map(change -> Texts.of(new ListItem(), line.apply(change)))
                .forEach(list::add);
        if (changes.size() > MAX_SHOWN) {
            list.add(Texts.of(new ListItem(), "units.more", changes.size() - MAX_SHOWN));
        }
        add(new NativeDetails(Texts.of(new Span(), key, changes.size()), list));
        return this;
    }

    /** How many are left as they are; nothing when there are none. */
    PlanCard count(String key, int count) {
        if (count > 0) {
            add(Texts.of(new Paragraph(), key, count));
        }
        return this;
    }

    PlanCard buttons(Runnable confirm, Runnable cancel) {
        var buttons = new Div();
        buttons.addClassName("buttons");
        if (!isEmpty) {
            var importing = Texts.of(new Button(), "units.plan.confirm");
            importing.addThemeVariants(ButtonVariant.PRIMARY);
            importing.setDisableOnClick(true);
            importing.addClickListener(click -> confirm.run());
            buttons.add(importing);
        }
        var cancelling = Texts.of(new Button(), isEmpty ? "units.plan.another" : "units.plan.cancel");
        cancelling.addClickListener(click -> cancel.run());
        buttons.add(cancelling);
        add(buttons);
        return this;
    }
}
