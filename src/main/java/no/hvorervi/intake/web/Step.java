package no.hvorervi.intake.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** A page of the questionnaire, as it is written in forms. */
sealed interface Step {

    /**
     * One question by itself.
     *
     * @param number among those asked, from 1
     */
    record Single(int number) implements Step {

        @Override
        public String toString() {
            return Integer.toString(number);
        }
    }

    /** The pages that there is one of. */
    enum Named implements Step {
        /** All questions, and the comment. */
        ALL("alle"),
        /** The comment by itself. */
        COMMENT("kommentar"),
        /** What was answered, before it is handed in. */
        REVIEW("oversikt"),
        /** What one should know before the first question. */
        ABOUT("om");

        private final String written;

        Named(String written) {
            this.written = written;
        }

        @Override
        public String toString() {
            return written;
        }
    }

    Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /** Reads what {@code toString} writes; empty for anything else. */
    static Optional<Step> parse(String written) {
        if (NUMBER.matcher(written).matches()) {
            return Optional.of(new Single(Integer.parseInt(written)));
        }
        for (Named each : Named.values()) {
            if (each.written.equals(written)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
