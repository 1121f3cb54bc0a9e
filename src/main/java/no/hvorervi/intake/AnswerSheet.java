package no.hvorervi.intake;

/**
 * What the holder of a code is asked and has answered so far.
 *
 * @param saved {@link Answers#NONE} when nothing was saved, or when it cannot be answered any more
 */
public record AnswerSheet(Questionnaire asked, Answers saved) {}
