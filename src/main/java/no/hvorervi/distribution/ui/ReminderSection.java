package no.hvorervi.distribution.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.distribution.Reminder;
import no.hvorervi.distribution.ReminderService;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundState;

/** When everybody is reminded: planning it, dropping it, doing it now. */
final class ReminderSection extends Composite<Section> {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int FIRST_HOUR = 6;
    private static final int LAST_HOUR = 20;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final DistributionActions actions;
    private final Round round;
    private final LiveStatus status = new LiveStatus();
    private final Div list = new Div();
    private final DayField day;
    private final Select<LocalTime> time = new Select<>();
    private final RefusalNote note = new RefusalNote();
    private final Div planning;

    ReminderSection(DistributionActions actions, Round round) {
        this.actions = actions;
        this.round = round;
        day = new DayField("distribution.reminder.day");
        time.setItems(IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList());
        time.setValue(MORNING);
        time.setItemLabelGenerator(CLOCK::format);
        Texts.bind(time, time::setLabel, "distribution.reminder.time");
        planning = new Div(day, time, Words.button("distribution.reminder.plan", this::plan));
        planning.addClassName("adding");
        getContent().add(list, planning, status, note);
        load();
    }

    @Override
    protected Section initContent() {
        return Words.card("distribution.reminder");
    }

    private void load() {
        List<Reminder> reminders = actions.reminders().find(round.id());
        list.removeAll();
        var items = new UnorderedList();
        items.addClassNames("plain", "entries");
        reminders.forEach(each -> items.add(item(each)));
        if (reminders.isEmpty()) {
            list.add(Texts.of(new Paragraph(), "distribution.reminder.none"));
        } else {
            list.add(items);
        }
        if (round.state() == RoundState.OPEN && reminders.size() < ReminderService.MAX) {
            list.add(Words.buttons(Words.button(
                    "distribution.reminder.now", () -> Confirm.ask("distribution.reminder.now", this::sendNow))));
        }
        planning.setVisible(reminders.size() < ReminderService.MAX);
    }

    private ListItem item(Reminder reminder) {
        var when = Texts.of(new Span(), locale -> Words.moment(reminder.dueAt(), locale));
        when.addClassName("entry-name");
        var words = new Div(when);
        var item = new ListItem(words);
        reminder.progress()
                .ifPresentOrElse(
                        progress -> words.add(Texts.of(new Span(), locale -> Words.progress(progress, locale))), () -> {
                            boolean isDue =
                                    !reminder.dueAt().isAfter(actions.clock().instant());
                            words.add(Texts.of(
                                    new Span(), isDue ? "distribution.reminder.due" : "distribution.reminder.planned"));
                            Button drop = Words.button("distribution.reminder.drop", () -> drop(reminder));
                            Texts.bind(
                                    drop,
                                    drop::setAriaLabel,
                                    locale -> I18NProvider.translate(
                                            locale,
                                            "distribution.reminder.drop.named",
                                            Words.moment(reminder.dueAt(), locale)));
                            item.add(drop);
                        });
        return item;
    }

    private void plan() {
        day.read().ifPresent(on -> {
            if (note.unlessRefused(() -> actions.reminders().plan(round.id(), on.atTime(time.getValue())))) {
                day.clear();
                say("distribution.reminder.plan.done");
            }
        });
    }

    private void drop(Reminder reminder) {
        actions.reminders().drop(round.id(), reminder.minutesBefore());
        String day = NorwegianTime.longDate(reminder.dueAt(), getLocale());
        status.say(locale -> I18NProvider.translate(locale, "distribution.reminder.drop.done", day));
        load();
    }

    private void sendNow() {
        if (note.unlessRefused(() -> actions.reminders().sendNow(round.id()))) {
            say("distribution.reminder.now.done");
        }
    }

    private void say(String key) {
        status.say(locale -> I18NProvider.translate(locale, key));
        load();
    }
}
