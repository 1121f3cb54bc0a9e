package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.NearRound;
import no.hvorervi.rounds.Recurrence;
import no.hvorervi.rounds.RoundFault;
import no.hvorervi.rounds.RoundField;
import no.hvorervi.rounds.RoundSettings;
import no.hvorervi.rounds.RoundTimes;

/** All that is decided about a round, on one page in the order in which people think of it; saved as one goes. */
final class RoundForm extends Div {

    private final Runnable whenChanged;
    private final UnitChoice units;
    private final OwnStatements statements;
    private final TimeFields opens;
    private final TimeFields closes;
    private final NearNote near = new NearNote();
    private final AnonymityFields anonymity;
    private final TextField title = new TextField();
    private final CheckboxGroup<AnonymousVoice> voices = new CheckboxGroup<>();
    private final Select<CriteriaVersionId> criteria = new Select<>();
    private final RadioButtonGroup<Boolean> nineOnly = new RadioButtonGroup<>();
    private final Select<Recurrence> recurrence = new Select<>();
    private final Checkbox comments = new Checkbox();
    private final ToldFields told;

    RoundForm(RoundSettings stored, UnitTree tree, List<Criteria> published, Runnable whenChanged) {
        this.whenChanged = whenChanged;
        units = new UnitChoice(tree, stored.units(), whenChanged);
        statements = new OwnStatements(stored.statements(), whenChanged);
        opens = new TimeFields("round.opens", "round.opens.time", stored.times().opens(), whenChanged);
        closes = new TimeFields(
                "round.closes", "round.closes.time", stored.times().closes(), whenChanged);
        anonymity = new AnonymityFields(stored, whenChanged);
        told = new ToldFields(stored, whenChanged);
        setUp(stored, published);
        add(
                section("who", title, units, voices),
                section("what", nineOnly, criteria, statements, comments),
                section("when", opens, closes, near, recurrence),
                section("anonymity", anonymity.inOrder()),
                section("basis", told.inOrder()));
    }

    private static Section section(String name, Component... fields) {
        String key = "round.section." + name;
        var section = new Section(Texts.of(new H2(), key), Texts.of(new Paragraph(), key + ".lead"));
        section.addClassNames("card", "form", "round-form");
        section.add(fields);
        return section;
    }

    private void setUp(RoundSettings stored, List<Criteria> published) {
        bind(title, "round.title", stored.title());
        title.setMaxLength(RoundSettings.MAX_TITLE);
        Texts.bind(title, title::setHelperText, "round.title.hint");
        voices.setItems(AnonymousVoice.values());
        Texts.redraw(voices, (self, locale) -> {
            self.setItemLabelGenerator(voice -> I18NProvider.translate(locale, "round.voice." + voice.name()));
            return self;
        });
        Texts.bind(voices, voices::setLabel, "round.voices");
        set(voices, stored.voices());
        voices.addValueChangeListener(change -> told.showFor(change.getValue()));
        nineOnly.setItems(false, true);
        Texts.redraw(nineOnly, (self, locale) -> {
            self.setItemLabelGenerator(
                    nine -> I18NProvider.translate(locale, nine ? "round.extent.nine" : "round.extent.all"));
            return self;
        });
        Texts.bind(nineOnly, nineOnly::setLabel, "round.extent");
        set(nineOnly, stored.nineOnly());
        setUp(criteria, stored.criteria(), published);
        Texts.bind(comments, comments::setLabel, "round.comments.allow");
        Texts.bind(comments, comments::setHelperText, "round.comments.hint");
        set(comments, stored.comments());
        recurrence.setItems(Recurrence.values());
        Texts.redraw(recurrence, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(locale, "round.recurrence." + each.name()));
            return self;
        });
        Texts.bind(recurrence, recurrence::setLabel, "round.recurrence");
        Texts.bind(recurrence, recurrence::setHelperText, "round.recurrence.hint");
        set(recurrence, stored.recurrence());
    }

    /** One version alone is nothing to choose, but still told. */
    private void setUp(Select<CriteriaVersionId> field, CriteriaVersionId stored, List<Criteria> published) {
        field.setItems(published.stream().map(Criteria::id).toList());
        Texts.redraw(field, (self, locale) -> {
            self.setItemLabelGenerator(id -> published.stream()
                    .filter(each -> each.id().equals(id))
                    .map(each -> I18NProvider.translate(
                            locale,
                            each.equals(published.getFirst()) ? "round.criteria.latest" : "round.criteria.version",
                            each.number()))
                    .findFirst()
                    .orElse(""));
            return self;
        });
        Texts.bind(field, field::setLabel, "round.criteria");
        Texts.bind(field, field::setHelperText, "round.criteria.hint");
        field.setReadOnly(published.size() == 1);
        set(field, stored);
    }

    private void bind(TextField field, String key, String value) {
        Texts.bind(field, field::setLabel, key);
        field.setManualValidation(true);
        field.setWidthFull();
        set(field, value);
    }

    private <V> void set(HasValue<?, V> field, V value) {
        field.setValue(value);
        field.addValueChangeListener(change -> whenChanged.run());
    }

    /** What stands in the fields; empty while a day is missing, which its field then says. */
    Optional<RoundSettings> read() {
        Optional<LocalDateTime> from = opens.read();
        Optional<LocalDateTime> to = closes.read();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RoundSettings(
                title.getValue(),
                criteria.getValue(),
                nineOnly.getValue(),
                statements.statements(),
                voices.getValue(),
                new RoundTimes(from.get(), to.get()),
                recurrence.getValue(),
                anonymity.smallestGroup(),
                comments.getValue(),
                anonymity.upward(),
                told.language(),
                told.purpose(),
                told.information(),
                told.citizenPurpose(),
                told.legalBasis(),
                told.responsible(),
                anonymity.retentionDays(),
                units.units()));
    }

    /** Marks the fields that something is wrong with, and no others; the first gets the focus if asked. */
    void show(Set<RoundFault> faults, boolean focuses) {
        plain().values().forEach(field -> field.setInvalid(false));
        opens.clearFault();
        closes.clearFault();
        units.clearFault();
        faults.forEach(this::mark);
        if (focuses) {
            faults.stream().sorted().findFirst().ifPresent(this::focus);
        }
    }

    /** Says that other rounds come close; nothing is wrong with that, but it has its price. */
    void showNear(List<NearRound> rounds) {
        near.show(rounds);
    }

    private Map<RoundField, HasValidation> plain() {
        Map<RoundField, HasValidation> fields = new EnumMap<>(anonymity.plain());
        fields.put(RoundField.TITLE, title);
        fields.put(RoundField.VOICES, voices);
        fields.putAll(told.plain());
        return fields;
    }

    private void mark(RoundFault fault) {
        String key = "round.fault." + fault.name();
        switch (fault.field()) {
            case OPENS -> opens.showFault(key);
            case CLOSES -> closes.showFault(key);
            case UNITS, STATEMENTS -> units.showFault(key);
            case TITLE,
                    VOICES,
                    SMALLEST_GROUP,
                    RETENTION,
                    PURPOSE,
                    INFORMATION,
                    CITIZEN_PURPOSE,
                    LEGAL_BASIS,
                    RESPONSIBLE ->
                Optional.ofNullable(plain().get(fault.field())).ifPresent(field -> {
                    field.setErrorMessage(Texts.text(key));
                    field.setInvalid(true);
                });
        }
    }

    private void focus(RoundFault fault) {
        switch (fault.field()) {
            case OPENS -> opens.focusDay();
            case CLOSES -> closes.focusDay();
            default -> {
                if (plain().get(fault.field()) instanceof Focusable<?> field) {
                    field.focus();
                }
            }
        }
    }
}
