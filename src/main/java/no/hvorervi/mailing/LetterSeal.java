package no.hvorervi.mailing;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import no.hvorervi.base.FileCipher;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.MailJobId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts letters while they wait, under a key in a file: whoever has only the database reads neither addresses nor codes. */
@Component
class LetterSeal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Contents are filled up to a multiple of this, so that their length tells little of the address. */
    private static final int STEP = 256;

    private final FileCipher cipher;

    LetterSeal(@Value("${hvorervi.mail.key-file:${hvorervi.data}/outbox.key}") Path file) {
        cipher = FileCipher.of(file, "Without it, the letters that still wait cannot be sent.");
    }

    private record Content(String to, String language, String template, Map<String, String> parameters) {}

    LetterHash hash(MailJobId job, String key) {
        return LetterHash.of(cipher.fingerprint("letter " + job + " " + key));
    }

    /** What mail servers know the letter by: the same at each try, not to be guessed, and nothing that is stored. */
    String messageName(SealedLetter letter) {
        return LetterHash.of(cipher.fingerprint("message " + letter.hash().hexadecimal()))
                .hexadecimal()
                .substring(0, 32);
    }

    /** By what a notice that the letter came back is known to mean it. */
    LetterHash messageHash(SealedLetter letter) {
        return messageHash(messageName(letter));
    }

    /** @param messageName as a notice has it, which anybody may have written */
    LetterHash messageHash(String messageName) {
        return LetterHash.of(cipher.fingerprint("returned " + messageName));
    }

    SealedLetter seal(MailJobId job, Letter letter) {
        LetterHash hash = hash(job, letter.key());
        byte[] text = JSON.writeValueAsBytes(
                new Content(letter.to(), letter.language().code(), letter.template(), letter.parameters()));
        return new SealedLetter(job, hash, cipher.encrypt(FileCipher.padded(text, STEP), place(job, hash)));
    }

    /** @throws IllegalStateException if it was sealed under another key or for another place, or changed since */
    Letter open(SealedLetter letter) {
        Content content =
                JSON.readValue(cipher.decrypt(letter.content(), place(letter.job(), letter.hash())), Content.class);
        return new Letter(
                "", content.to(), Language.ofCode(content.language()), content.template(), content.parameters());
    }

    private static byte[] place(MailJobId job, LetterHash hash) {
        byte[] bytes = hash.bytes();
        return ByteBuffer.allocate(Long.BYTES + bytes.length)
                .putLong(job.value())
                .put(bytes)
                .array();
    }
}
