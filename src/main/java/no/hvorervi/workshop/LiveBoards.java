package no.hvorervi.workshop;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.workshop.SittingRepository.Place;
import org.springframework.stereotype.Component;

/**
 * What rooms are shown, in memory: a thousand phones that ask each second ask the database twice a second together. The revision
 * is compared with the stored one, so that other instances and a start in the midst of it all are no matter.
 */
@Component
class LiveBoards {

    /** As old as what phones see may be. */
    static final Duration KEPT_FOR = Duration.ofMillis(500);

    /** As long as it is worth asking often after something has changed. */
    private static final Duration LIVELY_FOR = Duration.ofSeconds(10);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int MOST = 5_000;

    private final BoardReader reader;
    private final WorkshopRepository workshops;
    private final SittingRepository sittings;
    private final VoteRepository votes;
    private final Transactions transactions;
    private final Cache<WorkshopId, Live> live = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    LiveBoards(
            BoardReader reader,
            WorkshopRepository workshops,
            SittingRepository sittings,
            VoteRepository votes,
            Transactions transactions) {
        this.reader = reader;
        this.workshops = workshops;
        this.sittings = sittings;
        this.votes = votes;
        this.transactions = transactions;
    }

    /**
     * What was read of a room.
     *
     * @param publicKey what its votes are sealed to
     */
    record Snapshot(Board board, Tick tick, ByteBuffer publicKey) {

        byte[] key() {
            byte[] key = new byte[publicKey.remaining()];
            publicKey.duplicate().get(key);
            return key;
        }
    }

    /** What is kept of one room. */
    private static final class Live {

        private final ReentrantLock reading = new ReentrantLock();
        private volatile Optional<Seen> seen = Optional.empty();

        /** Set before what is kept is old, and taken back before it is read anew. */
        private volatile boolean isOutdated;
    }

    /**
     * What was seen of a room.
     *
     * @param places the same board, as those with each code see it
     * @param nanos when it was looked at
     * @param changed when the board was last another one
     */
    private record Seen(
            int sitting,
            Board board,
            ByteBuffer publicKey,
            int present,
            int cast,
            Map<Place, Board> places,
            long nanos,
            long changed) {

        boolean isOld() {
            return System.nanoTime() - nanos > KEPT_FOR.toNanos();
        }

        Snapshot at(Place place, WorkshopCode code) {
            boolean isLively = !board.open().isEmpty() || System.nanoTime() - changed < LIVELY_FOR.toNanos();
            return new Snapshot(
                    places.computeIfAbsent(place, other -> board.at(code, place.group())),
                    new Tick(board.revision(), present, cast, isLively),
                    publicKey);
        }
    }

    /** What those with the code see, half a second old at most; empty when the sitting is over. */
    Optional<Snapshot> find(WorkshopCode code, Place place) {
        return find(code, place, false);
    }

    /** The same for whoever leads, and has perhaps just changed it: never what it was before. */
    Optional<Snapshot> findChanged(WorkshopCode code, Place place) {
        return find(code, place, true);
    }

    private Optional<Snapshot> find(WorkshopCode code, Place place, boolean waits) {
        Live room = live.get(place.workshop(), id -> new Live());
        Optional<Seen> seen = room.seen.filter(each -> each.sitting() == place.sitting());
        if (seen.isEmpty() || waits) {
            room.reading.lock();
        } else if (!(room.isOutdated || seen.get().isOld()) || !room.reading.tryLock()) {
            // As new as need be, or somebody else is about to read.
            return seen.map(each -> each.at(place, code));
        }
        try {
            boolean isRead = room.seen
                    .filter(each -> each.sitting() == place.sitting())
                    .filter(each -> !each.isOld() && !room.isOutdated)
                    .isPresent();
            if (!isRead) {
                room.isOutdated = false;
                room.seen = look(place, room.seen);
            }
            return room.seen.filter(each -> each.sitting() == place.sitting()).map(each -> each.at(place, code));
        } finally {
            room.reading.unlock();
        }
    }

    private Optional<Seen> look(Place place, Optional<Seen> before) {
        long nanos = System.nanoTime();
        Optional<Long> revision = transactions.readOnce(() -> workshops.findRevision(place.workshop()));
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        Optional<Seen> same = before.filter(each -> each.sitting() == place.sitting())
                .filter(each -> each.board().revision() == revision.get());
        Optional<Board> board = same.isPresent() ? same.map(Seen::board) : reader.read(place.workshop());
        Optional<ByteBuffer> key = same.isPresent()
                ? same.map(Seen::publicKey)
                : transactions.readOnce(() -> votes.findKey(place.workshop())).map(ByteBuffer::wrap);
        if (board.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        int present =
                transactions.readOnce(() -> sittings.countPresent(place.workshop(), place.sitting())).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        return Optional.of(new Seen(
                place.sitting(),
                board.get(),
                key.get(),
                present,
                cast(board.get()),
                same.map(Seen::places).orElseGet(ConcurrentHashMap::new),
                nanos,
                same.map(Seen::changed).orElse(nanos)));
    }

    /**
     * How many have voted in all that is open, or waits to be shown when nothing is: as many as in the vote that fewest have cast
     * in.
     */
    private int cast(Board board) {
        Stream<BoardVote> waiting = board.open().isEmpty()
                ? board.votes().stream().filter(each -> each.state() == VoteState.CLOSED)
                : board.open().stream();
        List<WorkshopVoteId> asked = waiting.map(BoardVote::id).toList();
        if (asked.isEmpty()) {
            return 0;
        }
        Map<WorkshopVoteId, Integer> cast = transactions.readOnce(() -> votes.countSealed(asked));
        Collection<Integer> counts =
                asked.stream().map(each -> cast.getOrDefault(each, 0)).toList();
        return Collections.min(counts);
    }

    /** The room has changed just now. */
    void forget(WorkshopId workshop) {
        Live room = live.getIfPresent(workshop);
        if (room != null) {
            room.isOutdated = true;
        }
    }
}
