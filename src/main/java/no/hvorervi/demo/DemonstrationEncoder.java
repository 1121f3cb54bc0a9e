package no.hvorervi.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes the one password of the demonstration's people once: made to be slow, it would take longer for each of them than
 * all else that is loaded. Everybody knows it anyway.
 */
@Component
@Primary
@Profile("demo")
class DemonstrationEncoder implements PasswordEncoder {

    private final PasswordEncoder real;
    private final DemonstrationData data;
    private @Nullable String known;

    DemonstrationEncoder(@Qualifier("passwordEncoder") PasswordEncoder real, DemonstrationData data) {
        this.real = real;
        this.data = data;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return data.password().contentEquals(String.valueOf(password)) ? known() : real.encode(password);
    }

    private synchronized @Nullable String known() {
        if (known == null) {
            known = real.encode(data.password());
        }
        return known;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
        return real.matches(password, stored);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String stored) {
        return real.upgradeEncoding(stored);
    }
}
