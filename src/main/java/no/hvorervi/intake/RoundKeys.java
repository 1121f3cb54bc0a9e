package no.hvorervi.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import no.hvorervi.base.SecretFile;
import no.hvorervi.ids.RoundId;
import org.springframework.stereotype.Component;

/**
 * The private keys of rounds that are not closed, each in a file that only its owner may read.
 *
 * <p>A file is named by its public key as well: several instances can make keys for a round at the same time, and the one in
 * the database is found.
 */
@Component
class RoundKeys {

    private static final int NAMED_BY_BYTES = 8;

    private final AnswerKeyFolder folder;

    RoundKeys(AnswerKeyFolder folder) {
        this.folder = folder;
    }

    /** Makes a pair of keys, stores the private one and returns the public one. */
    byte[] make(RoundId round) {
        RoundSeal seal = RoundSeal.random();
        SecretFile.write(file(round, seal.publicKey()), Base64.getEncoder().encodeToString(seal.privateKey()));
        return seal.publicKey();
    }

    /** What opens answers sealed to the public key; empty when its file is not here. */
    Optional<RoundSeal> find(RoundId round, byte[] publicKey) {
        Path file = file(round, publicKey);
        return Files.exists(file)
                ? Optional.of(new RoundSeal(publicKey, Base64.getDecoder().decode(SecretFile.read(file))))
                : Optional.empty();
    }

    /** Nobody can open answers of the round from here on. */
    void delete(RoundId round) {
        if (Files.notExists(folder.path())) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), prefix(round) + "*.key")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file(RoundId round, byte[] publicKey) {
        return folder.file(prefix(round) + HexFormat.of().formatHex(Arrays.copyOf(publicKey, NAMED_BY_BYTES)) + ".key");
    }

    private static String prefix(RoundId round) {
        return "round-" + round + "-";
    }
}
