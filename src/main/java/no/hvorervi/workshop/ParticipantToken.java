package no.hvorervi.workshop;

import java.nio.ByteBuffer;
import java.util.Optional;
import no.hvorervi.base.Crockford;
import no.hvorervi.base.Sha256;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;

/**
 * What a phone holds so that it is counted once: 130 random bits, which are kept nowhere on the server. Only hashes of it are
 * stored, another one for each vote, so that without it nothing ties what a phone does to what it does elsewhere.
 *
 * @param value 26 characters of Crockford's base 32
 */
public record ParticipantToken(String value) {

    private static final int LENGTH = 26;

    /** @throws IllegalArgumentException if it is not written the one way that tokens are kept */
    public ParticipantToken {
        if (!Crockford.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("Not a token");
        }
    }

    /** A new one, which nobody has seen. */
    public static ParticipantToken random() {
        return new ParticipantToken(Crockford.random(LENGTH));
    }

    /** What a cookie holds; empty when it is no token. */
    public static Optional<ParticipantToken> parse(String cookie) {
        return Crockford.isCode(cookie, LENGTH) ? Optional.of(new ParticipantToken(cookie)) : Optional.empty();
    }

    /** What is stored of its being there. */
    ParticipantKey in(WorkshopId workshop) {
        return new ParticipantKey(ByteBuffer.wrap(Sha256.of("workshop" + workshop + ":" + value)));
    }

    /** What is stored beside what it casts. */
    CastKey in(WorkshopVoteId vote) {
        return new CastKey(ByteBuffer.wrap(Sha256.of("vote" + vote + ":" + value)));
    }

    /** Never the characters: they must not reach a log. */
    @Override
    public String toString() {
        return "ParticipantToken[…]";
    }
}
