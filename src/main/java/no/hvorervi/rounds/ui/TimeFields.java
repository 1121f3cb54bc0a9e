package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;

/** A day and a time of it, by clocks in Norway. */
final class TimeFields extends Div {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int HALF_HOURS = 48;
    private static final int MINUTES = 30;

    private final DayField day;
    private final Select<LocalTime> time = new Select<>();

    TimeFields(String dayKey, String timeKey, LocalDateTime value, Runnable whenChanged) {
        addClassName("days");
        day = new DayField(dayKey, value.toLocalDate());
        var times = new TreeSet<>(IntStream.range(0, HALF_HOURS)
                .mapToObj(each -> LocalTime.MIDNIGHT.plusMinutes((long) each * MINUTES))
                .toList());
        // One that was stored stays as it is until another is chosen.
        times.add(value.toLocalTime());
        time.setItems(times);
        time.setValue(value.toLocalTime());
        time.setItemLabelGenerator(CLOCK::format);
        Texts.bind(time, time::setLabel, timeKey);
        day.addValueChangeListener(change -> whenChanged.run());
        time.addValueChangeListener(change -> whenChanged.run());
        add(day, time);
    }

    /** Empty while no day stands there, which the field then says. */
    Optional<LocalDateTime> read() {
        return day.read().map(on -> on.atTime(time.getValue()));
    }

    void showFault(String key) {
        day.showFault(key);
    }

    void clearFault() {
        day.setInvalid(false);
    }

    void focusDay() {
        day.focus();
    }
}
