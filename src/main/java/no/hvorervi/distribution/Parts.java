package no.hvorervi.distribution;

import java.time.Clock;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundApprovalService;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundPart;
import no.hvorervi.rounds.RoundPart.PartState;
import org.springframework.stereotype.Component;

/** What a round asks a unit, for those who may do something about its ballots. */
@Component
class Parts {

    private final RoundApprovalService approvals;
    private final UnitAccess access;
    private final Clock clock;

    Parts(RoundApprovalService approvals, UnitAccess access, Clock clock) {
        this.approvals = approvals;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @throws no.hvorervi.access.UnitNotFoundException if the signed-in person may not
     * @throws RoundNotFoundException if no such round asks the unit, or it was answered elsewhere, so that it has no ballots
     */
    RoundPart get(UnitFunction function, RoundId round, UnitId unit) {
        access.require(function, unit);
        RoundPart part = approvals.get(round, unit);
        if (part.state() == PartState.IMPORTED) {
            throw new RoundNotFoundException();
        }
        return part;
    }

    /** One that is not over, and asks the voice. */
    RoundPart getAsking(AnonymousVoice voice, UnitFunction function, RoundId round, UnitId unit) {
        RoundPart part = get(function, round, unit);
        if (isOver(part)) {
            throw new DistributionRefusedException(DistributionRefusal.OVER);
        }
        if (!part.terms().voices().contains(voice)) {
            throw new DistributionRefusedException(DistributionRefusal.VOICE);
        }
        return part;
    }

    boolean isOver(RoundPart part) {
        return part.state() == PartState.CLOSED
                || part.state() == PartState.CANCELLED
                || !part.terms().closesAt().isAfter(clock.instant());
    }

    boolean may(UnitFunction function, UnitId unit) {
        return access.may(function, unit);
    }
}
