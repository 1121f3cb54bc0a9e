package no.hvorervi.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScimTokenId;
import org.springframework.stereotype.Service;

/** Tokens with which municipalities' own directories keep their people here. */
@Service
public class ScimTokenService {

    /** How many years a token lasts at most. */
    public static final int MAX_YEARS = 2;

    private static final int MAX_NAME = 100;

    private final ScimTokenRepository repository;
    private final ScimMappingService mappings;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ScimTokenService(
            ScimTokenRepository repository,
            ScimMappingService mappings,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.mappings = mappings;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The municipality's tokens, the newest first.
     *
     * @throws UnitNotFoundException if the person does not decide for the municipality
     */
    @ForAdministrator
    public List<ScimToken> list(MunicipalityId municipality) {
        return transactions.read(() -> {
            requireDeciding(municipality);
            return repository.findAll(municipality);
        });
    }

    /**
     * Makes a token that can be used through the day.
     *
     * @param lastDay after today, and at most {@link #MAX_YEARS} years from now
     * @throws IllegalArgumentException if the name or the day cannot be
     * @throws UnitNotFoundException if the person does not decide for the municipality
     */
    @ForAdministrator
    public ScimToken.Made make(MunicipalityId municipality, String name, LocalDate lastDay) {
        String stripped = name.strip();
        LocalDate today = NorwegianTime.today(clock);
        if (stripped.isEmpty()
                || stripped.length() > MAX_NAME
                || !lastDay.isAfter(today)
                || lastDay.isAfter(today.plusYears(MAX_YEARS))) {
            throw new IllegalArgumentException("Not a token's name and last day");
        }
        ScimSecret secret = ScimSecret.random();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expiresAt = lastDay.plusDays(1).atStartOfDay(NorwegianTime.ZONE).toInstant();
        return transactions.write(() -> {
            requireDeciding(municipality);
            ScimTokenId id =
                    repository.insert(municipality, stripped, secret.sha256(), currentUser.id(), now, expiresAt);
            audit.record(AuditEvent.of(AuditAction.TOKEN_MADE)
                    .in(municipality)
                    .about("token", id)
                    .with("expires", lastDay));
            return new ScimToken.Made(id, stripped, secret, expiresAt);
        });
    }

    /**
     * From now on the token opens nothing.
     *
     * @throws UnitNotFoundException if the person does not decide for the municipality
     */
    @ForAdministrator
    public void revoke(MunicipalityId municipality, ScimTokenId id) {
        transactions.write(() -> {
            requireDeciding(municipality);
            if (repository.setRevoked(municipality, id, clock.instant())) {
                audit.record(AuditEvent.of(AuditAction.TOKEN_REVOKED)
                        .in(municipality)
                        .about("token", id));
            }
        });
    }

    private void requireDeciding(MunicipalityId municipality) {
        if (mappings.municipalities().stream().noneMatch(each -> each.id().equals(municipality))) {
            throw new UnitNotFoundException();
        }
    }

    /** Whose token it is, and that it was used today; empty when it is unknown, revoked or has expired. */
    @ForEveryone
    public Optional<Provisioner> use(ScimSecret secret) {
        LocalDate today = NorwegianTime.today(clock);
        Optional<ScimTokenRepository.Usable> found =
                transactions.read(() -> repository.findUsable(secret.sha256(), clock.instant()));
        found.filter(token -> !token.lastUsed().equals(Optional.of(today)))
                .ifPresent(token -> transactions.write(() -> repository.setLastUsed(token.id(), today)));
        return found.map(token -> new Provisioner(token.municipality(), token.id()));
    }
}
