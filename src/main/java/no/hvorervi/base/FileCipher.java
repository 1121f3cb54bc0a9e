package no.hvorervi.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what is stored, with AES-256-GCM under a key in a file: whoever has only the database cannot read it.
 *
 * <p>What it belongs to is bound in, so that what was taken from one row is of no use in another.
 */
public final class FileCipher {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final SecretKey macKey;

    private FileCipher(byte[] bytes) {
        key = new SecretKeySpec(bytes, "AES");
        // A key of its own for each purpose.
        macKey = new SecretKeySpec(mac(new SecretKeySpec(bytes, MAC), "mac".getBytes(StandardCharsets.US_ASCII)), MAC);
    }

    /**
     * With the key of the file, which is made if it is missing.
     *
     * @param loss what is lost without the key, in a sentence for whoever runs the installation
     * @throws UnsafeConfigurationException if others may read the file, or it holds no key
     */
    public static FileCipher of(Path file, String loss) {
        if (!Files.exists(file)) {
            SecretFile.write(file, Base64.getEncoder().encodeToString(random(KEY_BYTES)));
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(SecretFile.read(file));
            if (bytes.length == KEY_BYTES) {
                return new FileCipher(bytes);
            }
        } catch (IllegalArgumentException damaged) {
            // Said below, with what to do.
        }
        throw new UnsafeConfigurationException(
                "The key in " + file + " is damaged.", "Put back the file from a backup. " + loss);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The text and then spaces, up to the next multiple of the step: so the encrypted form tells little of its length. */
    public static byte[] padded(byte[] text, int step) {
        byte[] padded = Arrays.copyOf(text, (text.length / step + 1) * step);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return padded;
    }

    public byte[] encrypt(byte[] text, byte[] boundTo) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text, boundTo);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The text that was encrypted.
     *
     * @throws IllegalStateException if that was under another key or bound to something else, or it has changed since
     */
    public byte[] decrypt(byte[] encrypted, byte[] boundTo) {
        if (encrypted.length < NONCE_BYTES) {
            throw new IllegalStateException("Too short to have been encrypted");
        }
        ByteBuffer parts = ByteBuffer.wrap(encrypted);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed = new byte[encrypted.length - NONCE_BYTES];
        parts.get(nonce).get(sealed);
        return run(Cipher.DECRYPT_MODE, nonce, sealed, boundTo);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, byte[] boundTo) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(boundTo);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("What is stored cannot be read; is the key file another one?", refused);
        }
    }

    /** The 32 bytes by which a text can be found again, and from which nobody without the key can tell what it was. */
    public byte[] fingerprint(String text) {
        return mac(macKey, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKey key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + MAC, impossible);
        }
    }
}
