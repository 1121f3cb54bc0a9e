package no.hvorervi.distribution;

import java.util.HexFormat;

/** By what an address is known within a unit's list: without the key file it tells nothing. */
record RecipientKey(String hexadecimal) {

    static RecipientKey of(byte[] bytes) {
        return new RecipientKey(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hexadecimal);
    }
}
