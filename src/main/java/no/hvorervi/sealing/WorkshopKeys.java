package no.hvorervi.sealing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.ids.WorkshopId;
import org.springframework.stereotype.Component;

/** The private keys of workshops that are not over. */
@Component
public class WorkshopKeys {

    private final KeyFiles files;

    WorkshopKeys(AnswerKeyFolder folder) {
        this.files = new KeyFiles(folder, "workshop");
    }

    /** Makes a pair of keys, stores the private one and returns the public one. */
    public byte[] make(WorkshopId workshop) {
        return files.make(workshop.value());
    }

    /** What opens votes sealed to the public key; empty when its file is not here. */
    public Optional<WorkshopSeal> find(WorkshopId workshop, byte[] publicKey) {
        return files.find(workshop.value(), publicKey).map(WorkshopSeal::new);
    }

    /** The workshops that have a key here. */
    public Set<WorkshopId> findWorkshops() {
        return files.things().stream().map(WorkshopId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Nobody can open votes of the workshop from here on. */
    public void delete(WorkshopId workshop) {
        files.delete(workshop.value());
    }

    Path file(WorkshopId workshop, byte[] publicKey) {
        return files.file(workshop.value(), publicKey);
    }
}
