package no.hvorervi.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.personal.PersonalRow;
import no.hvorervi.personal.PersonalRow.Value;
import no.hvorervi.personal.PersonalSection;

/** One section of what is stored about a person, as a table. */
final class PersonalCard extends Section {

    /** So many rows are shown; the download has them all. */
    private static final int MAX_SHOWN = 100;

    private static final Set<String> CODES =
            Set.of("NONE", "HASHED", "PERSON", "FILE", "SCIM", "CLAIM", "ACTOR", "SUBJECT", "NB", "NN", "EN");

    PersonalCard(PersonalSection section) {
        addClassNames("card", "personal");
        add(Texts.of(new H2(), "mydata.section." + section.key()));
        var holder = new Div();
        Texts.redraw(holder, (self, locale) -> {
            self.removeAll();
            self.add(table(section, locale));
            return self;
        });
        add(holder);
        if (section.rows().size() > MAX_SHOWN) {
            add(Texts.of(
                    new Paragraph(), "mydata.more", MAX_SHOWN, section.rows().size()));
        }
    }

    private static DataTable table(PersonalSection section, Locale locale) {
        List<String> keys = section.rows().stream()
                .flatMap(row -> row.fields().stream())
                .map(PersonalRow.Field::key)
                .distinct()
                .toList();
        return new DataTable(
                I18NProvider.translate(locale, "mydata.section." + section.key()),
                keys.stream()
                        .map(key -> I18NProvider.translate(locale, "mydata.field." + key))
                        .toList(),
                section.rows().stream()
                        .limit(MAX_SHOWN)
                        .map(row ->
                                keys.stream().map(key -> cell(row, key, locale)).toList())
                        .toList());
    }

    private static String cell(PersonalRow row, String key, Locale locale) {
        Optional<PersonalRow.Field> field =
                row.fields().stream().filter(each -> each.key().equals(key)).findFirst();
        return field.map(each -> text(each.value(), locale)).orElse("–");
    }

    private static String text(Value value, Locale locale) {
        return switch (value) {
            case Value.Words(String words) -> AuditSentence.printable(words);
            case Value.Moment(var at) -> NorwegianTime.longDate(at, locale) + " " + NorwegianTime.clockTime(at);
            case Value.Day(var on) -> NorwegianTime.longDate(on, locale);
            case Value.Code(String code) -> code(code, locale);
        };
    }

    private static String code(String code, Locale locale) {
        if (CODES.contains(code)) {
            return I18NProvider.translate(locale, "mydata.value." + code);
        }
        for (AuditAction action : AuditAction.values()) {
            if (action.name().equals(code)) {
                return AuditSentence.action(action, locale);
            }
        }
        return AuditSentence.role(code, locale);
    }
}
