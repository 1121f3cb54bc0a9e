package no.hvorervi.actions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionFault;
import no.hvorervi.actions.Expected;
import no.hvorervi.actions.kit.ExpectedField;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Item;
import no.hvorervi.people.RoleService.Holder;

/** What is written down of an action. */
final class ActionForm extends Div {

    private final ActionContents before;
    private final TextField what = new TextField();
    private final TextArea why = new TextArea();
    private final TextArea sign = new TextArea();
    private final OwnerField owner;
    private final TextArea joining = new TextArea();
    private String filled = "";
    private final DayField start;
    private final DayField due;
    private final ExpectedField expected = new ExpectedField();

    ActionForm(ActionContents before, List<Holder> holders) {
        this.before = before;
        addClassName("stacked");
        text(what, "actions.what", "actions.what.hint", ActionContents.MAX_WHAT, before.what());
        what.setMaxLength(ActionContents.MAX_WHAT);
        text(why, "actions.why", "actions.why.hint", ActionContents.MAX_WHY, before.why());
        why.setMaxLength(ActionContents.MAX_WHY);
        text(sign, "actions.sign", "actions.sign.hint", ActionContents.MAX_SIGN, before.sign());
        sign.setMaxLength(ActionContents.MAX_SIGN);
        owner = new OwnerField(holders, before.owner());
        text(joining, "actions.joining", "actions.joining.hint", ActionContents.MAX_JOINING, before.joining());
        joining.setMaxLength(ActionContents.MAX_JOINING);
        start = new DayField("actions.start", before.start());
        due = new DayField("actions.due", before.due());
        var days = new Div(start, due);
        days.addClassName("days");
        expected.setValue(before.expected());
        add(what, why, sign, owner, joining, days, expected);
    }

    private static void text(TextFieldBase<?, String> field, String label, String hint, int most, String value) {
        Component owner = field;
        Texts.bind(owner, field::setLabel, label);
        Texts.bind(owner, field::setHelperText, hint, most);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setValue(value);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    /** Says which way in the words of what the action is about. */
    void about(Item item) {
        expected.about(item);
    }

    /** Fills in the way one hopes for; whoever expects another chooses it afterwards. */
    void expect(Optional<Expected> direction) {
        expected.suggest(direction);
    }

    /** Fills in what is to be done, to be written anew; asks first where something else has been written. */
    void suggest(String text, Runnable whenFilled) {
        if (what.isEmpty() || what.getValue().equals(filled)) {
            fill(text, whenFilled);
        } else {
            Confirm.ask("actions.replace", () -> fill(text, whenFilled), what.getValue());
        }
    }

    private void fill(String text, Runnable whenFilled) {
        filled = text;
        what.setValue(text);
        what.focus();
        whenFilled.run();
    }

    /** What stands in the fields; empty when a day is missing, which its field then says. */
    Optional<ActionContents> read() {
        Optional<LocalDate> from = start.read();
        Optional<LocalDate> to = due.read();
        if (from.isEmpty() || to.isEmpty()) {
            (from.isEmpty() ? start : due).focus();
            return Optional.empty();
        }
        return expected.read()
                .map(direction -> new ActionContents(
                        what.getValue(),
                        why.getValue(),
                        sign.getValue(),
                        owner.read(before.owner()),
                        joining.getValue(),
                        from.get(),
                        to.get(),
                        direction));
    }

    /** Says at each field what is wrong, and leads to the first. */
    void show(Set<ActionFault> faults) {
        faults.stream().sorted().forEach(this::show);
        faults.stream().sorted().findFirst().ifPresent(this::focus);
    }

    private void show(ActionFault fault) {
        String key = "actions.fault." + fault.name();
        switch (fault) {
            case WHAT_MISSING, WHAT_TOO_LONG -> show(what, key);
            case WHY_TOO_LONG -> show(why, key);
            case SIGN_TOO_LONG -> show(sign, key);
            case OWNER_MISSING, OWNER_TOO_LONG -> owner.showFault(key);
            case JOINING_TOO_LONG -> show(joining, key);
            case DUE_BEFORE_START -> due.showFault(key);
            case SENTENCE_MISSING, SENTENCE_TOO_LONG -> throw new IllegalArgumentException("Of another form");
        }
    }

    private static void show(TextFieldBase<?, String> field, String key) {
        field.setErrorMessage(Texts.text(key));
        field.setInvalid(true);
    }

    private void focus(ActionFault fault) {
        switch (fault) {
            case WHY_TOO_LONG -> why.focus();
            case SIGN_TOO_LONG -> sign.focus();
            case OWNER_MISSING, OWNER_TOO_LONG -> owner.focusField();
            case JOINING_TOO_LONG -> joining.focus();
            case DUE_BEFORE_START -> due.focus();
            default -> what.focus();
        }
    }
}
