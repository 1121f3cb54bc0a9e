package no.hvorervi.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is encrypted is readable with the file of the key, in its own place, and nowhere else. */
class FileCipherTest {

    private static final byte[] PLACE = {1};

    private Path folder = Path.of("");

    @BeforeEach
    void use(@TempDir Path empty) {
        folder = empty;
    }

    private FileCipher cipher(String file) {
        return FileCipher.of(folder.resolve(file), "Nothing is lost.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void textIsReadWithTheSameFileAfterARestart() {
        byte[] sealed = cipher("a.key").encrypt(bytes("hemmelig"), PLACE);
        assertThat(cipher("a.key").decrypt(sealed, PLACE)).isEqualTo(bytes("hemmelig"));
        assertThat(cipher("a.key").encrypt(bytes("hemmelig"), PLACE)).isNotEqualTo(sealed);
    }

    @Test
    void textIsNotReadWithAnotherFileInAnotherPlaceOrWhenChanged() {
        FileCipher cipher = cipher("a.key");
        byte[] sealed = cipher.encrypt(bytes("hemmelig"), PLACE);
        assertThatThrownBy(() -> cipher("b.key").decrypt(sealed, PLACE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(sealed, new byte[] {2})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(new byte[3], PLACE)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.decrypt(sealed, PLACE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fingerprintIsThatOfTheTextAndTheFile() {
        assertThat(cipher("a.key").fingerprint("kari"))
                .isEqualTo(cipher("a.key").fingerprint("kari"));
        assertThat(cipher("a.key").fingerprint("kari"))
                .isNotEqualTo(cipher("a.key").fingerprint("ola"))
                .isNotEqualTo(cipher("b.key").fingerprint("kari"))
                .isNotEqualTo(Sha256.of("kari"));
    }

    @Test
    void keyIsRefusedThatIsDamagedOrThatOthersMayRead() throws IOException {
        SecretFile.write(folder.resolve("short.key"), "AAAA");
        assertThatThrownBy(() -> cipher("short.key")).isInstanceOf(UnsafeConfigurationException.class);
        SecretFile.write(folder.resolve("odd.key"), "not base64!");
        assertThatThrownBy(() -> cipher("odd.key")).isInstanceOf(UnsafeConfigurationException.class);
        cipher("open.key").fingerprint("");
        Files.setPosixFilePermissions(folder.resolve("open.key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> cipher("open.key")).isInstanceOf(UnsafeConfigurationException.class);
    }
}
