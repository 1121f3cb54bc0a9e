package no.hvorervi.workshop;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.sealing.WorkshopSeal;

/**
 * Ballots that were opened before their votes are held. Which of them are counted is not decided here: it is those whose sealed
 * form, to the last byte, lies there then.
 */
final class Opened {

    static final Opened NOTHING = new Opened(Map.of());

    /** Empty for what cannot be opened. */
    private final Map<Sealed, Optional<byte[]>> ballots;

    private Opened(Map<Sealed, Optional<byte[]>> ballots) {
        this.ballots = ballots;
    }

    /** A ballot as it is stored. */
    record Sealed(WorkshopVoteId vote, ByteBuffer locked) {

        static Sealed of(WorkshopVoteId vote, byte[] locked) {
            return new Sealed(vote, ByteBuffer.wrap(locked));
        }

        private Optional<byte[]> open(WorkshopSeal seal) {
            byte[] bytes = new byte[locked.remaining()];
            locked.duplicate().get(bytes);
            return seal.open(vote, bytes);
        }
    }

    /** Opens them all, on all processors. */
    static Opened of(Collection<Sealed> sealed, WorkshopSeal seal) {
        return new Opened(sealed.parallelStream()
                // Somebody may have copied a row: it is stored twice, and opened twice to the same.
                .collect(toUnmodifiableMap(each -> each, each -> each.open(seal), (one, same) -> one)));
    }

    /** What was sealed; opened now unless it is open already. */
    Optional<byte[]> open(Sealed sealed, WorkshopSeal seal) {
        return Optional.ofNullable(ballots.get(sealed)).orElseGet(() -> sealed.open(seal));
    }

    /** Never the ballots: they must not reach a log. */
    @Override
    public String toString() {
        return "Opened[…]";
    }
}
