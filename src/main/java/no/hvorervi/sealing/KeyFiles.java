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

/**
 * Private keys of one kind of things, each in a file that only its owner may read.
 *
 * <p>A file is named by its public key as well: several instances can make keys for a thing at the same time, and the one in
 * the database is found.
 */
final class KeyFiles {

    private static final int NAMED_BY_BYTES = 8;

    private final AnswerKeyFolder folder;
    private final String kind;
    private final Pattern name;

    /** @param kind what the names of the files begin with */
    KeyFiles(AnswerKeyFolder folder, String kind) {
        this.folder = folder;
        this.kind = kind;
        this.name = Pattern.compile(Pattern.quote(kind) + "-(\\d{1,18})-.*");
    }

    /** Makes a pair of keys, stores the private one and returns the public one. */
    byte[] make(long thing) {
        Hpke.KeyPair keys = Hpke.KeyPair.random();
        SecretFile.write(file(thing, keys.publicKey()), Base64.getEncoder().encodeToString(keys.privateKey()));
        return keys.publicKey();
    }

    /** The pair that the public key is of; empty when its file is not here. */
    Optional<Hpke.KeyPair> find(long thing, byte[] publicKey) {
        Path file = file(thing, publicKey);
        return Files.exists(file)
                ? Optional.of(new Hpke.KeyPair(publicKey, Base64.getDecoder().decode(SecretFile.read(file))))
                : Optional.empty();
    }

    /** The things that have a key here. */
    Set<Long> things() {
        return files(kind + "-*.key").stream()
                .map(file -> name.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .map(found -> Long.valueOf(found.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nobody can open anything of it from here on. */
    void delete(long thing) {
        try {
            for (Path file : files(prefix(thing) + "*.key")) {
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

    Path file(long thing, byte[] publicKey) {
        return folder.file(prefix(thing) + HexFormat.of().formatHex(Arrays.copyOf(publicKey, NAMED_BY_BYTES)) + ".key");
    }

    private String prefix(long thing) {
        return kind + "-" + thing + "-";
    }
}
