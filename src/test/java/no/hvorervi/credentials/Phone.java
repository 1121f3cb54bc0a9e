package no.hvorervi.credentials;

import java.time.Instant;
import no.hvorervi.accounts.TestUser;

/** The app on somebody's phone that shows one-time codes, in tests. */
public final class Phone {

    private final String secret;

    /** @param secret as it stands in a page, with or without spaces */
    public Phone(String secret) {
        this.secret = secret.replace(" ", "");
    }

    public static Phone withNewSecret() {
        return new Phone(OneTimeCodes.newSecret());
    }

    public String codeAt(Instant moment) {
        return OneTimeCodes.codeAt(secret, moment);
    }

    /** Sets signing in in two steps up for the person. */
    public void addTo(TestUser user, SecondFactors secondFactors, Instant now) {
        if (secondFactors.add(user.id(), secret, codeAt(now)).isEmpty()) {
            throw new IllegalStateException("The phone's own code was refused");
        }
    }
}
