package no.hvorervi.workshop;

import java.nio.ByteBuffer;

/**
 * What a phone is known by in one vote: it can be told from others, and nothing else follows from it.
 *
 * @param hash 32 bytes
 */
record CastKey(ByteBuffer hash) {

    byte[] bytes() {
        byte[] bytes = new byte[hash.remaining()];
        hash.duplicate().get(bytes);
        return bytes;
    }

    /** Never the bytes: they must not reach a log. */
    @Override
    public String toString() {
        return "CastKey[…]";
    }
}
