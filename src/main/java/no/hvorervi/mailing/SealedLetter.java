package no.hvorervi.mailing;

import no.hvorervi.ids.MailJobId;

/** A letter as it is stored: where it belongs, and what is in it, encrypted. */
final class SealedLetter {

    private final MailJobId job;
    private final LetterHash hash;
    private final byte[] content;

    SealedLetter(MailJobId job, LetterHash hash, byte[] content) {
        this.job = job;
        this.hash = hash;
        this.content = content.clone();
    }

    MailJobId job() {
        return job;
    }

    LetterHash hash() {
        return hash;
    }

    byte[] content() {
        return content.clone();
    }
}
