package no.hvorervi.signin;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Records what providers and strangers were refused. Anyone can send us nonsense, so beyond a number in a minute it is
 * not recorded: the log must not be filled from outside.
 */
@Component
class SignInAudit {

    private static final Logger LOG = LoggerFactory.getLogger(SignInAudit.class);

    private static final int RECORDED_IN_A_MINUTE = 120;

    private final AuditLog audit;
    private final Bucket places = Bucket.builder()
            .addLimit(limit ->
                    limit.capacity(RECORDED_IN_A_MINUTE).refillGreedy(RECORDED_IN_A_MINUTE, Duration.ofMinutes(1)))
            .build();

    SignInAudit(AuditLog audit) {
        this.audit = audit;
    }

    /** @param reason a code; never anything that was sent */
    void refused(String provider, String what, String reason) {
        LOG.info("Refused {} with the provider «{}»: {}", what, provider, reason);
        if (places.tryConsume(1)) {
            audit.record(AuditEvent.of(AuditAction.SIGN_IN_FAILED)
                    .with("provider", provider)
                    .with("what", what)
                    .with("reason", reason));
        }
    }
}
