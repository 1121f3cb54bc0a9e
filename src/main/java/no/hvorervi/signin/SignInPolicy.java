package no.hvorervi.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.credentials.LocalAccounts;
import org.springframework.stereotype.Component;

/** What the settings ask of those who sign in. */
@Component
public class SignInPolicy implements LocalAccounts {

    /** Who must sign in with a code beside the password. */
    private enum SecondFactor {
        OPTIONAL,
        ADMINISTRATORS,
        EVERYONE
    }

    private final boolean local;
    private final SecondFactor secondFactor;

    SignInPolicy(SignInSettings settings) {
        this.local = settings.local();
        this.secondFactor = Arrays.stream(SecondFactor.values())
                .filter(each -> each.name().equals(settings.secondFactor().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UnsafeConfigurationException(
                        "HVORERVI_SIGN_IN_SECOND_FACTOR is «" + settings.secondFactor() + "».",
                        "Set it to optional, administrators or everyone."));
        if (!local && settings.providers().isEmpty()) {
            throw new UnsafeConfigurationException(
                    "Signing in with passwords is switched off, and no provider is set: nobody could sign in.",
                    "Set up a provider, or leave HVORERVI_SIGN_IN_LOCAL out.");
        }
    }

    @Override
    public boolean areUsed() {
        return local;
    }

    /** Whether someone with these roles must have a second factor before anything opens. */
    public boolean requiresSecondFactor(Set<String> roles) {
        return switch (secondFactor) {
            case OPTIONAL -> false;
            case ADMINISTRATORS -> roles.contains(Roles.OPERATOR) || roles.contains(Roles.ADMINISTRATOR);
            case EVERYONE -> true;
        };
    }
}
