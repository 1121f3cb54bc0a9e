package no.hvorervi.provisioning.web;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Single values as directories send them: text that can be stored and shown, and truth by word or by value. */
final class ScimText {

    private ScimText() {}

    /**
     * The text; empty when there is none.
     *
     * @throws ScimFault if it is not text, too long, or has characters that cannot be shown
     */
    static Optional<String> text(JsonNode sent, String attribute, int maxLength) {
        JsonNode value = single(sent);
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw ScimFault.badValue(attribute + " must be text");
        }
        String text = value.stringValue().strip();
        if (text.length() > maxLength) {
            throw ScimFault.badValue(attribute + " is longer than " + maxLength + " characters");
        }
        if (!text.codePoints().allMatch(ScimText::canBeShown)) {
            throw ScimFault.badValue(attribute + " has a character that cannot be shown");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Neither a control character nor half a character, nor one that turns the direction of what stands beside it. */
    private static boolean canBeShown(int character) {
        int type = Character.getType(character);
        byte direction = Character.getDirectionality(character);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && !(direction >= Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING
                        && direction <= Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT)
                && !(direction >= Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE
                        && direction <= Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE);
    }

    /** @throws ScimFault if it is neither true nor false, nor one of the words */
    static boolean truth(JsonNode sent, String attribute) {
        JsonNode value = single(sent);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        String word = value.isString() ? value.stringValue().strip() : "";
        if (word.equalsIgnoreCase("true")) {
            return true;
        }
        if (word.equalsIgnoreCase("false")) {
            return false;
        }
        throw ScimFault.badValue(attribute + " must be true or false");
    }

    /** Some directories wrap a single value in a list of one, and that in an object. */
    private static JsonNode single(JsonNode sent) {
        JsonNode value = sent instanceof ArrayNode list && list.size() == 1 ? list.get(0) : sent;
        return value instanceof ObjectNode object && object.has("value") ? object.get("value") : value;
    }
}
