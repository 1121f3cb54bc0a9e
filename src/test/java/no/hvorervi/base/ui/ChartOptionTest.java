package no.hvorervi.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options are strict JSON in the end, with each value in its place. */
class ChartOptionTest {

    @Test
    void relaxedJsonBecomesStrict() {
        assertThat(ChartOption.of("{a: 'x', b: [1, 2,],}")).hasToString("{\"a\":\"x\",\"b\":[1,2]}");
    }

    @Test
    void valuesStandInTheirPlaces() {
        ChartOption option = ChartOption.of("{x: {}, s: [{}, {d: [1, 2]}]}")
                .with("/x/name", "A \"quoted\" </script> name")
                .with("/s/0/data", List.of(1, 2.5))
                .with("/s/1/d/1", "last")
                .with("/new", true);
        assertThat(option)
                .hasToString("{\"x\":{\"name\":\"A \\\"quoted\\\" </script> name\"},"
                        + "\"s\":[{\"data\":[1,2.5]},{\"d\":[1,\"last\"]}],\"new\":true}");
    }

    @Test
    void optionsStandInOptions() {
        ChartOption inner = ChartOption.of("{type: 'bar'}");
        ChartOption option = ChartOption.of("{}")
                .with("/one", inner)
                .with(
                        "/many",
                        List.of(inner, ChartOption.of("[0, 0]").with("/0", 1).with("/1", inner)));
        assertThat(option)
                .hasToString("{\"one\":{\"type\":\"bar\"},\"many\":[{\"type\":\"bar\"},[1,{\"type\":\"bar\"}]]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "x", "/missing/name", "/s/7/name", "/s/name", "/s/-1", "/s/3", "/text/name"})
    void placeThatDoesNotExistIsRefused(String pointer) {
        ChartOption option = ChartOption.of("{s: [{}, {}], text: 'x', '': 1}");
        String before = option.toString();
        if (pointer.equals("/")) {
            // An empty name is a name.
            assertThat(option.with(pointer, 2).toString()).contains("\"\":2");
            return;
        }
        assertThatThrownBy(() -> option.with(pointer, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(option).hasToString(before);
    }
}
