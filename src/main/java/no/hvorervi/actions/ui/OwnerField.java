package no.hvorervi.actions.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.actions.Owner;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.AccountId;
import no.hvorervi.people.RoleService.Holder;

/** Asks who sees to it: anybody by name or role, or one of those who hold a role in the unit. */
final class OwnerField extends Div {

    private final ComboBox<Owner> among = new ComboBox<>();
    private final TextField words = new TextField();
    private final boolean isAmong;

    OwnerField(List<Holder> holders, Owner owner) {
        isAmong = !holders.isEmpty();
        Texts.bind(among, among::setLabel, "actions.owner");
        Texts.bind(among, among::setHelperText, "actions.owner.hint");
        Texts.bind(words, words::setLabel, "actions.owner");
        Texts.bind(words, words::setHelperText, "actions.owner.hint.words");
        among.setItems(owners(holders));
        among.setItemLabelGenerator(Owner::words);
        among.setAllowCustomValue(true);
        among.setManualValidation(true);
        among.addCustomValueSetListener(typed -> among.setValue(Owner.of(typed.getDetail())));
        among.addValueChangeListener(change -> among.setInvalid(false));
        words.setMaxLength(Owner.MAX_WORDS);
        words.setManualValidation(true);
        words.addValueChangeListener(change -> words.setInvalid(false));
        among.setWidthFull();
        words.setWidthFull();
        if (!owner.words().isEmpty()) {
            among.setValue(owner);
        }
        words.setValue(owner.words());
        add(isAmong ? among : words);
    }

    /** Somebody who holds two roles is one. */
    private static List<Owner> owners(List<Holder> holders) {
        Map<AccountId, Owner> owners = new LinkedHashMap<>();
        holders.forEach(each -> owners.putIfAbsent(
                each.role().person(),
                new Owner(each.name(), Optional.of(each.role().person()))));
        return List.copyOf(owners.values());
    }

    /** Whoever was chosen; an account stays with its words as long as they are the same. */
    Owner read(Owner before) {
        if (isAmong) {
            return among.getOptionalValue().orElseGet(() -> Owner.of(""));
        }
        String typed = words.getValue().strip();
        return typed.equals(before.words()) ? before : Owner.of(typed);
    }

    void showFault(String key) {
        if (isAmong) {
            among.setErrorMessage(Texts.text(key));
            among.setInvalid(true);
        } else {
            words.setErrorMessage(Texts.text(key));
            words.setInvalid(true);
        }
    }

    void focusField() {
        if (isAmong) {
            among.focus();
        } else {
            words.focus();
        }
    }
}
