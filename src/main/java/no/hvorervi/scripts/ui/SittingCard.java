package no.hvorervi.scripts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.BiConsumer;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.scripts.StepKind;

/** One sitting of a programme that is being changed: its steps in order, and a way to add one. */
final class SittingCard extends Section {

    private final OrderedList list = new OrderedList();
    private final H2 title = new H2();
    private final Button remove = Texts.of(new Button(), "script.sitting.remove");
    private int number;
    private boolean isOneOfSeveral;

    SittingCard(BiConsumer<SittingCard, StepKind> add, Runnable removed) {
        addClassNames("card", "sitting");
        list.addClassNames("plain", "sitting-steps");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(click -> removed.run());
        Texts.redraw(this, (self, locale) -> {
            self.title();
            return self;
        });
        add(title, list, adding(add), remove);
    }

    private Div adding(BiConsumer<SittingCard, StepKind> add) {
        var kind = new Select<StepKind>();
        kind.setItems(StepKind.values());
        kind.setValue(StepKind.TALK);
        Texts.redraw(kind, (self, locale) -> {
            self.setItemLabelGenerator(each -> ScriptWords.step(each, locale));
            return self;
        });
        Texts.bind(kind, kind::setLabel, "script.add.kind");
        var button = Texts.of(new Button(), "script.add");
        button.addClickListener(click -> kind.getOptionalValue().ifPresent(chosen -> add.accept(this, chosen)));
        var line = new Div(kind, button);
        line.addClassName("adding");
        return line;
    }

    List<StepRow> rows() {
        return list.getChildren().map(StepRow.class::cast).toList();
    }

    void insert(int place, StepRow row) {
        list.addComponentAtIndex(place, row);
    }

    void append(StepRow row) {
        list.add(row);
    }

    void take(StepRow row) {
        list.remove(row);
    }

    /** Shows which sitting it is, how long it takes, and whether it can be removed. */
    void show(int sitting, boolean oneOfSeveral) {
        number = sitting;
        isOneOfSeveral = oneOfSeveral;
        remove.setVisible(oneOfSeveral && rows().isEmpty());
        title();
    }

    private void title() {
        int minutes = rows().stream().mapToInt(StepRow::written).sum();
        title.setText(
                isOneOfSeveral
                        ? I18NProvider.translate(getLocale(), "script.sitting.title", number, minutes)
                        : I18NProvider.translate(getLocale(), "script.steps.title", minutes));
    }

    /** What stands there when there is nothing else. */
    static Paragraph lead() {
        return Texts.of(new Paragraph(), "script.steps.lead");
    }
}
