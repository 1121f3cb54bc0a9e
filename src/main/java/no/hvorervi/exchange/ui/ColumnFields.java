package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.exchange.ColumnUse;
import no.hvorervi.exchange.RoundFile;
import no.hvorervi.exchange.RoundMapping;

/** What each column of a file holds. Those whose headings say it are chosen already; no other is ever brought in unseen. */
final class ColumnFields extends Section {

    private final Map<String, ComboBox<ColumnUse>> choices = new LinkedHashMap<>();

    ColumnFields(RoundFile file, Criteria criteria, Runnable whenChanged) {
        addClassName("card");
        Map<String, Item> items = new HashMap<>();
        criteria.items().forEach(each -> items.put(each.key(), each));
        List<ColumnUse> uses = Stream.<ColumnUse>concat(
                        Stream.of(
                                new ColumnUse.Unit(),
                                new ColumnUse.Voice(),
                                new ColumnUse.LeftOut(),
                                new ColumnUse.Own()),
                        criteria.items().map(each -> new ColumnUse.Asked(each.key())))
                .toList();
        var fields = new Div();
        fields.addClassName("columns");
        for (String column : file.columns()) {
            ComboBox<ColumnUse> choice = new ComboBox<>(column);
            choice.setItems(uses);
            choice.setManualValidation(true);
            Texts.redraw(choice, (self, locale) -> {
                self.setItemLabelGenerator(use -> text(use, items, locale));
                return self;
            });
            Texts.bind(choice, choice::setPlaceholder, "roundImport.column.choose");
            Texts.bind(choice, choice::setErrorMessage, "roundImport.column.missing");
            RoundMapping.NONE.of(column, criteria).ifPresent(choice::setValue);
            choice.addValueChangeListener(change -> {
                choice.setInvalid(false);
                whenChanged.run();
            });
            choices.put(column, choice);
            fields.add(choice);
        }
        add(Texts.of(new H2(), "roundImport.columns"), Texts.of(new Paragraph(), "roundImport.columns.text"), fields);
    }

    private static String text(ColumnUse use, Map<String, Item> items, Locale locale) {
        return switch (use) {
            case ColumnUse.Unit is -> I18NProvider.translate(locale, "roundImport.column.unit");
            case ColumnUse.Voice is -> I18NProvider.translate(locale, "roundImport.column.voice");
            case ColumnUse.Own is -> I18NProvider.translate(locale, "roundImport.column.own");
            case ColumnUse.LeftOut is -> I18NProvider.translate(locale, "roundImport.column.leftOut");
            case ColumnUse.Asked(String key) ->
                Optional.ofNullable(items.get(key))
                        .map(item -> item.name().in(locale))
                        .orElse(key);
        };
    }

    /** What was chosen; where nothing was the fields say so, and the first of them has the focus. */
    Optional<RoundMapping> read() {
        choices.values().forEach(each -> each.setInvalid(each.isEmpty()));
        Optional<ComboBox<ColumnUse>> missing =
                choices.values().stream().filter(ComboBox::isInvalid).findFirst();
        missing.ifPresent(ComboBox::focus);
        if (missing.isPresent()) {
            return Optional.empty();
        }
        Map<String, ColumnUse> chosen = new HashMap<>();
        choices.forEach((column, choice) -> chosen.put(column, choice.getValue()));
        return Optional.of(RoundMapping.of(chosen));
    }
}
