package no.hvorervi.intake.web;

import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.signin.Sessionless;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The chain of the answer pages: whoever has a code may, and nobody is recognised.
 *
 * <p>There is no session and no cookie but the language. Nor is there a token against forged requests: what a request may
 * do comes from the code in its body alone, which a page elsewhere does not have, and the browser adds nothing to it.
 */
@Configuration(proxyBeanMethods = false)
class AnswerSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain answering(HttpSecurity http) {
        return Sessionless.chain(http.securityMatcher(AnswerRoutes.START, AnswerRoutes.START + "/**")
                // Below these paths, nothing else: it would be Flow that answered.
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                AnswerRoutes.START,
                                AnswerRoutes.CODE,
                                AnswerRoutes.QUESTIONS,
                                AnswerRoutes.SAVE,
                                AnswerRoutes.SUBMIT)
                        .permitAll()
                        .anyRequest()
                        .denyAll()));
    }
}
