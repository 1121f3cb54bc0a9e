package no.hvorervi.sealing;

import java.util.Optional;
import no.hvorervi.ids.RoundId;

/** Encryption to a round's public key. The round is bound in, so that nothing can be moved to another. */
public final class RoundSeal {

    /** How much longer the sealed form is, in bytes. */
    public static final int OVERHEAD = Hpke.OVERHEAD;

    private final Hpke.KeyPair keys;

    RoundSeal(Hpke.KeyPair keys) {
        this.keys = keys;
    }

    static RoundSeal random() {
        return new RoundSeal(Hpke.KeyPair.random());
    }

    /** Encrypts so that only the private key opens it. */
    public static byte[] seal(byte[] publicKey, RoundId round, byte[] text) {
        return Hpke.seal(publicKey, use(round), text);
    }

    /** What was sealed for the round; empty when it was not, or has been changed. */
    public Optional<byte[]> open(RoundId round, byte[] locked) {
        return Hpke.open(keys, use(round), locked);
    }

    private static String use(RoundId round) {
        return "round " + round;
    }

    byte[] publicKey() {
        return keys.publicKey();
    }
}
