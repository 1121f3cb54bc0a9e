package no.hvorervi.distribution;

import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.i18n.Language;

/** Somebody to be invited and reminded by e-mail. */
public record Recipient(EmailAddress address, Language language) {

    /** Never the address: it must not reach a log. */
    @Override
    public String toString() {
        return "Recipient[…]";
    }
}
