package no.hvorervi.scripts;

import java.util.Optional;
import java.util.regex.Pattern;
import no.hvorervi.ids.ScriptId;

/** Which programme: one that is ready-made, or one that a municipality has made. */
public sealed interface ScriptKey {

    /** One of those that everybody has. */
    record ReadyMade(String key) implements ScriptKey {

        static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,29}");

        /** @throws IllegalArgumentException if it is no key */
        public ReadyMade {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("Not a key of a programme: " + key);
            }
        }
    }

    /** One of a municipality's own. */
    record Own(ScriptId id) implements ScriptKey {}

    /** As it stands in addresses and fields: a number for a municipality's own, a word for a ready-made one. */
    default String text() {
        return switch (this) {
            case ReadyMade(var key) -> key;
            case Own(var id) -> id.toString();
        };
    }

    /** What {@link #text} wrote; empty when it is no such thing. */
    static Optional<ScriptKey> parse(String text) {
        if (text.matches("\\d{1,18}")) {
            return Optional.of(new Own(new ScriptId(Long.parseLong(text))));
        }
        return ReadyMade.KEY.matcher(text).matches() ? Optional.of(new ReadyMade(text)) : Optional.empty();
    }
}
