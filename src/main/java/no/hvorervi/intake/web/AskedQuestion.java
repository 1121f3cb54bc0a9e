package no.hvorervi.intake.web;

import java.util.Optional;
import no.hvorervi.intake.web.WrittenQuestion.Option;

/**
 * A question as a page shows it to somebody.
 *
 * @param answer what was chosen; empty when nothing was
 */
record AskedQuestion(WrittenQuestion text, Optional<Option> answer) {

    /** The value of «don't know / not applicable». */
    static final String UNSURE = "u";

    public boolean isChosen(Option option) {
        return answer.filter(option::equals).isPresent();
    }
}
