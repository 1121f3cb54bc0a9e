package no.hvorervi.intake;

/**
 * What the holder of a code is asked and has answered so far.
 *
 * @param channel how the code came
 * @param saved {@link Answers#NONE} when nothing was saved, or when it cannot be answered any more
 */
public record AnswerSheet(Questionnaire asked, Channel channel, Answers saved) {}
