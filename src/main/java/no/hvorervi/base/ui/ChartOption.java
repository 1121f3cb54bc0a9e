package no.hvorervi.base.ui;

import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An ECharts option: its look as relaxed JSON, and the values put in their places. */
public final class ChartOption {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final JsonNode tree;

    private ChartOption(JsonNode tree) {
        this.tree = tree;
    }

    /** Reads the look; property names may stand without quotes, and strings between single ones. */
    public static ChartOption of(String relaxedJson) {
        return new ChartOption(JSON.readTree(relaxedJson));
    }

    /**
     * Puts a value in its place.
     *
     * @param pointer where, as a JSON pointer such as {@code /series/0/data}; what it stands in must exist
     * @param value anything that can be written as JSON, another option, or a list of options
     * @throws IllegalArgumentException if there is no such place
     */
    public ChartOption with(String pointer, Object value) {
        JsonPointer place = JsonPointer.compile(pointer);
        if (place.matches()) {
            throw new IllegalArgumentException("The whole option is no place");
        }
        JsonNode parent = tree.at(place.head());
        JsonNode node = JSON.valueToTree(value);
        switch (parent) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), node);
            case ArrayNode array
            when array.has(place.last().getMatchingIndex()) ->
                array.set(place.last().getMatchingIndex(), node);
            default -> throw new IllegalArgumentException("There is no place " + pointer);
        }
        return this;
    }

    /** What stands in another option when this one is put in it. */
    @JsonValue
    JsonNode tree() {
        return tree;
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(tree);
    }
}
