package no.hvorervi.controls.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlFault;
import no.hvorervi.controls.Cost;
import no.hvorervi.controls.EntryContents;
import no.hvorervi.controls.Frequency;
import no.hvorervi.controls.Purpose;

/** What a control costs a unit, what it protects, and why that is too much; the hours add up while one types. */
final class EntryForm extends Div {

    /** In place of a frequency: the number is typed. */
    private static final int OWN = 0;

    private final ControlFields fields = new ControlFields();
    private final Select<Integer> often = new Select<>();
    private final IntegerField times = fields.number("controls.times", ControlFault.TIMES_WRONG);
    private final IntegerField minutes = fields.number("controls.minutes", ControlFault.MINUTES_WRONG);
    private final IntegerField people = fields.number("controls.people", ControlFault.PEOPLE_WRONG);
    private final Paragraph sum = new Paragraph();
    private final CheckboxGroup<Purpose> purposes = new CheckboxGroup<>();
    private final TextArea why;

    EntryForm(Optional<EntryContents> before) {
        addClassName("stacked");
        often.setItems(Stream.concat(Arrays.stream(Frequency.values()).map(Frequency::times), Stream.of(OWN))
                .toList());
        Texts.bind(often, often::setLabel, "controls.often");
        Texts.redraw(often, (self, locale) -> {
            self.setItemLabelGenerator(each -> often(each, locale));
            return self;
        });
        often.setWidthFull();
        why = fields.area(
                "controls.why",
                EntryContents.MAX_WHY,
                before.map(EntryContents::why).orElse(""),
                ControlFault.WHY_MISSING,
                ControlFault.WHY_TOO_LONG);
        purposes.setItems(Purpose.values());
        Texts.bind(purposes, purposes::setLabel, "controls.purpose");
        Texts.bind(purposes, purposes::setHelperText, "controls.purpose.hint");
        Texts.redraw(purposes, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(locale, "controls.purpose." + each.name()));
            return self;
        });
        purposes.setManualValidation(true);
        purposes.addValueChangeListener(change -> purposes.setInvalid(false));
        Stream.of(ControlFault.PURPOSE_MISSING, ControlFault.PURPOSE_CONTRADICTS)
                .forEach(fault -> fields.take(
                        fault,
                        message -> {
                            purposes.setErrorMessage(message);
                            purposes.setInvalid(true);
                        },
                        () -> purposes.getElement().executeJs("this.querySelector('vaadin-checkbox').focus()")));
        sum.addClassName("cost-sum");
        sum.getElement().setAttribute("aria-live", "polite");
        fill(before.map(EntryContents::cost).orElse(new Cost(Frequency.WEEKLY.times(), 0, 0)));
        before.map(EntryContents::purposes).ifPresent(purposes::setValue);
        often.addValueChangeListener(change -> show());
        Stream.of(times, minutes, people).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> show());
        });
        var numbers = new Div(often, times, minutes, people);
        numbers.addClassName("days");
        Texts.redraw(sum, (self, locale) -> {
            self.setText(words(cost(), locale));
            return self;
        });
        add(numbers, sum, purposes, why);
        show();
    }

    private static String often(int times, Locale locale) {
        return Frequency.of(times)
                .map(each -> I18NProvider.translate(locale, "controls.often." + each.name()))
                .orElseGet(() -> I18NProvider.translate(locale, "controls.often.own"));
    }

    private void fill(Cost cost) {
        boolean isNamed = Frequency.of(cost.times()).isPresent();
        often.setValue(isNamed ? cost.times() : OWN);
        if (!isNamed) {
            times.setValue(cost.times());
        }
        if (cost.minutes() > 0) {
            minutes.setValue(cost.minutes());
            people.setValue(cost.people());
        }
    }

    private void show() {
        boolean isOwn = often.getValue() == OWN;
        times.setVisible(isOwn);
        Cost cost = cost();
        sum.setText(words(cost, getLocale()));
        sum.setVisible(cost.minutesAYear() > 0);
    }

    private static String words(Cost cost, Locale locale) {
        return I18NProvider.translate(locale, "controls.sum", ControlWords.time(cost.minutesAYear(), locale));
    }

    private Cost cost() {
        return new Cost(
                often.getValue() == OWN ? ControlFields.read(times) : often.getValue(),
                ControlFields.read(minutes),
                ControlFields.read(people));
    }

    EntryContents read() {
        return new EntryContents(cost(), purposes.getValue(), why.getValue());
    }

    /** The faults of this form; those of others are theirs to show. */
    static final Set<ControlFault> FAULTS = Set.of(
            ControlFault.TIMES_WRONG,
            ControlFault.MINUTES_WRONG,
            ControlFault.PEOPLE_WRONG,
            ControlFault.PURPOSE_MISSING,
            ControlFault.PURPOSE_CONTRADICTS,
            ControlFault.WHY_MISSING,
            ControlFault.WHY_TOO_LONG);

    void show(Set<ControlFault> faults) {
        fields.show(faults);
    }
}
