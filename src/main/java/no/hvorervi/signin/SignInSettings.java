package no.hvorervi.signin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people may sign in.
 *
 * @param local whether with a password of this installation
 * @param secondFactor who must sign in with a code beside a password: {@code optional} nobody, {@code administrators}
 *     operators and administrators, {@code everyone} all
 * @param sessions how many people can be signed in to this instance at a time; newcomers are asked to come back later
 * @param providers sign-in providers by a short name of their own, in the order they are shown
 */
@ConfigurationProperties("hvorervi.sign-in")
public record SignInSettings(
        @DefaultValue("true") boolean local,
        @DefaultValue("administrators") String secondFactor,
        @DefaultValue("500") int sessions,
        @DefaultValue Map<String, ProviderSettings> providers) {

    public SignInSettings {
        providers = Collections.unmodifiableMap(new LinkedHashMap<>(providers));
    }
}
