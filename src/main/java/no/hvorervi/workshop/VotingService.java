package no.hvorervi.workshop;

import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.ids.WorkshopVoteId;
import org.springframework.stereotype.Service;

/** What phones and the big screen can do, whoever holds them, with the code of a sitting that is open. */
@Service
public class VotingService {

    /** What the room is shown; empty when the code leads nowhere, or no longer. */
    @ForEveryone
    public Optional<Board> board(WorkshopCode code) {
        throw new UnsupportedOperationException();
    }

    /** How the room stands; empty as for {@link #board}. */
    @ForEveryone
    public Optional<Tick> tick(WorkshopCode code) {
        throw new UnsupportedOperationException();
    }

    /** Whether one more wrong code is looked at, since guessing is slowed down; codes that lead somewhere never ask. */
    @ForEveryone
    public boolean mayGuess() {
        throw new UnsupportedOperationException();
    }

    /**
     * Counts the phone as present, in the group of the code; again and again is once.
     *
     * @return whether it is; false when the code leads nowhere or the workshop has as many phones as it takes
     */
    @ForEveryone
    public boolean join(WorkshopCode code, ParticipantToken token) {
        throw new UnsupportedOperationException();
    }

    /** The votes in which the phone has cast, of those that can be answered now. */
    @ForEveryone
    public Set<WorkshopVoteId> answered(WorkshopCode code, ParticipantToken token) {
        throw new UnsupportedOperationException();
    }

    /**
     * Casts, in place of what the same phone cast before in the vote; joins the phone if need be.
     *
     * @throws IllegalArgumentException if the vote cannot be answered so
     */
    @ForEveryone
    public CastOutcome cast(WorkshopCode code, ParticipantToken token, WorkshopVoteId vote, Ballot ballot) {
        throw new UnsupportedOperationException();
    }
}
