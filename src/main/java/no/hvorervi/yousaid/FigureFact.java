package no.hvorervi.yousaid;

import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * How a statement was answered on average.
 *
 * @param key of the principle
 * @param statement as that voice was asked it
 * @param word what the level is called that the mean is nearest to
 * @param mean with one decimal, and no more
 */
public record FigureFact(AnonymousVoice voice, String key, LocalizedText statement, LocalizedText word, double mean) {}
