package no.hvorervi.provisioning.web;

import no.hvorervi.provisioning.IntegrationRoutes;
import no.hvorervi.provisioning.Provisioner;
import no.hvorervi.provisioning.ScimTokenService;
import no.hvorervi.signin.Sessionless;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The chain of requests by directories: a token in each, neither session nor cookie, and so nothing that a page elsewhere
 * could misuse.
 */
@Configuration(proxyBeanMethods = false)
class ScimSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain directories(HttpSecurity http, ScimTokenService tokens, ScimThrottle throttle) {
        return Sessionless.chain(http.securityMatcher(IntegrationRoutes.SCIM, IntegrationRoutes.SCIM + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Provisioner.AUTHORITY))
                .addFilterBefore(new ScimTokenFilter(tokens, throttle), AuthorizationFilter.class)
                .anonymous(AbstractHttpConfigurer::disable));
    }
}
