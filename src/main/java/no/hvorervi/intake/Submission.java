package no.hvorervi.intake;

import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;

/** Answers as they are handed in, with what they are about; all of it is sealed. */
record Submission(UnitId unit, AnonymousVoice voice, Answers answers) {

    /** «Don't know» counts as no answer from here on. */
    Submission {
        answers = answers.withoutUnsure();
    }

    /** The same, kept with another unit. */
    Submission in(UnitId other) {
        return new Submission(other, voice, answers);
    }
}
