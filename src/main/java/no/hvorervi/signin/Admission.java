package no.hvorervi.signin;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.accounts.ClaimedRole;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.ProvidedIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** What the settings let us believe of a provider's verified ID token. */
record Admission(Provider provider, OidcIdToken token) {

    /** As OpenID Connect Core, section 2, allows. */
    private static final int MAX_SUBJECT_LENGTH = 255;

    /** @throws SignInRefusedException if the person signed in by weaker means than demanded, or is called by no proper subject */
    ProvidedIdentity identity() {
        List<String> required = provider.settings().requiredAcr();
        if (!required.isEmpty() && !(token.getClaim("acr") instanceof String acr && required.contains(acr))) {
            throw new SignInRefusedException(SignInFault.TOO_WEAK, "weak_acr");
        }
        String subject = Objects.requireNonNull(token.getSubject());
        if (subject.length() > MAX_SUBJECT_LENGTH) {
            throw new SignInRefusedException(SignInFault.NOT_BELIEVED, "subject_too_long");
        }
        return new ProvidedIdentity(
                provider.key(),
                provider.issuer(),
                subject,
                Optional.ofNullable(token.getFullName()).orElse(""),
                email(),
                Optional.ofNullable(provider.settings().municipality()),
                text(provider.settings().externalIdClaim()),
                roles());
    }

    /** Only what the provider has verified, in domains it may speak for. */
    private Optional<EmailAddress> email() {
        boolean isVerified =
                provider.settings().emailIsVerified() || Boolean.TRUE.equals(token.getClaim("email_verified"));
        return text("email")
                .filter(address -> isVerified)
                .flatMap(EmailAddress::parse)
                .filter(address -> provider.settings()
                        .emailDomains()
                        .contains(address.value().substring(address.value().indexOf('@') + 1)));
    }

    private Optional<String> text(@Nullable String claim) {
        return Optional.ofNullable(claim)
                .flatMap(this::claim)
                .filter(value -> value instanceof String || value instanceof Number)
                .map(String::valueOf)
                .filter(value -> !value.isBlank());
    }

    /** No values, or a claim of an odd kind, mean no roles; no setting for roles means that the provider gives none. */
    private Optional<Set<ClaimedRole>> roles() {
        return Optional.ofNullable(provider.settings().rolesClaim()).map(claim -> {
            Set<ClaimedRole> roles = new HashSet<>();
            values(claim).map(provider.roles()::get).forEach(each -> roles.addAll(each == null ? Set.of() : each));
            return roles;
        });
    }

    private Stream<String> values(String claim) {
        return claim(claim).stream().flatMap(value -> switch (value) {
            case Collection<?> many ->
                many.stream().filter(String.class::isInstance).map(String.class::cast);
            case String one -> Stream.of(one);
            default -> Stream.empty();
        });
    }

    /** By its name, or by the way to it, such as {@code resource_access.hvorervi.roles}. */
    private Optional<Object> claim(String name) {
        Object direct = token.getClaims().get(name);
        return direct != null ? Optional.of(direct) : within(token.getClaims(), Arrays.asList(name.split("\\.", -1)));
    }

    private static Optional<Object> within(Object claims, List<String> way) {
        if (way.isEmpty()) {
            return Optional.of(claims);
        }
        return claims instanceof Map<?, ?> map && map.get(way.getFirst()) != null
                ? within(map.get(way.getFirst()), way.subList(1, way.size()))
                : Optional.empty();
    }
}
