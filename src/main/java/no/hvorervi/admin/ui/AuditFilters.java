package no.hvorervi.admin.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.hvorervi.admin.AuditChoice;
import no.hvorervi.admin.AuditScope;
import no.hvorervi.admin.AuditTrailService;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;

/** The fields that the log is searched with. */
final class AuditFilters extends Section {

    private final AuditTrailService service;
    private final Select<AuditScope> scope = new Select<>();
    private final ComboBox<AuditChoice> person = new ComboBox<>();
    private final ComboBox<AuditAction> action = new ComboBox<>();
    private final ComboBox<AuditChoice> unit = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final TextField text = new TextField();
    private final Details narrowing = new Details();

    AuditFilters(AuditTrailService service, Consumer<AuditFilter> searcher) {
        this.service = service;
        addClassNames("card", "audit-filters");
        label(scope, "audit.scope");
        label(person, "audit.person");
        label(action, "audit.action");
        label(unit, "audit.unit");
        label(from, "audit.from");
        label(to, "audit.to");
        label(text, "audit.text");
        Texts.bind(text, text::setHelperText, "audit.text.hint");
        scope.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                person.clear();
                unit.clear();
                searcher.accept(filter());
            }
        });
        person.setItemLabelGenerator(AuditChoice::name);
        person.setClearButtonVisible(true);
        unit.setItemLabelGenerator(AuditChoice::name);
        unit.setClearButtonVisible(true);
        action.setClearButtonVisible(true);
        // The address may name one before the field is shown and its items are sorted.
        action.setItems(AuditAction.values());
        Texts.redraw(action, (self, locale) -> sortedIn(self, locale));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        var search = Texts.of(new Button(), "audit.search");
        search.addThemeVariants(ButtonVariant.PRIMARY);
        search.addClickListener(click -> searcher.accept(filter()));
        var clear = Texts.of(new Button(), "audit.clear");
        clear.addClickListener(click -> searcher.accept(all()));
        var buttons = new Div(search, clear);
        buttons.addClassName("actions");
        List.of(from, to).forEach(AuditFilters::localize);
        var fields = new Div(person, action, unit, from, to, text);
        fields.addClassName("fields");
        search.addClickShortcut(Key.ENTER).listenOn(fields);
        narrowing.setSummary(Texts.of(new Span(), "audit.searching"));
        narrowing.add(fields, buttons);
        add(scope, narrowing);
    }

    private static void label(com.vaadin.flow.component.HasLabel field, String key) {
        Texts.bind((com.vaadin.flow.component.Component) field, field::setLabel, key);
    }

    private static ComboBox<AuditAction> sortedIn(ComboBox<AuditAction> field, Locale locale) {
        AuditAction chosen = field.getValue();
        field.setItemLabelGenerator(each -> AuditSentence.action(each, locale));
        field.setItems(Stream.of(AuditAction.values())
                .sorted(Comparator.comparing(each -> AuditSentence.action(each, locale)))
                .toList());
        field.setValue(chosen);
        return field;
    }

    /** Shows the fields as the address says; whom and what it names are looked up. */
    void show(List<AuditScope> scopes, AuditScope chosen, AuditFilter filter) {
        scope.setItems(scopes);
        scope.setItemLabelGenerator(
                each -> each.municipality().isEmpty() ? Texts.text("audit.scope.installation") : each.name());
        scope.setValue(chosen);
        scope.setVisible(scopes.size() > 1);
        unit.setVisible(chosen.municipality().isPresent());
        person.setItems(
                query -> service
                        .people(
                                chosen.municipality(),
                                query.getFilter().orElse(""),
                                query.getOffset(),
                                query.getLimit())
                        .stream());
        unit.setItems(
                query -> service
                        .units(chosen.municipality(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        person.setValue(filter.person()
                .flatMap(id -> service.person(chosen.municipality(), id))
                .orElse(null));
        unit.setValue(filter.unit()
                .flatMap(id -> service.unit(chosen.municipality(), id))
                .orElse(null));
        action.setValue(filter.action().orElse(null));
        from.setValue(filter.from().orElse(null));
        to.setValue(filter.to().orElse(null));
        text.setValue(filter.text());
        narrowing.setOpened(filter.isNarrowed());
    }

    /** Names of months and days as the language has them; the week begins on Monday. */
    private static void localize(DatePicker picker) {
        Texts.redraw(picker, (self, locale) -> {
            self.setLocale(locale);
            self.setI18n(new DatePicker.DatePickerI18n()
                    .setMonthNames(Stream.of(Month.values())
                            .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                            .toList())
                    .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                    .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                    .setFirstDayOfWeek(1)
                    .setToday(I18NProvider.translate(locale, "audit.today"))
                    .setCancel(I18NProvider.translate(locale, "people.cancel")));
            return self;
        });
    }

    /** From Sunday on, as the component wants them. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }

    private AuditFilter filter() {
        return new AuditFilter(
                AuditFilter.key(scope.getValue()),
                text.getValue(),
                Optional.ofNullable(person.getValue()).map(AuditChoice::id),
                Optional.ofNullable(action.getValue()),
                Optional.ofNullable(unit.getValue()).map(each -> new UnitId(Long.parseLong(each.id()))),
                Optional.ofNullable(from.getValue()),
                Optional.ofNullable(to.getValue()),
                Optional.empty());
    }

    private AuditFilter all() {
        return new AuditFilter(
                AuditFilter.key(scope.getValue()),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
