package no.hvorervi.workshop.web;

import no.hvorervi.signin.Sessionless;
import no.hvorervi.workshop.WorkshopRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The chain of the pages of workshops: whoever has the code of a sitting may, and nobody is recognised. The one cookie, by which
 * a phone is counted once, is sent with no other site's requests; {@link SameSite} looks at where they come from besides.
 */
@Configuration(proxyBeanMethods = false)
class RoomSecurity {

    @Bean
    @Order(-3)
    SecurityFilterChain rooms(HttpSecurity http) {
        return Sessionless.chain(http.securityMatcher(WorkshopRoutes.JOIN, WorkshopRoutes.JOIN + "/**")
                // Below these paths, nothing else: it would be Flow that answered.
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                WorkshopRoutes.JOIN, WorkshopRoutes.PHONE, WorkshopRoutes.SCREEN, WorkshopRoutes.TICK)
                        .permitAll()
                        .anyRequest()
                        .denyAll()));
    }
}
