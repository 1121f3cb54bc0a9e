package no.hvorervi.yousaid.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import no.hvorervi.actions.Action;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.yousaid.ChosenAction;

/** Whether an action is told of, and what it is called to citizens. */
final class ActionChoice extends Div {

    private final Action action;
    private final Checkbox isTold;
    private final TextField said = new TextField();

    ActionChoice(Action action, Optional<ChosenAction> chosen) {
        this.action = action;
        addClassName("action-choice");
        String what = action.contents().what();
        isTold = new Checkbox(what);
        isTold.setValue(chosen.isPresent());
        said.setValue(chosen.map(ChosenAction::said).orElse(""));
        said.setMaxLength(ChosenAction.MAX_SAID);
        said.setWidthFull();
        Texts.bind(said, said::setLabel, "yousaid.said");
        // Of several fields with the same label, this one.
        Texts.bind(
                said,
                text -> said.setAriaLabel(text),
                locale -> I18NProvider.translate(locale, "yousaid.said.of", what));
        Texts.bind(said, said::setHelperText, "yousaid.said.hint", ChosenAction.MAX_SAID);
        said.setVisible(isTold.getValue());
        isTold.addValueChangeListener(change -> said.setVisible(change.getValue()));
        add(isTold, said);
    }

    Optional<ChosenAction> read() {
        return isTold.getValue() ? Optional.of(new ChosenAction(action.id(), said.getValue())) : Optional.empty();
    }
}
