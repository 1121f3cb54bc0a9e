package no.hvorervi.yousaid;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What is published, as it is stored. */
final class PageJson {

    /** What a page stored before has no list of, it tells nothing of. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private PageJson() {}

    static String write(OutcomePage page) {
        return JSON.writeValueAsString(page);
    }

    static OutcomePage read(String stored) {
        return JSON.readValue(stored, OutcomePage.class);
    }
}
