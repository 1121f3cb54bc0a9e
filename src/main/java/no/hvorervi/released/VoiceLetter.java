package no.hvorervi.released;

import no.hvorervi.rounds.AnonymousVoice;

/** How a voice is written in the tables of figures, of which there are many rows. */
final class VoiceLetter {

    private VoiceLetter() {}

    static String of(AnonymousVoice voice) {
        return switch (voice) {
            case EMPLOYEE -> "E";
            case CITIZEN -> "C";
        };
    }

    /** @throws IllegalArgumentException if no voice is written so */
    static AnonymousVoice voice(String letter) {
        for (AnonymousVoice voice : AnonymousVoice.values()) {
            if (of(voice).equals(letter)) {
                return voice;
            }
        }
        throw new IllegalArgumentException("No voice is written " + letter);
    }
}
