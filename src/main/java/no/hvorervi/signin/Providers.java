package no.hvorervi.signin;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.hvorervi.accounts.ClaimedRoles;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.i18n.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The sign-in providers of the installation; faulty settings stop the start. */
@Component
public class Providers {

    private final Map<String, Provider> byKey = new LinkedHashMap<>();

    Providers(
            SignInSettings settings,
            ClaimedRoles roles,
            ProviderClient client,
            Clock clock,
            @Value("${hvorervi.public-url}") String publicUrl) {
        if (!settings.providers().isEmpty() && !ProviderRules.isSafe(publicUrl)) {
            throw new UnsafeConfigurationException(
                    "Sign-in providers send people back to HVORERVI_PUBLIC_URL, which is not an https address.",
                    "Set it to the address people use, such as https://hvorervi.kommune.no.");
        }
        settings.providers().forEach((key, each) -> {
            var rules = new ProviderRules(key, each);
            rules.check();
            String redirect = publicUrl + SignInRoutes.returnFor(key);
            byKey.put(key, new Provider(key, each, rules.roles(roles.names()), redirect, client, clock));
        });
    }

    /**
     * What the sign-in page shows of a provider.
     *
     * @param answers false when it lately did not
     */
    public record Offer(String key, String name, boolean answers) {}

    /** All providers in the order of the settings. */
    public List<Offer> offers(Language language) {
        return byKey.values().stream()
                .map(each -> new Offer(each.key(), name(each.settings(), language), each.answers()))
                .toList();
    }

    private static String name(ProviderSettings settings, Language language) {
        return settings.names().getOrDefault(language.code(), Objects.requireNonNull(settings.name()));
    }

    Optional<Provider> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
