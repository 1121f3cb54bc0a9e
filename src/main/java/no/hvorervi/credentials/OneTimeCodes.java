package no.hvorervi.credentials;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * One-time codes of RFC 6238 as every authenticator app makes them: SHA-1, steps of 30 seconds, six digits. The code of the
 * step before and of the one after are taken too, since phones' clocks differ.
 */
final class OneTimeCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** As long as SHA-1's result, which RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;

    private OneTimeCodes() {}

    /** A new secret, in base32 without padding, as it is typed into an app. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base32.toBase32String(secret).replace("=", "");
    }

    static String codeAt(String secret, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), GENERATOR.getAlgorithm()), moment, java.util.Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("A secret of this length is a key", impossible);
        }
    }

    /** The step whose code this is; empty when it is none of those near the moment. */
    static OptionalLong stepOf(String code, String secret, Instant now) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> areEqual(code, codeAt(secret, Instant.ofEpochSecond(step * STEP_SECONDS))))
                .findFirst();
    }

    private static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
