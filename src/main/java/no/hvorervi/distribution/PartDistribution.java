package no.hvorervi.distribution;

import java.util.List;
import no.hvorervi.intake.Participation;
import no.hvorervi.rounds.RoundPart;

/**
 * How the ballots of a round get out in a unit, for one of its people.
 *
 * @param isOver whether nothing can be given out any more
 * @param mayDistribute whether the person invites and prints cards
 * @param mayOfferDevice whether the person lets a device be shared
 * @param cards printed
 */
public record PartDistribution(
        RoundPart part,
        boolean isOver,
        boolean mayDistribute,
        boolean mayOfferDevice,
        int cards,
        List<Participation> participation) {}
