package no.hvorervi.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A field for a day, typed as 1.3.2025 or chosen from a calendar whose weeks begin on Monday. */
public final class DayField extends DatePicker {

    private static final int DAYS = 7;

    public DayField(String labelKey, LocalDate day) {
        this(labelKey);
        setValue(day);
    }

    public DayField(String labelKey) {
        setManualValidation(true);
        Texts.bind(this, this::setLabel, labelKey);
        Texts.bind(this, this::setErrorMessage, "units.day.wrong");
        Texts.redraw(this, (self, locale) -> {
            self.setI18n(words(locale));
            return self;
        });
        addValueChangeListener(change -> setInvalid(false));
    }

    /** The day; without one the field says what is wrong. */
    public Optional<LocalDate> read() {
        setInvalid(getOptionalValue().isEmpty());
        return getOptionalValue();
    }

    private static DatePickerI18n words(Locale locale) {
        return new DatePickerI18n()
                .setDateFormats("d.M.yyyy", "dd.MM.yyyy", "yyyy-MM-dd")
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(I18NProvider.translate(locale, "units.day.today"))
                .setCancel(I18NProvider.translate(locale, "action.cancel"));
    }

    /** From Sunday on, as the component wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, DAYS)
                .mapToObj(DayOfWeek.SUNDAY::plus)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }

    public void showFault(String key) {
        setErrorMessage(Texts.text(key));
        setInvalid(true);
    }
}
