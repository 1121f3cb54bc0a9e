package no.hvorervi.distribution;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.base.FileCipher;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Code;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps addresses and links from whoever has only the database: they are sealed by a key in a file, or follow from it. */
@Component
class RecipientSeal {

    /** Contents are filled up to a multiple of this, so that their length tells little of the address. */
    private static final int STEP = 64;

    private final FileCipher cipher;

    RecipientSeal(@Value("${hvorervi.distribution.key-file:${hvorervi.data}/distribution.key}") Path file) {
        cipher = FileCipher.of(file, "Without it, the addresses of open rounds must be entered anew.");
    }

    /** By what a unit's list knows an address: the same whenever it is added, and another one in each unit and round. */
    RecipientKey key(RoundId round, UnitId unit, EmailAddress address) {
        return RecipientKey.of(cipher.fingerprint("recipient " + round + " " + unit + " " + address.value()));
    }

    byte[] seal(RecipientKey key, Recipient recipient) {
        byte[] text = (recipient.language().code() + recipient.address().value()).getBytes(StandardCharsets.UTF_8);
        return cipher.encrypt(FileCipher.padded(text, STEP), key.bytes());
    }

    /** @throws IllegalStateException if it was sealed under another key or for another unit, or changed since */
    Recipient open(RecipientKey key, byte[] sealed) {
        String text = new String(cipher.decrypt(sealed, key.bytes()), StandardCharsets.UTF_8).strip();
        return new Recipient(new EmailAddress(text.substring(2)), Language.ofCode(text.substring(0, 2)));
    }

    /** The code of a link, which can be shown again without being stored: twelve characters, as those of ballots. */
    Code link(RoundId round, UnitId unit, LinkKind kind, int generation) {
        return Code.of(cipher.fingerprint("link " + round + " " + unit + " " + kind + " " + generation));
    }
}
