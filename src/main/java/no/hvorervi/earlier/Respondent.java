package no.hvorervi.earlier;

import no.hvorervi.rounds.AnonymousVoice;

/**
 * One person, known by nothing but the answers.
 *
 * @param unit place of the person's unit among those of the round, from 0
 */
public record Respondent(int unit, AnonymousVoice voice, Scores scores) {}
