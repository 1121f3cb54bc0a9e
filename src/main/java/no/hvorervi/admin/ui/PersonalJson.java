package no.hvorervi.admin.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.personal.PersonalRow;
import no.hvorervi.personal.PersonalRow.Value;
import no.hvorervi.personal.PersonalSection;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is stored about a person, for other programs to read (GDPR article 20). */
final class PersonalJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PersonalJson() {}

    static String of(List<PersonalSection> sections) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        sections.forEach(section -> all.computeIfAbsent(section.key(), key -> new ArrayList<>())
                .addAll(section.rows().stream().map(PersonalJson::row).toList()));
        return JSON.writeValueAsString(all);
    }

    private static Map<String, String> row(PersonalRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.fields().forEach(field -> values.put(field.key(), text(field.value())));
        return values;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Words(String words) -> words;
            case Value.Moment(var at) -> at.toString();
            case Value.Day(var on) -> on.toString();
            case Value.Code(String code) -> code;
        };
    }
}
