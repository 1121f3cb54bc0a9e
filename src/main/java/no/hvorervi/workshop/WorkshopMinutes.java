package no.hvorervi.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.hvorervi.actions.Action;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Principle;

/**
 * What there is to tell of a workshop afterwards, and no more than the room saw.
 *
 * @param sittings when people met, the first first
 * @param principles those that were voted on and talked about, in the order of the criteria
 * @param votes all that were revealed: by kind, in the order of what they asked, then by turn
 * @param agreed in the order of the criteria
 * @param decided what it decided to do, in the order it did
 */
public record WorkshopMinutes(
        Workshop workshop,
        String unitName,
        Criteria criteria,
        List<Sitting> sittings,
        List<Principle> principles,
        List<BoardVote> votes,
        List<AgreedScore> agreed,
        Optional<ReleasedBoard> released,
        List<Action> decided) {

    public WorkshopMinutes {
        sittings = List.copyOf(sittings);
        principles = List.copyOf(principles);
        votes = List.copyOf(votes);
        agreed = List.copyOf(agreed);
        decided = List.copyOf(decided);
    }

    /**
     * One time that people met.
     *
     * @param number from 1
     * @param ended empty while it is open
     */
    public record Sitting(int number, Instant opened, Optional<Instant> ended) {}
}
