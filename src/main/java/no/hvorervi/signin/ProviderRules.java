package no.hvorervi.signin;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.hvorervi.accounts.ClaimedRole;
import no.hvorervi.base.UnsafeConfigurationException;
import org.jspecify.annotations.Nullable;

/** Refuses settings of a sign-in provider that are unsafe or cannot work, and says what to write instead. */
final class ProviderRules {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Set<String> NEVER_BY_CLAIM = Set.of("ADMINISTRATOR", "OPERATOR");

    private final String key;
    private final ProviderSettings settings;

    ProviderRules(String key, ProviderSettings settings) {
        this.key = key;
        this.settings = settings;
    }

    /** @throws UnsafeConfigurationException if a setting is missing, unsafe or without effect */
    void check() {
        if (!KEY.matcher(key).matches()) {
            throw refuse(
                    "has a key that cannot stand in an address.", "Use a–z, 0–9 and hyphens, at most 30 characters.");
        }
        require("name", settings.name());
        require("client-id", settings.clientId());
        if (!isSafe(require("issuer", settings.issuer()))) {
            throw refuse(
                    "has an issuer that is not an https address.",
                    "Write it just as the provider's own metadata do, beginning with https://.");
        }
        if (!settings.scopes().contains("openid")) {
            throw refuse("does not ask for the scope openid.", "Add openid to its scopes.");
        }
        for (String domain : settings.emailDomains()) {
            if (!DOMAIN.matcher(domain).matches()) {
                throw refuse(
                        "has the e-mail domain «" + domain + "».",
                        "Write what stands behind the @, in lower case, such as kommune.no.");
            }
        }
        if (settings.emailIsVerified() && settings.emailDomains().isEmpty()) {
            throw refuse("is trusted with every e-mail address there is.", "Name its own in email-domains.");
        }
        boolean needsMunicipality = settings.externalIdClaim() != null || settings.rolesClaim() != null;
        if (needsMunicipality && settings.municipality() == null) {
            throw refuse(
                    "gives identifiers or roles, but in which municipality?",
                    "Set municipality to its number or name.");
        }
        if ((settings.rolesClaim() == null) != settings.roles().isEmpty()) {
            throw refuse(
                    "has only one of roles-claim and roles.",
                    "Set both: where the values stand, and what each of them gives.");
        }
    }

    private String require(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw refuse("has no " + name + ".", "Set hvorervi.sign-in.providers." + key + "." + name + ".");
        }
        return value;
    }

    /** What each value of the claim gives. Whoever administers is always appointed by people. */
    Map<String, Set<ClaimedRole>> roles(Set<String> known) {
        Map<String, Set<ClaimedRole>> roles = new HashMap<>();
        settings.roles().forEach((value, given) -> roles.put(value, roles(given, known)));
        return Map.copyOf(roles);
    }

    private Set<ClaimedRole> roles(List<String> given, Set<String> known) {
        Set<ClaimedRole> roles = new HashSet<>();
        for (String each : given) {
            int at = each.indexOf('@');
            String role = (at < 0 ? each : each.substring(0, at)).strip();
            String unit = at < 0 ? "" : each.substring(at + 1).strip();
            if (NEVER_BY_CLAIM.contains(role)) {
                throw refuse(
                        "gives the role " + role + ", which is never given automatically.",
                        "Remove it; people appoint administrators in the application.");
            }
            if (!known.contains(role) || (at >= 0 && unit.isEmpty())) {
                throw refuse(
                        "gives «" + each + "», which is not a role.",
                        "Write ROLE or ROLE@external-id-of-unit; the roles are "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
            roles.add(new ClaimedRole(role, unit.isEmpty() ? Optional.empty() : Optional.of(unit)));
        }
        return Set.copyOf(roles);
    }

    private UnsafeConfigurationException refuse(String problem, String cure) {
        return new UnsafeConfigurationException("The sign-in provider «" + key + "» " + problem, cure);
    }

    /** Whether what is sent there can be read and changed by nobody on the way. */
    static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            return host != null
                    && uri.toASCIIString().equals(address)
                    && uri.getFragment() == null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isLoopback(host)));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
