package no.hvorervi.controls.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Consumer;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.Control;
import no.hvorervi.ids.ControlId;

/** Lets whoever manages the register say that a control is the same as another. */
final class JoinForm extends Section {

    JoinForm(List<Control> others, Consumer<ControlId> joining, Runnable whenLeft) {
        addClassNames("card", "form", "control-form");
        var with = new ComboBox<Control>();
        with.setItems(others);
        Texts.bind(with, with::setLabel, "controls.join.with");
        Texts.redraw(with, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(
                    locale,
                    "controls.join.option",
                    each.terms().name(),
                    each.terms().body()));
            return self;
        });
        with.setWidthFull();
        with.setManualValidation(true);
        with.addValueChangeListener(change -> with.setInvalid(false));
        add(
                Texts.of(new H2(), "controls.join"),
                Texts.of(new Paragraph(), "controls.join.text"),
                with,
                Pieces.buttons(
                        Pieces.button(
                                "controls.join.confirm",
                                () -> with.getOptionalValue().map(Control::id).ifPresentOrElse(joining, () -> {
                                    with.setErrorMessage(Texts.text("controls.join.missing"));
                                    with.setInvalid(true);
                                    with.focus();
                                })),
                        Pieces.button("action.cancel", whenLeft)));
    }
}
