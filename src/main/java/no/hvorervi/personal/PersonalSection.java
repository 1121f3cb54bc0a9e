package no.hvorervi.personal;

import java.util.List;

/**
 * Some of what is stored about a person, under one heading.
 *
 * @param key names it; {@code mydata.section.KEY} is its heading
 */
public record PersonalSection(String key, List<PersonalRow> rows) {

    public PersonalSection {
        rows = List.copyOf(rows);
    }
}
