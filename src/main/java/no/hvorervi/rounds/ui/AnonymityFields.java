package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import java.util.stream.IntStream;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.rounds.RoundField;
import no.hvorervi.rounds.RoundSettings;
import no.hvorervi.rounds.Upward;

/** How those who answer are protected: how many stand behind a figure, who sees what, and how long answers are kept. */
final class AnonymityFields {

    private final Select<Integer> smallestGroup = new Select<>();
    private final RadioButtonGroup<Upward> upward = new RadioButtonGroup<>();
    private final IntegerField retention = new IntegerField();

    AnonymityFields(RoundSettings stored, Runnable whenChanged) {
        smallestGroup.setItems(
                IntStream.rangeClosed(RoundSettings.SMALLEST_GROUP_FLOOR, RoundSettings.SMALLEST_GROUP_MAX)
                        .boxed()
                        .toList());
        Texts.bind(smallestGroup, smallestGroup::setLabel, "round.group");
        Texts.bind(smallestGroup, smallestGroup::setHelperText, "round.group.hint");
        smallestGroup.setValue(stored.smallestGroup());
        smallestGroup.addValueChangeListener(change -> whenChanged.run());
        upward.setItems(Upward.values());
        Texts.redraw(upward, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(locale, "round.upward." + each.name()));
            return self;
        });
        Texts.bind(upward, upward::setLabel, "round.upward");
        Texts.bind(upward, upward::setHelperText, "round.upward.hint");
        upward.setValue(stored.upward());
        upward.addValueChangeListener(change -> whenChanged.run());
        Texts.bind(retention, retention::setLabel, "round.retention.days");
        Texts.bind(retention, retention::setHelperText, "round.retention.hint");
        retention.setManualValidation(true);
        retention.setStepButtonsVisible(true);
        retention.setValue(stored.retentionDays());
        retention.addValueChangeListener(change -> whenChanged.run());
    }

    Component[] inOrder() {
        return new Component[] {smallestGroup, upward, retention};
    }

    int smallestGroup() {
        return smallestGroup.getValue();
    }

    Upward upward() {
        return upward.getValue();
    }

    /** −1, which is no number of days, while none stands there. */
    int retentionDays() {
        return retention.getOptionalValue().orElse(-1);
    }

    /** Those that something can be wrong with. */
    Map<RoundField, HasValidation> plain() {
        return Map.of(RoundField.SMALLEST_GROUP, smallestGroup, RoundField.RETENTION, retention);
    }
}
