package no.hvorervi.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encryption of drafts with AES-256-GCM under a key that follows from the code. */
public final class DraftSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DraftSeal() {}

    public static byte[] seal(SecretKey key, byte[] text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] locked = run(Cipher.ENCRYPT_MODE, key, nonce, text);
        return ByteBuffer.allocate(NONCE_BYTES + locked.length)
                .put(nonce)
                .put(locked)
                .array();
    }

    /**
     * What was sealed.
     *
     * @throws IllegalStateException if it was sealed under another key, or changed since
     */
    public static byte[] open(SecretKey key, byte[] locked) {
        ByteBuffer parts = ByteBuffer.wrap(locked);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] text = new byte[locked.length - NONCE_BYTES];
        parts.get(nonce).get(text);
        return run(Cipher.DECRYPT_MODE, key, nonce, text);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("A draft cannot be read; has it been changed?", refused);
        }
    }
}
