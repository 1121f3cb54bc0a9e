package no.hvorervi.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param local whether with a password of this installation
 * @param secondFactor who must sign in with a code beside a password: {@code optional} nobody, {@code administrators}
 *     operators and administrators, {@code everyone} all
 */
@ConfigurationProperties("hvorervi.sign-in")
record SignInSettings(
        @DefaultValue("true") boolean local,
        @DefaultValue("administrators") String secondFactor) {}
