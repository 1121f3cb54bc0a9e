package no.hvorervi.signin;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What sign-in with providers needs beside {@link SecurityConfiguration}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class ProviderConfiguration {

    /** A provider's server has neither session nor form: its signed token is all it comes with. */
    @Bean
    @Order(0)
    SecurityFilterChain messagesOfProviders(HttpSecurity http) {
        return http.securityMatcher(SignInRoutes.ENDED)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                // SecurityHeaders writes them, on these and all other responses.
                .headers(headers -> headers.disable())
                .build();
    }
}
