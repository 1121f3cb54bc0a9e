package no.hvorervi.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as an account's name: trimmed and in lower case. */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    /** Empty when the text cannot be an address. */
    public static Optional<EmailAddress> parse(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        return value.length() <= MAX_LENGTH && FORM.matcher(value).matches()
                ? Optional.of(new EmailAddress(value))
                : Optional.empty();
    }
}
