package no.hvorervi.mailing;

import java.util.HexFormat;

/** By what a job or a notice is known to mean a letter: without the key of the outbox it tells nothing. */
record LetterHash(String hexadecimal) {

    static LetterHash of(byte[] bytes) {
        return new LetterHash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hexadecimal);
    }
}
