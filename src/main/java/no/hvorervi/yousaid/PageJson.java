package no.hvorervi.yousaid;

import tools.jackson.databind.json.JsonMapper;

/** What is published, as it is stored. */
final class PageJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PageJson() {}

    static String write(OutcomePage page) {
        return JSON.writeValueAsString(page);
    }

    static OutcomePage read(String stored) {
        return JSON.readValue(stored, OutcomePage.class);
    }
}
