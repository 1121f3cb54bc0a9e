package no.hvorervi.provisioning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what directories send, within bounds, and writes what they get. */
final class ScimJson {

    static final MediaType TYPE = new MediaType("application", "scim+json");

    /** Room for a group of all who work in the largest municipality. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(12)
                            .maxStringLength(10_000)
                            .maxNameLength(500)
                            .maxNumberLength(50)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ScimJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** The text that a JSON string literal stands for. */
    static JsonNode readValue(String literal) {
        return MAPPER.readTree(literal);
    }

    /** An object of the application's own. */
    static ObjectNode readOwn(byte[] json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /** The object that the request carries. */
    static ObjectNode read(HttpServletRequest request) throws IOException {
        requireJson(request);
        byte[] body;
        try (InputStream stream = request.getInputStream()) {
            // One byte more than allowed tells that there was more; the rest is not kept.
            body = request.getContentLengthLong() > MAX_BYTES
                    ? new byte[MAX_BYTES + 1]
                    : stream.readNBytes(MAX_BYTES + 1);
        }
        if (body.length > MAX_BYTES) {
            throw new ScimFault(HttpStatus.CONTENT_TOO_LARGE, "", "The request is larger than " + MAX_BYTES + " bytes");
        }
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException malformed) {
            throw ScimFault.badSyntax("The request is not JSON, or nested too deeply, or has too long a text");
        }
        throw ScimFault.badSyntax("The request is not a JSON object");
    }

    private static void requireJson(HttpServletRequest request) {
        String header = request.getContentType();
        try {
            MediaType type = header == null ? MediaType.ALL : MediaType.parseMediaType(header);
            if (type.equalsTypeAndSubtype(TYPE) || type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            // Answered as any other type that is not taken.
        }
        throw new ScimFault(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "", "Send application/scim+json");
    }

    /** What an attribute is called, whatever the case of its letters; missing when there is none. */
    static JsonNode get(ObjectNode object, String attribute) {
        return object.properties().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(attribute))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }
}
