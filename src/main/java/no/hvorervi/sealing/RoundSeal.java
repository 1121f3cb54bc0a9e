package no.hvorervi.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.hvorervi.ids.RoundId;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * Encryption to a round's public key with HPKE (RFC 9180): base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
 * The round is bound in, so that nothing can be moved to another.
 */
public final class RoundSeal {

    /** How much longer the sealed form is, in bytes: the one-time public key and the tag. */
    public static final int OVERHEAD = 32 + 16;

    private static final int KEY_BYTES = 32;
    private static final byte[] NOTHING = {};

    private final byte[] publicKey;
    private final byte[] privateKey;

    /** Of a pair of keys, each of 32 bytes. */
    RoundSeal(byte[] publicKey, byte[] privateKey) {
        this.publicKey = publicKey.clone();
        this.privateKey = privateKey.clone();
    }

    static RoundSeal random() {
        HPKE hpke = hpke();
        AsymmetricCipherKeyPair pair = hpke.generatePrivateKey();
        return new RoundSeal(hpke.serializePublicKey(pair.getPublic()), hpke.serializePrivateKey(pair.getPrivate()));
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    /** Encrypts so that only the private key opens it. */
    public static byte[] seal(byte[] publicKey, RoundId round, byte[] text) {
        HPKE hpke = hpke();
        try {
            byte[][] locked =
                    hpke.seal(hpke.deserializePublicKey(publicKey), info(round), NOTHING, text, null, null, null);
            return ByteBuffer.allocate(locked[0].length + locked[1].length)
                    .put(locked[1])
                    .put(locked[0])
                    .array();
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("Encryption does not fail on any text", impossible);
        }
    }

    /** What was sealed for the round; empty when it was not, or has been changed. */
    public Optional<byte[]> open(RoundId round, byte[] locked) {
        if (locked.length < OVERHEAD) {
            return Optional.empty();
        }
        HPKE hpke = hpke();
        ByteBuffer parts = ByteBuffer.wrap(locked);
        byte[] once = new byte[KEY_BYTES];
        byte[] text = new byte[locked.length - KEY_BYTES];
        parts.get(once).get(text);
        try {
            return Optional.of(hpke.open(
                    once,
                    hpke.deserializePrivateKey(privateKey, publicKey),
                    info(round),
                    NOTHING,
                    text,
                    null,
                    null,
                    null));
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException refused) {
            return Optional.empty();
        }
    }

    private static byte[] info(RoundId round) {
        return ("hvorervi round " + round).getBytes(StandardCharsets.US_ASCII);
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    byte[] privateKey() {
        return privateKey.clone();
    }
}
