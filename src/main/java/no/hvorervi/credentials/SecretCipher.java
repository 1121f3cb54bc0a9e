package no.hvorervi.credentials;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import no.hvorervi.base.SecretFile;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.ids.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts second factors' secrets, with AES-256-GCM under a key in a file: whoever has only the database cannot make
 * codes. The account is bound in, so that one person's secret is of no use in another's row.
 */
@Component
class SecretCipher {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    SecretCipher(@Value("${hvorervi.second-factor-key-file:${hvorervi.data}/second-factor.key}") Path file) {
        if (!Files.exists(file)) {
            SecretFile.write(file, Base64.getEncoder().encodeToString(random(KEY_BYTES)));
        }
        key = new SecretKeySpec(read(file), "AES");
    }

    private static byte[] read(Path file) {
        try {
            byte[] bytes = Base64.getDecoder().decode(SecretFile.read(file));
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException damaged) {
            // Said below, with what to do.
        }
        throw new UnsafeConfigurationException(
                "The key in " + file + " is damaged.",
                "Put back the file from a backup. Without it, everyone who signs in with a code has to set that up anew.");
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] encrypt(String secret, AccountId account) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.US_ASCII), account);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if it was encrypted under another key or for another account, or changed since */
    String decrypt(byte[] encrypted, AccountId account) {
        ByteBuffer parts = ByteBuffer.wrap(encrypted);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed = new byte[encrypted.length - NONCE_BYTES];
        parts.get(nonce).get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed, account), StandardCharsets.US_ASCII);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, AccountId account) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(
                    ByteBuffer.allocate(Long.BYTES).putLong(account.value()).array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("A second factor cannot be read; is the key file another one?", refused);
        }
    }
}
