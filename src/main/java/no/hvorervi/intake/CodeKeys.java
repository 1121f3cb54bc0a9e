package no.hvorervi.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import no.hvorervi.base.SecretFile;
import no.hvorervi.base.UnsafeConfigurationException;
import org.springframework.stereotype.Component;

/**
 * What a code becomes before it reaches the database: HKDF-SHA-256 (RFC 5869) of the code, with a key in a file as the salt.
 * Without that file nobody can try out codes on a copy of the database, and only the code tells which draft belongs to which
 * ballot.
 */
@Component
class CodeKeys {

    private static final int BYTES = 32;

    private final byte[] salt;

    CodeKeys(AnswerKeyFolder folder) {
        Path file = folder.file("codes.key");
        if (!Files.exists(file)) {
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            SecretFile.write(file, Base64.getEncoder().encodeToString(fresh));
        }
        salt = read(file);
    }

    private static byte[] read(Path file) {
        try {
            byte[] bytes = Base64.getDecoder().decode(SecretFile.read(file));
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException damaged) {
            // Said below, with what to do.
        }
        throw new UnsafeConfigurationException(
                "The key in " + file + " is damaged.",
                "Put back the file from a backup. Without it, no code of a round that is open can be answered with.");
    }

    /** What the ballot is found by. */
    byte[] ballotHash(Code code) {
        return derive(code, "ballot").getEncoded();
    }

    /** What the draft is found by. */
    byte[] draftKey(Code code) {
        return derive(code, "draft").getEncoded();
    }

    /** What the draft is encrypted with. */
    SecretKey draftSecret(Code code) {
        return derive(code, "draft-secret");
    }

    private SecretKey derive(Code code, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addSalt(salt)
                                    .addIKM(code.value().getBytes(StandardCharsets.US_ASCII))
                                    .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java 25 has HKDF", impossible);
        }
    }
}
