package no.hvorervi.credentials;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are kept as Argon2id; a stored hash of any other kind never matches. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final String ID = "argon2id-2026";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    @Bean
    PasswordEncoder passwordEncoder() {
        var encoder = new DelegatingPasswordEncoder(ID, Map.of(ID, new ComposingEncoder()));
        encoder.setDefaultPasswordEncoderForMatches(new RefusingEncoder());
        return encoder;
    }

    /** Keyboards send «å» as one character or as two; both must be the same password. */
    private static final class ComposingEncoder extends Argon2PasswordEncoder {

        ComposingEncoder() {
            super(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);
        }

        @Override
        protected String encodeNonNullPassword(String password) {
            return super.encodeNonNullPassword(composed(password));
        }

        @Override
        protected boolean matchesNonNull(String password, String stored) {
            return super.matchesNonNull(composed(password), stored);
        }

        private static String composed(String password) {
            return Normalizer.normalize(password, Normalizer.Form.NFC);
        }
    }

    /** For stored hashes without a known kind. */
    private static final class RefusingEncoder implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            throw new UnsupportedOperationException("Nothing is stored in an unknown form");
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
            return false;
        }
    }
}
