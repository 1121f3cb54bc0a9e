package no.hvorervi.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * Encryption with HPKE (RFC 9180): base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. What it is for is bound in, so
 * that nothing can be moved elsewhere.
 */
final class Hpke {

    /** How much longer the sealed form is, in bytes: the one-time public key and the tag. */
    static final int OVERHEAD = 32 + 16;

    private static final int KEY_BYTES = 32;
    private static final byte[] NOTHING = {};

    private Hpke() {}

    /** Two keys of 32 bytes that belong together. */
    static final class KeyPair {

        private final byte[] publicKey;
        private final byte[] privateKey;

        KeyPair(byte[] publicKey, byte[] privateKey) {
            this.publicKey = publicKey.clone();
            this.privateKey = privateKey.clone();
        }

        static KeyPair random() {
            HPKE hpke = hpke();
            AsymmetricCipherKeyPair pair = hpke.generatePrivateKey();
            return new KeyPair(hpke.serializePublicKey(pair.getPublic()), hpke.serializePrivateKey(pair.getPrivate()));
        }

        byte[] publicKey() {
            return publicKey.clone();
        }

        byte[] privateKey() {
            return privateKey.clone();
        }
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    /** Encrypts so that only the private key opens it, for what it is for. */
    static byte[] seal(byte[] publicKey, String use, byte[] text) {
        HPKE hpke = hpke();
        try {
            byte[][] locked =
                    hpke.seal(hpke.deserializePublicKey(publicKey), info(use), NOTHING, text, null, null, null);
            return ByteBuffer.allocate(locked[0].length + locked[1].length)
                    .put(locked[1])
                    .put(locked[0])
                    .array();
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("Encryption does not fail on any text", impossible);
        }
    }

    /** What was sealed for the use; empty when it was not, or has been changed. */
    static Optional<byte[]> open(KeyPair keys, String use, byte[] locked) {
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
                    hpke.deserializePrivateKey(keys.privateKey(), keys.publicKey()),
                    info(use),
                    NOTHING,
                    text,
                    null,
                    null,
                    null));
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException refused) {
            return Optional.empty();
        }
    }

    private static byte[] info(String use) {
        return ("hvorervi " + use).getBytes(StandardCharsets.US_ASCII);
    }
}
