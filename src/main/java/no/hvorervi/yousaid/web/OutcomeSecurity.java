package no.hvorervi.yousaid.web;

import no.hvorervi.signin.Sessionless;
import no.hvorervi.yousaid.OutcomeRoutes;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * The chain of the pages that everybody can read, and of the employees' one: nobody is recognised, there is no session and no
 * cookie. So what everybody can read is the same for all, and may be kept by whoever passes it on.
 */
@Configuration(proxyBeanMethods = false)
class OutcomeSecurity {

    @Bean
    @Order(-3)
    SecurityFilterChain outcomes(HttpSecurity http) {
        return Sessionless.chain(
                http.securityMatcher(OutcomeRoutes.PUBLIC, OutcomeRoutes.PUBLIC + "/**", OutcomeRoutes.LINKED)
                        // Below these paths, nothing else: it would be Flow that answered.
                        .authorizeHttpRequests(requests -> requests.requestMatchers(
                                        OutcomeRoutes.PUBLIC,
                                        OutcomeRoutes.PUBLIC_MUNICIPALITY,
                                        OutcomeRoutes.PUBLIC_PAGE,
                                        OutcomeRoutes.LINKED)
                                .permitAll()
                                .anyRequest()
                                .denyAll()));
    }

    /** Who has read a page before is told that it is the same. Weak, so that it can be sent compressed. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> outcomeEtags() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(OutcomeRoutes.PUBLIC, OutcomeRoutes.PUBLIC + "/*");
        return registration;
    }
}
