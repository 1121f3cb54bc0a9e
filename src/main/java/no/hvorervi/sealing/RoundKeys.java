package no.hvorervi.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.ids.RoundId;
import org.springframework.stereotype.Component;

/** The private keys of rounds that are not closed. */
@Component
public class RoundKeys {

    private final AnswerKeyFolder folder;
    private final KeyFiles files;

    RoundKeys(AnswerKeyFolder folder) {
        this.folder = folder;
        this.files = new KeyFiles(folder, "round");
    }

    /** Makes a pair of keys, stores the private one and returns the public one. */
    public byte[] make(RoundId round) {
        return files.make(round.value());
    }

    /** What opens answers sealed to the public key; empty when its file is not here. */
    public Optional<RoundSeal> find(RoundId round, byte[] publicKey) {
        return files.find(round.value(), publicKey).map(RoundSeal::new);
    }

    /** The rounds that have a key here. */
    public Set<RoundId> findRounds() {
        return files.things().stream().map(RoundId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Nobody can open answers of the round, or read copies of its drafts, from here on. */
    public void delete(RoundId round) {
        try {
            Files.deleteIfExists(folder.draftSecret(round));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        files.delete(round.value());
    }

    Path file(RoundId round, byte[] publicKey) {
        return files.file(round.value(), publicKey);
    }
}
