package no.hvorervi.signin;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.Principals;
import no.hvorervi.audit.Refusals;
import no.hvorervi.credentials.SetupService;
import no.hvorervi.criteria.CriteriaRoutes;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets through to what: plain pages for everyone without a session, all else for people who have signed in.
 *
 * @see <a href="../../../../../docs/decisions/0002-two-kinds-of-pages.md">decision 0002</a>
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** Open to everyone: the list is checked by a test, so that nothing is opened by accident. */
    static final String[] PUBLIC_PATHS = {
        CriteriaRoutes.ABOUT,
        "/personvern",
        "/tilgjengelighet",
        "/sprak/*",
        AccountRoutes.SETUP,
        AccountRoutes.INVITATION,
        AccountRoutes.FORGOTTEN,
        AccountRoutes.NEW_PASSWORD,
        "/frontend/**",
        "/_static/**",
        "/favicon.ico",
        "/actuator/health/**",
        "/error",
    };

    @Bean
    @Order(1)
    SecurityFilterChain plainPages(HttpSecurity http) {
        var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieName("hvorervi-skjema");
        csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return http.securityMatcher(PUBLIC_PATHS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(protection -> protection.csrfTokenRepository(csrf))
                // SecurityHeaders writes them, on these and all other responses.
                .headers(headers -> headers.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signedInPages(
            HttpSecurity http,
            RequestUtil flow,
            Principals principals,
            CurrentUser currentUser,
            SignInPolicy policy,
            SignInSession session,
            SignInFailure failure,
            ProviderSignIn providerSignIn,
            ProviderLogout providerLogout,
            Refusals refusals) {
        return http.headers(headers -> headers.disable())
                .addFilterAfter(new RefusedRequests(refusals), SecurityContextHolderFilter.class)
                .addFilterAfter(new FreshAccount(principals, session), SecurityContextHolderFilter.class)
                .addFilterAfter(new AccountGate(currentUser, policy), FreshAccount.class)
                .sessionManagement(sessions -> sessions.sessionAuthenticationStrategy(session))
                // Named here too: Vaadin names the page only after this has been set up.
                .formLogin(form -> form.loginPage(AccountRoutes.LOGIN).failureHandler(failure))
                // Vaadin opens the bare path only, without what says that one has signed out.
                .authorizeHttpRequests(requests -> requests.requestMatchers(SecurityConfiguration::isPush)
                        .denyAll()
                        .requestMatchers(AccountRoutes.LOGIN, SignInRoutes.CODE, SignInRoutes.STATE, SignInRoutes.START)
                        .permitAll()
                        .requestMatchers(AccountRoutes.OWN, AccountRoutes.OWN + "/**")
                        .authenticated())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(
                                AccountRoutes.LOGIN, AccountRoutes.LOGIN + "?ut")
                        .defaultSuccessUrl("/")
                        .addLogoutHandler(providerLogout)
                        .logoutSuccessHandler(providerLogout)
                        // Vaadin's own would let signing in go without a token.
                        .enableCsrfConfiguration(false))
                .csrf(protection -> protection.ignoringRequestMatchers(flow::isFrameworkInternalRequest))
                .logout(logout -> logout.logoutUrl(AccountRoutes.LOGOUT).addLogoutHandler(session))
                .with(providerSignIn, Customizer.withDefaults())
                .build();
    }

    /**
     * Flow's push channel, which stays shut: what is sent through an open one passes no filter, so that neither an ended
     * session nor a lost role would be noticed.
     */
    private static boolean isPush(HttpServletRequest request) {
        return request.getServletPath().startsWith("/VAADIN/push") || "push".equals(request.getParameter("v-r"));
    }

    /** Vaadin's own settings, and the recording of what was refused. */
    @Bean
    static NavigationAccessControlConfigurer navigationAccessControlConfigurer(Refusals refusals) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withDecisionResolver(new RefusedViews(refusals));
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        var filter = new FilterRegistrationBean<>(new SecurityHeaders());
        filter.setOrder(FilterOrder.HEADERS);
        filter.setDispatcherTypes(
                jakarta.servlet.DispatcherType.REQUEST,
                jakarta.servlet.DispatcherType.ERROR,
                jakarta.servlet.DispatcherType.ASYNC);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SetupGate> setupGate(SetupService setup) {
        var filter = new FilterRegistrationBean<>(new SetupGate(setup));
        filter.setOrder(FilterOrder.SETUP);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SessionLimits> sessionLimits(java.time.Clock clock) {
        var filter = new FilterRegistrationBean<>(new SessionLimits(clock));
        filter.setOrder(FilterOrder.SESSION);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SessionCap> sessionCap(SessionCap cap) {
        var filter = new FilterRegistrationBean<>(cap);
        filter.setOrder(FilterOrder.SESSION + 1);
        return filter;
    }

    /** As a bean, which the servlet container is told of as one that listens. */
    @Bean
    SessionCap signedInSessions(SignInSettings settings) {
        RequestMatcher sessionless = new OrRequestMatcher(Stream.concat(
                        Stream.of(PUBLIC_PATHS),
                        Stream.of(
                                "/svar",
                                "/svar/**",
                                "/resultat",
                                "/resultat/**",
                                "/varsler",
                                "/varsler/**",
                                "/dette-skjedde",
                                "/dette-skjedde/**",
                                "/v",
                                "/v/**",
                                "/scim/**"))
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toArray(RequestMatcher[]::new));
        return new SessionCap(settings.sessions(), sessionless);
    }

    /** All before Spring Security's own chain, which stands at -100. */
    private static final class FilterOrder {
        static final int HEADERS = -300;
        static final int SETUP = -250;
        static final int SESSION = -200;
    }
}
