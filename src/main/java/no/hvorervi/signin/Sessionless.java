package no.hvorervi.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What all chains have in common that let in whoever brings a code, a link or a token, and recognise nobody. */
public final class Sessionless {

    private Sessionless() {}

    /** The chain of the paths and demands that are set already: without a session, and so without what protects one. */
    public static SecurityFilterChain chain(HttpSecurity http) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // As on all other responses, they are written before this chain.
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }
}
