package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.i18n.Language;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundField;
import no.hvorervi.rounds.RoundSettings;

/** What people are told before they answer, in the municipality's own words. */
final class ToldFields {

    private final Runnable whenChanged;
    private final Select<Language> language = new Select<>();
    private final TextArea purpose;
    private final TextArea information;
    private final TextArea citizenPurpose;
    private final TextArea legalBasis;
    private final TextField responsible = new TextField();

    ToldFields(RoundSettings stored, Runnable whenChanged) {
        this.whenChanged = whenChanged;
        purpose = area("round.purpose", "round.purpose.hint", RoundSettings.MAX_PURPOSE, stored.purpose());
        information = area(
                "round.information", "round.information.hint", RoundSettings.MAX_INFORMATION, stored.information());
        citizenPurpose =
                area("round.citizens", "round.citizens.hint", RoundSettings.MAX_PURPOSE, stored.citizenPurpose());
        legalBasis = area("round.basis", "round.basis.hint", RoundSettings.MAX_LEGAL_BASIS, stored.legalBasis());
        Texts.bind(responsible, responsible::setLabel, "round.responsible");
        Texts.bind(responsible, responsible::setHelperText, "round.responsible.hint");
        responsible.setManualValidation(true);
        responsible.setWidthFull();
        responsible.setMaxLength(RoundSettings.MAX_RESPONSIBLE);
        set(responsible, stored.responsible());
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        Texts.bind(language, language::setLabel, "round.language");
        Texts.bind(language, language::setHelperText, "round.language.hint");
        set(language, stored.language());
        showFor(stored.voices());
    }

    private TextArea area(String label, String hint, int maxLength, String value) {
        var field = new TextArea();
        Texts.bind(field, field::setLabel, label);
        Texts.bind(field, field::setHelperText, hint);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setMaxLength(maxLength);
        set(field, value);
        return field;
    }

    private <V> void set(HasValue<?, V> field, V value) {
        field.setValue(value);
        field.addValueChangeListener(change -> whenChanged.run());
    }

    Component[] inOrder() {
        return new Component[] {purpose, information, citizenPurpose, legalBasis, responsible, language};
    }

    /** Citizens are told something only where they are asked; what stands there is kept meanwhile. */
    void showFor(Set<AnonymousVoice> voices) {
        citizenPurpose.setVisible(voices.contains(AnonymousVoice.CITIZEN));
    }

    Language language() {
        return language.getValue();
    }

    String purpose() {
        return purpose.getValue();
    }

    String information() {
        return information.getValue();
    }

    String citizenPurpose() {
        return citizenPurpose.getValue();
    }

    String legalBasis() {
        return legalBasis.getValue();
    }

    String responsible() {
        return responsible.getValue();
    }

    /** Those that something can be wrong with. */
    Map<RoundField, HasValidation> plain() {
        return Map.of(
                RoundField.PURPOSE, purpose,
                RoundField.INFORMATION, information,
                RoundField.CITIZEN_PURPOSE, citizenPurpose,
                RoundField.LEGAL_BASIS, legalBasis,
                RoundField.RESPONSIBLE, responsible);
    }
}
