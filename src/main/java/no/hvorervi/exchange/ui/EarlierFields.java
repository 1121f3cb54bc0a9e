package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.earlier.EarlierTerms;
import no.hvorervi.exchange.RoundImport;
import no.hvorervi.exchange.RoundMapping;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundSettings;
import no.hvorervi.rounds.Upward;

/** What is said of a round that is to be brought in; a name and a day are all that must be. */
final class EarlierFields extends Section {

    private final Select<Municipality> municipality = new Select<>();
    private final TextField title = new TextField();
    private final DayField closedOn = new DayField("roundImport.closedOn");
    private final Select<Criteria> criteria = new Select<>();
    private final RadioButtonGroup<AnonymousVoice> voice = new RadioButtonGroup<>();
    private final Select<Integer> group = new Select<>();
    private final RadioButtonGroup<Upward> upward = new RadioButtonGroup<>();
    private final IntegerField retention = new IntegerField();

    EarlierFields(List<Municipality> managed, List<Criteria> published, Runnable whenChanged) {
        addClassNames("card", "form");
        municipality.setItems(managed);
        municipality.setItemLabelGenerator(Municipality::name);
        municipality.setValue(managed.getFirst());
        municipality.setVisible(managed.size() > 1);
        Texts.bind(municipality, municipality::setLabel, "people.municipality");
        title.setMaxLength(RoundSettings.MAX_TITLE);
        title.setManualValidation(true);
        title.setRequiredIndicatorVisible(true);
        Texts.bind(title, title::setLabel, "roundImport.name");
        Texts.bind(title, title::setHelperText, "roundImport.name.hint");
        Texts.bind(title, title::setErrorMessage, "roundImport.name.missing");
        closedOn.setRequiredIndicatorVisible(true);
        Texts.bind(closedOn, closedOn::setHelperText, "roundImport.closedOn.hint");
        criteria.setItems(published);
        criteria.setValue(published.getFirst());
        criteria.setVisible(published.size() > 1);
        Texts.redraw(criteria, (self, locale) -> {
            self.setItemLabelGenerator(each -> each.title().in(locale) + " (" + each.number() + ")");
            return self;
        });
        Texts.bind(criteria, criteria::setLabel, "roundImport.criteria");
        fillTerms();
        Stream.<HasValue<?, ?>>of(municipality, title, closedOn, criteria, voice, group, upward, retention)
                .forEach(each -> each.addValueChangeListener(change -> whenChanged.run()));
        add(
                Texts.of(new H2(), "roundImport.about"),
                stacked(municipality, title, closedOn, criteria),
                new NativeDetails(Texts.of(new Span(), "roundImport.terms"), stacked(voice, group, upward, retention)));
    }

    private static Div stacked(Component... fields) {
        var stacked = new Div(fields);
        stacked.addClassName("stacked");
        return stacked;
    }

    private void fillTerms() {
        voice.setItems(AnonymousVoice.values());
        voice.setValue(AnonymousVoice.EMPLOYEE);
        Texts.redraw(voice, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(locale, "roundImport.voice." + each.name()));
            return self;
        });
        Texts.bind(voice, voice::setLabel, "roundImport.voice");
        Texts.bind(voice, voice::setHelperText, "roundImport.voice.hint");
        group.setItems(IntStream.rangeClosed(RoundSettings.SMALLEST_GROUP_FLOOR, RoundSettings.SMALLEST_GROUP_MAX)
                .boxed()
                .toList());
        group.setValue(RoundSettings.SMALLEST_GROUP_FLOOR);
        Texts.bind(group, group::setLabel, "round.group");
        Texts.bind(group, group::setHelperText, "round.group.hint");
        upward.setItems(Upward.values());
        upward.setValue(Upward.TOTALS);
        Texts.redraw(upward, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(locale, "round.upward." + each.name()));
            return self;
        });
        Texts.bind(upward, upward::setLabel, "round.upward");
        Texts.bind(upward, upward::setHelperText, "roundImport.upward.hint");
        retention.setManualValidation(true);
        retention.setStepButtonsVisible(true);
        retention.setValue(EarlierTerms.RETENTION_DAYS);
        Texts.bind(retention, retention::setLabel, "round.retention.days");
        Texts.bind(retention, retention::setHelperText, "round.retention.hint");
        Texts.bind(retention, retention::setErrorMessage, "roundImport.retention.wrong");
    }

    Criteria criteria() {
        return criteria.getValue();
    }

    /** All of it; where something is missing the fields say so, and the first of them has the focus. */
    Optional<RoundImport> read(RoundMapping mapping) {
        title.setInvalid(title.getValue().isBlank());
        Optional<LocalDate> day = closedOn.read();
        int days = retention.getOptionalValue().orElse(-1);
        retention.setInvalid(days < 0 || days > RoundSettings.MAX_RETENTION_DAYS);
        if (title.isInvalid()) {
            title.focus();
        } else if (day.isEmpty()) {
            closedOn.focus();
        } else if (retention.isInvalid()) {
            retention.focus();
        } else {
            return day.map(closed -> new RoundImport(
                    municipality.getValue().id(),
                    new EarlierTerms(
                            title.getValue(), closed, criteria().id(), group.getValue(), days, upward.getValue()),
                    voice.getValue(),
                    mapping,
                    Optional.empty()));
        }
        return Optional.empty();
    }
}
