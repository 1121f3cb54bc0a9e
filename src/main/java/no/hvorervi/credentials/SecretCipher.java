package no.hvorervi.credentials;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.hvorervi.base.FileCipher;
import no.hvorervi.ids.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts second factors' secrets under a key in a file: whoever has only the database cannot make codes. The account is
 * bound in, so that one person's secret is of no use in another's row.
 */
@Component
class SecretCipher {

    private final FileCipher cipher;

    SecretCipher(@Value("${hvorervi.second-factor-key-file:${hvorervi.data}/second-factor.key}") Path file) {
        cipher = FileCipher.of(file, "Without it, everyone who signs in with a code has to set that up anew.");
    }

    byte[] encrypt(String secret, AccountId account) {
        return cipher.encrypt(secret.getBytes(StandardCharsets.US_ASCII), bytes(account));
    }

    /** @throws IllegalStateException if it was encrypted under another key or for another account, or changed since */
    String decrypt(byte[] encrypted, AccountId account) {
        return new String(cipher.decrypt(encrypted, bytes(account)), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(AccountId account) {
        return ByteBuffer.allocate(Long.BYTES).putLong(account.value()).array();
    }
}
