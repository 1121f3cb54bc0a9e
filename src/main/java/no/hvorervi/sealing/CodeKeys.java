package no.hvorervi.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import no.hvorervi.base.SecretFile;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.ids.RoundId;
import org.springframework.stereotype.Component;

/**
 * What a code becomes before it reaches the database: HKDF-SHA-256 (RFC 5869) of the code, with a key in a file as the salt.
 * Without that file nobody can try out codes on a copy of the database, and only the code tells which draft belongs to which
 * ballot.
 */
@Component
public class CodeKeys {

    private static final int BYTES = 32;
    private static final byte[] NOTHING = {};

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final AnswerKeyFolder folder;
    private final byte[] salt;

    /** What is read from files, since a draft is saved with each answer; rounds that are over are soon forgotten. */
    private final Cache<RoundId, byte[]> draftSecrets =
            Caffeine.newBuilder().expireAfterAccess(REMEMBERED).build();

    CodeKeys(AnswerKeyFolder folder) {
        this.folder = folder;
        Path file = folder.file("codes.key");
        if (!Files.exists(file)) {
            writeRandom(file);
        }
        salt = read(file);
    }

    private static void writeRandom(Path file) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        SecretFile.write(file, Base64.getEncoder().encodeToString(fresh));
    }

    /**
     * Makes what drafts of the round are encrypted with beside their codes, unless it is there: so that copies of them are
     * unreadable for good when the round has closed, also to those who still have the codes in their mail.
     *
     * <p>Whoever calls it holds the row of the round's key, so that two instances never make it at the same time.
     */
    public void makeDraftSecret(RoundId round) {
        Path file = folder.draftSecret(round);
        if (!Files.exists(file)) {
            writeRandom(file);
        }
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
                "Put back the file from a backup. Without it, nobody can go on answering in a round that is open.");
    }

    /** What the ballot is found by. */
    public byte[] ballotHash(HeldSecret code) {
        return derive(code, "ballot").getEncoded();
    }

    /** What the draft is found by. */
    public byte[] draftKey(HeldSecret code) {
        return derive(code, "draft").getEncoded();
    }

    /** What the draft is encrypted with. */
    public SecretKey draftSecret(HeldSecret code, RoundId round) {
        return derive(code, draftSecrets.get(round, each -> read(folder.draftSecret(each))), "draft-secret");
    }

    private SecretKey derive(HeldSecret code, String purpose) {
        return derive(code, NOTHING, purpose);
    }

    private SecretKey derive(HeldSecret code, byte[] more, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addSalt(salt)
                                    .addIKM(code.value().getBytes(StandardCharsets.US_ASCII))
                                    .addIKM(more)
                                    .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java 25 has HKDF", impossible);
        }
    }
}
