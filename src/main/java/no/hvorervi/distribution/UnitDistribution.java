package no.hvorervi.distribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Participation;
import no.hvorervi.mailing.MailProgress;

/**
 * How the ballots of a round get out in one of its units; numbers only.
 *
 * @param isApproved whether both sides have agreed, so that it opens or has opened
 * @param recipients addresses
 * @param progress of the invitations; empty before the first is queued
 * @param cards printed
 * @param links offered
 */
public record UnitDistribution(
        UnitId unit,
        String name,
        boolean isApproved,
        int recipients,
        Optional<MailProgress> progress,
        int cards,
        Set<LinkKind> links,
        List<Participation> participation) {

    /** Whether there is a way for anybody to answer. */
    public boolean reachesSomebody() {
        return recipients > 0 || progress.isPresent() || cards > 0 || !links.isEmpty();
    }
}
