package no.hvorervi.yousaid;

import java.util.Locale;
import java.util.Optional;
import no.hvorervi.base.Crockford;

/**
 * Where everybody can read what a unit tells: 60 random bits, so that nobody finds out by guessing which units are about to.
 *
 * @param value twelve characters of Crockford's base 32
 */
public record OutcomeAddress(String value) {

    private static final int LENGTH = 12;

    /** @throws IllegalArgumentException if it is not written the one way that addresses are kept */
    public OutcomeAddress {
        if (!Crockford.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("Not an address");
        }
    }

    /** A new one. */
    static OutcomeAddress random() {
        return new OutcomeAddress(Crockford.random(LENGTH));
    }

    /** Reads one as it stands in a path, whatever the case of its letters. */
    public static Optional<OutcomeAddress> parse(String typed) {
        return Crockford.read(typed, LENGTH).map(OutcomeAddress::new);
    }

    /** As it stands in a path. */
    @Override
    public String toString() {
        return value.toLowerCase(Locale.ROOT);
    }
}
