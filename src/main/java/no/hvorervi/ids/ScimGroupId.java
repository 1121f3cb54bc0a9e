package no.hvorervi.ids;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies a group in a municipality's own directory, as told to us; random, and unknown outside the municipality. */
public record ScimGroupId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public static ScimGroupId random() {
        return new ScimGroupId(UUID.randomUUID().toString());
    }

    /** Empty when the text cannot be one. */
    public static Optional<ScimGroupId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ScimGroupId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
