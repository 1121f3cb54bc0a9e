package no.hvorervi.signin;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import no.hvorervi.accounts.IdentityRegister;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Ends sessions here that a provider says have ended there: those of this instance at once, others at their next request. */
@Component
public class BackChannelLogout {

    private static final String WHAT = "logout";

    private final Providers providers;
    private final EndedSessionRepository repository;
    private final LiveSessions live;
    private final IdentityRegister identities;
    private final SignInAudit refusals;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    BackChannelLogout(
            Providers providers,
            EndedSessionRepository repository,
            LiveSessions live,
            IdentityRegister identities,
            SignInAudit refusals,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.providers = providers;
        this.repository = repository;
        this.live = live;
        this.identities = identities;
        this.refusals = refusals;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False when the token is not believed, and nothing has ended. */
    public boolean end(String key, String logoutToken) {
        Optional<Provider> provider = providers.find(key);
        if (provider.isEmpty()) {
            return false;
        }
        try {
            Jwt token = provider.get().get().tokens().logout().decode(logoutToken);
            EndedSession ended = new EndedSession(
                    provider.get().issuer(),
                    Objects.requireNonNull(token.getId()),
                    Optional.ofNullable(token.getClaimAsString("sid")),
                    Optional.ofNullable(token.getSubject()),
                    clock.instant());
            if (store(key, ended)) {
                live.end(ended::ends);
                return true;
            }
            refusals.refused(key, WHAT, "replayed");
        } catch (JwtException untrue) {
            refusals.refused(key, WHAT, Reasons.of(untrue));
        } catch (SignInRefusedException unavailable) {
            refusals.refused(key, WHAT, unavailable.reason());
        }
        return false;
    }

    private boolean store(String key, EndedSession ended) {
        return transactions.write(() -> {
            // No session from before this can still be open.
            repository.deleteBefore(ended.endedAt().minus(SessionLimits.ABSOLUTE.multipliedBy(2)));
            boolean isNew = repository.insertIfNew(ended);
            if (isNew) {
                AuditEvent event = AuditEvent.of(AuditAction.SESSION_ENDED)
                        .with("by", "provider")
                        .with("provider", key);
                audit.record(ended.subject()
                        .flatMap(subject -> identities.find(ended.issuer(), subject))
                        .map(event::about)
                        .orElse(event));
            }
            return isNew;
        });
    }
}
