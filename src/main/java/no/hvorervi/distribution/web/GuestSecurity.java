package no.hvorervi.distribution.web;

import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.signin.Sessionless;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The chain of the pages that give out ballots, before that of the pages below which they stand: whoever has a link may, and
 * nobody is recognised. The one cookie, of a shared device, is sent to no other site's requests.
 */
@Configuration(proxyBeanMethods = false)
class GuestSecurity {

    @Bean
    @Order(-1)
    SecurityFilterChain guests(HttpSecurity http) {
        return Sessionless.chain(http.securityMatcher(
                        DistributionRoutes.DEVICE,
                        DistributionRoutes.DEVICE + DistributionRoutes.BEGIN,
                        DistributionRoutes.DEVICE + DistributionRoutes.END,
                        DistributionRoutes.OPEN,
                        DistributionRoutes.OPEN + DistributionRoutes.BEGIN)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()));
    }
}
