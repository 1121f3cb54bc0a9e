package no.hvorervi.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.Transactions;
import no.hvorervi.distribution.DistributionRepository.Stored;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Participation;
import no.hvorervi.intake.ParticipationService;
import no.hvorervi.mailing.MailProgress;
import no.hvorervi.mailing.Outbox;
import no.hvorervi.rounds.RoundApprovalService;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundPart;
import no.hvorervi.rounds.UnitApprovals;
import org.springframework.stereotype.Service;

/** How far the ballots of rounds have got, and roughly how many have answered. */
@Service
public class DistributionService {

    private final Parts parts;
    private final RoundApprovalService approvals;
    private final DistributionRepository repository;
    private final LinkRepository links;
    private final ParticipationService participation;
    private final Outbox outbox;
    private final Transactions transactions;

    DistributionService(
            Parts parts,
            RoundApprovalService approvals,
            DistributionRepository repository,
            LinkRepository links,
            ParticipationService participation,
            Outbox outbox,
            Transactions transactions) {
        this.parts = parts;
        this.approvals = approvals;
        this.repository = repository;
        this.links = links;
        this.participation = participation;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** Whether letters can be sent at all; without a mail server they wait until there is one. */
    @SignedIn
    public boolean canSend() {
        return outbox.canSend();
    }

    /**
     * The units of a round that the signed-in person writes, by name.
     *
     * @throws RoundNotFoundException if there is none, or the person does not write for all its units
     */
    @SignedIn
    public List<UnitDistribution> overview(RoundId round) {
        return transactions.read(() -> {
            List<UnitApprovals> units = approvals.overview(round);
            Map<UnitId, Stored> stored = repository.findAll(round);
            Map<UnitId, Integer> recipients = repository.countRecipients(round);
            Map<UnitId, Set<LinkKind>> offered = links.findOffered(round);
            Map<MailJobId, MailProgress> progress = outbox.progress(stored.values().stream()
                    .flatMap(each -> each.job().stream())
                    .toList());
            Map<UnitId, List<Participation>> answered = participation.find(
                    round, units.stream().map(UnitApprovals::unit).toList());
            return units.stream()
                    .map(unit -> {
                        Stored each = stored.getOrDefault(unit.unit(), Stored.NONE);
                        return new UnitDistribution(
                                unit.unit(),
                                unit.name(),
                                unit.isComplete(),
                                recipients.getOrDefault(unit.unit(), 0),
                                each.job().flatMap(job -> Optional.ofNullable(progress.get(job))),
                                each.cards(),
                                offered.getOrDefault(unit.unit(), Set.of()),
                                answered.getOrDefault(unit.unit(), List.of()));
                    })
                    .toList();
        });
    }

    /**
     * One unit of a round.
     *
     * @throws UnitNotFoundException if the person may not see participation in the unit
     * @throws RoundNotFoundException if no such round asks the unit
     */
    @SignedIn
    public PartDistribution get(RoundId round, UnitId unit) {
        return transactions.read(() -> {
            RoundPart part = parts.get(UnitFunction.SEE_PARTICIPATION, round, unit);
            return new PartDistribution(
                    part,
                    parts.isOver(part),
                    parts.may(UnitFunction.DISTRIBUTE_CODES, unit),
                    parts.may(UnitFunction.OFFER_DEVICE, unit),
                    repository.find(round, unit).cards(),
                    participation.find(round, unit));
        });
    }
}
