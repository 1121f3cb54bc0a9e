package no.hvorervi.signin;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import java.time.Clock;
import no.hvorervi.accounts.IdentityRegister;
import no.hvorervi.accounts.Principals;
import no.hvorervi.base.Transactions;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Adds sign-in with providers to the chain of signed-in pages, with the same sessions and deep links as the local one. */
@Component
class ProviderSignIn extends AbstractHttpConfigurer<ProviderSignIn, HttpSecurity> {

    private final Providers providers;
    private final ProviderClient client;
    private final IdentityRegister identities;
    private final Principals principals;
    private final LiveSessions live;
    private final EndedSessionRepository ended;
    private final SignInAudit refusals;
    private final Transactions transactions;
    private final Clock clock;

    ProviderSignIn(
            Providers providers,
            ProviderClient client,
            IdentityRegister identities,
            Principals principals,
            LiveSessions live,
            EndedSessionRepository ended,
            SignInAudit refusals,
            Transactions transactions,
            Clock clock) {
        this.providers = providers;
        this.client = client;
        this.identities = identities;
        this.principals = principals;
        this.live = live;
        this.ended = ended;
        this.refusals = refusals;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void configure(HttpSecurity http) {
        var back = new ProviderReturn(providers, client, identities, principals, live, refusals, clock);
        back.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        back.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        back.setAuthenticationSuccessHandler(
                http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
        http.addFilterBefore(back, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new FreshProviderSession(ended, transactions), SecurityContextHolderFilter.class);
    }
}
