package no.hvorervi.workshop;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.sealing.WorkshopSeal;
import no.hvorervi.workshop.CastRepository.Caster;
import no.hvorervi.workshop.CastRepository.ToCast;
import no.hvorervi.workshop.LiveBoards.Snapshot;
import no.hvorervi.workshop.SittingRepository.Joined;
import no.hvorervi.workshop.SittingRepository.Place;
import org.springframework.stereotype.Service;

/** What phones and the big screen can do, whoever holds them, with the code of a sitting that is open. */
@Service
public class VotingService {

    private final LiveCodes codes;
    private final LiveBoards boards;
    private final WrongCodes wrong;
    private final Presence presence;
    private final Casting casting;

    VotingService(LiveCodes codes, LiveBoards boards, WrongCodes wrong, Presence presence, Casting casting) {
        this.codes = codes;
        this.boards = boards;
        this.wrong = wrong;
        this.presence = presence;
        this.casting = casting;
    }

    /** What the room is shown; empty when the code leads nowhere, or no longer. */
    @ForEveryone
    public Optional<Board> board(WorkshopCode code) {
        return find(code).map(Snapshot::board);
    }

    /** How the room stands; empty as for {@link #board}. */
    @ForEveryone
    public Optional<Tick> tick(WorkshopCode code) {
        return find(code).map(Snapshot::tick);
    }

    private Optional<Snapshot> find(WorkshopCode code) {
        return codes.find(code).flatMap(place -> boards.find(code, place));
    }

    /**
     * Whether somebody is told that this leads nowhere, since guessing is slowed down. Codes that did so not long ago are not
     * counted: a room full of phones shows them at the same moment.
     *
     * @param code empty when what was typed is none
     */
    @ForEveryone
    public boolean mayBeTold(Optional<WorkshopCode> code) {
        return code.filter(codes::hasLed).isPresent() || wrong.mayGuess();
    }

    /** Whether the workshop of a code that leads nowhere is not over: phones that were there may be back. */
    @ForEveryone
    public boolean goesOn(WorkshopCode code) {
        return codes.goesOn(code);
    }

    /**
     * Counts the phone as present, in the group of the code; again and again is once.
     *
     * @return whether it is; false when the code leads nowhere or the workshop has as many phones as it takes
     */
    @ForEveryone
    public boolean join(WorkshopCode code, ParticipantToken token) {
        return codes.find(code).filter(place -> join(place, token)).isPresent();
    }

    private boolean join(Place place, ParticipantToken token) {
        return presence.join(new Joined(place, token.in(place.workshop())));
    }

    /** The votes in which the phone has cast, of those that can be answered now. */
    @ForEveryone
    public Set<WorkshopVoteId> answered(WorkshopCode code, ParticipantToken token) {
        List<WorkshopVoteId> asked = board(code).stream()
                .flatMap(board -> board.votes().stream().filter(board::takesBallots))
                .map(BoardVote::id)
                .toList();
        return asked.isEmpty() ? Set.of() : casting.answered(token, asked);
    }

    /**
     * Casts, in place of what the same phone cast before in the vote; joins the phone if need be.
     *
     * @throws IllegalArgumentException if the vote cannot be answered so
     */
    @ForEveryone
    public CastOutcome cast(WorkshopCode code, ParticipantToken token, WorkshopVoteId vote, Ballot ballot) {
        Optional<Place> place = codes.find(code);
        if (place.isEmpty()) {
            return CastOutcome.OVER;
        }
        return boards.find(code, place.get())
                .map(seen -> cast(place.get(), seen, token, vote, ballot))
                .orElse(CastOutcome.OVER);
    }

    private CastOutcome cast(Place place, Snapshot seen, ParticipantToken token, WorkshopVoteId id, Ballot ballot) {
        Optional<BoardVote> vote = seen.board().votes().stream()
                .filter(each -> each.id().equals(id))
                .filter(seen.board()::takesBallots)
                .findFirst();
        if (vote.isEmpty()) {
            return CastOutcome.NOT_OPEN;
        }
        byte[] written = BallotFormat.write(vote.get().asked(), ballot);
        if (!join(place, token)) {
            return CastOutcome.FULL;
        }
        byte[] sealed = WorkshopSeal.seal(seen.key(), id, written);
        return casting.cast(new ToCast(place.workshop(), new Caster(id, token.in(id)), ByteBuffer.wrap(sealed)));
    }
}
