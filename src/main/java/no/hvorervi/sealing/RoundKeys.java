package no.hvorervi.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
public class RoundKeys {

    private static final int NAMED_BY_BYTES = 8;

    private static final Pattern NAME = Pattern.compile("round-(\\d{1,18})-.*");

    private final AnswerKeyFolder folder;

    RoundKeys(AnswerKeyFolder folder) {
        this.folder = folder;
    }

    /** Makes a pair of keys, stores the private one and returns the public one. */
    public byte[] make(RoundId round) {
        RoundSeal seal = RoundSeal.random();
        SecretFile.write(file(round, seal.publicKey()), Base64.getEncoder().encodeToString(seal.privateKey()));
        return seal.publicKey();
    }

    /** What opens answers sealed to the public key; empty when its file is not here. */
    public Optional<RoundSeal> find(RoundId round, byte[] publicKey) {
        Path file = file(round, publicKey);
        return Files.exists(file)
                ? Optional.of(new RoundSeal(publicKey, Base64.getDecoder().decode(SecretFile.read(file))))
                : Optional.empty();
    }

    /** The rounds that have a key here. */
    public Set<RoundId> findRounds() {
        return files("round-*.key").stream()
                .map(file -> NAME.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .map(name -> new RoundId(Long.parseLong(name.group(1))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nobody can open answers of the round, or read copies of its drafts, from here on. */
    public void delete(RoundId round) {
        try {
            Files.deleteIfExists(folder.draftSecret(round));
            for (Path file : files(prefix(round) + "*.key")) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> files(String pattern) {
        if (Files.notExists(folder.path())) {
            return List.of();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), pattern)) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
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
