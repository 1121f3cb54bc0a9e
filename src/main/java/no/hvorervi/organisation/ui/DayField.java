package no.hvorervi.organisation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.hvorervi.base.ui.Texts;

/** A field for a day, in the words of the page's language and with Monday first. */
final class DayField extends DatePicker {

    DayField(String labelKey) {
        Texts.bind(this, this::setLabel, labelKey);
        setManualValidation(true);
        addValueChangeListener(change -> setInvalid(false));
        Texts.redraw(this, (self, locale) -> {
            self.setLocale(locale);
            self.setI18n(texts(locale));
            return self;
        });
    }

    private static DatePickerI18n texts(Locale locale) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(Texts.text("day.today"))
                .setCancel(Texts.text("people.cancel"));
    }

    /** From Sunday, as the component counts. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }

    void showFault(String key) {
        setErrorMessage(Texts.text(key));
        setInvalid(true);
    }
}
