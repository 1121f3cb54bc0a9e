package no.hvorervi.results.web;

import no.hvorervi.results.ResultRoutes;
import no.hvorervi.signin.Sessionless;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The chain of the employees' page: whoever has the unit's code may, and nobody is recognised. There is no session, no cookie
 * and nothing to forge: what a request shows comes from the code in its body alone.
 */
@Configuration(proxyBeanMethods = false)
class ResultSecurity {

    @Bean
    @Order(-2)
    SecurityFilterChain resultsByLink(HttpSecurity http) {
        return Sessionless.chain(http.securityMatcher(ResultRoutes.LINK, ResultRoutes.LINK + "/**")
                // Below these paths, nothing else: it would be Flow that answered.
                .authorizeHttpRequests(requests -> requests.requestMatchers(ResultRoutes.LINK, ResultRoutes.LINK_SHOWN)
                        .permitAll()
                        .anyRequest()
                        .denyAll()));
    }
}
