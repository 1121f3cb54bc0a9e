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
import no.hvorervi.organisation.TreeChanges;

/** What an import will do, counted and in lists that unfold, and the button that does it. */
final class PlanCard extends Section {

    private static final int MAX_SHOWN = 100;

    PlanCard(TreeChanges plan, Runnable confirm, Runnable cancel) {
        addClassNames("card", "plan");
        if (plan.isEmpty()) {
            add(Texts.of(new H2(), "units.plan.nothing"), Texts.of(new Paragraph(), "units.plan.nothing.text"));
        } else {
            add(Texts.of(new H2(), "units.plan.title"), Texts.of(new Paragraph(), "units.plan.text"));
        }
        addPart("units.plan.added", plan.added(), PlanTexts::added);
        addPart("units.plan.changed", plan.changed(), PlanTexts::changed);
        addPart("units.plan.moved", plan.moved(), PlanTexts::moved);
        addPart("units.plan.ended", plan.ended(), PlanTexts::ended);
        addPart("units.plan.missing", plan.missing(), PlanTexts::missing);
        if (plan.unchanged() > 0) {
            add(Texts.of(new Paragraph(), "units.plan.unchanged", plan.unchanged()));
        }
        add(buttons(plan, confirm, cancel));
    }

    private <T> void addPart(String key, List<T> changes, Function<T, Texts.InLocale> line) {
        if (changes.isEmpty()) {
            return;
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
    }

    private static Div buttons(TreeChanges plan, Runnable confirm, Runnable cancel) {
        var buttons = new Div();
        buttons.addClassName("buttons");
        if (!plan.isEmpty()) {
            var importing = Texts.of(new Button(), "units.plan.confirm");
            importing.addThemeVariants(ButtonVariant.PRIMARY);
            importing.setDisableOnClick(true);
            importing.addClickListener(click -> confirm.run());
            buttons.add(importing);
        }
        var cancelling = Texts.of(new Button(), plan.isEmpty() ? "units.plan.another" : "units.plan.cancel");
        cancelling.addClickListener(click -> cancel.run());
        buttons.add(cancelling);
        return buttons;
    }
}
