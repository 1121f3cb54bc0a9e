package no.hvorervi.digest.web;

import no.hvorervi.digest.DigestRoutes;
import no.hvorervi.signin.Sessionless;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The chain of the page on which one says no: whoever has a letter's code may, and nobody is recognised. There is no session, no
 * cookie and nothing to forge: what a request does comes from the code in its body alone.
 */
@Configuration(proxyBeanMethods = false)
class DigestSecurity {

    @Bean
    @Order(-2)
    SecurityFilterChain digestsByLink(HttpSecurity http) {
        return Sessionless.chain(http.securityMatcher(DigestRoutes.LINK, DigestRoutes.LINK + "/**")
                // Below these paths, nothing else: it would be Flow that answered.
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                DigestRoutes.LINK,
                                DigestRoutes.LINK_SHOWN,
                                DigestRoutes.LINK_REFUSE,
                                DigestRoutes.LINK_TAKE)
                        .permitAll()
                        .anyRequest()
                        .denyAll()));
    }
}
