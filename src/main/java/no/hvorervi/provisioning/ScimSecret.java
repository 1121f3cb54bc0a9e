package no.hvorervi.provisioning;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import no.hvorervi.base.Secrets;
import no.hvorervi.base.Sha256;

/**
 * What a directory shows: 256 random bits after a word by which leaked ones are recognised.
 *
 * <p>It is looked up by its SHA-256, so how long that takes tells nothing of the secrets that are there.
 */
public record ScimSecret(String value) {

    private static final String WORD = "hvorervi-scim_";
    private static final Pattern FORM = Pattern.compile(WORD + "[A-Za-z0-9_-]{43}");

    static ScimSecret random() {
        return new ScimSecret(WORD + Secrets.random());
    }

    /** Empty when the text cannot be one. */
    public static Optional<ScimSecret> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ScimSecret(text)) : Optional.empty();
    }

    byte[] sha256() {
        return Sha256.of(value);
    }

    /** What the secret can be remembered by without being known. */
    public String fingerprint() {
        return HexFormat.of().formatHex(sha256());
    }

    /** The secret itself is never written anywhere by accident. */
    @Override
    public String toString() {
        return WORD + "…";
    }
}
