package no.hvorervi.rounds;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.Approval.Discussion;
import no.hvorervi.rounds.ApprovalRepository.AskedUnit;
import no.hvorervi.rounds.ApprovalRepository.Part;
import no.hvorervi.rounds.RoundPart.PartState;
import org.springframework.stereotype.Service;

/** The unit's own word on a round: its leader and a representative read it, talk it through and agree, or it never opens. */
@Service
public class RoundApprovalService {

    private final RoundRepository rounds;
    private final ApprovalRepository approvals;
    private final RoundService service;
    private final RefusedChanges refused;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    RoundApprovalService(
            RoundRepository rounds,
            ApprovalRepository approvals,
            RoundService service,
            RefusedChanges refused,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.rounds = rounds;
        this.approvals = approvals;
        this.service = service;
        this.refused = refused;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The round as the unit meets it: just what those who answer will read, and who has agreed.
     *
     * @throws UnitNotFoundException if the person may not see rounds of the unit
     * @throws RoundNotFoundException if no round that is written to its end asks the unit
     */
    @SignedIn
    public RoundPart get(RoundId id, UnitId unit) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_ROUND, unit);
            Round round = part(id, unit);
            List<Approval> given = approvals.find(id, unit);
            Set<ApprovalSide> mine = Arrays.stream(ApprovalSide.values())
                    .filter(side -> access.may(side.function(), unit))
                    .collect(Collectors.toUnmodifiableSet());
            return new RoundPart(
                    round.terms(),
                    unit,
                    round.version(),
                    round.isImported()
                            ? PartState.IMPORTED
                            : state(
                                    round.state(),
                                    given.size(),
                                    round.settings().times().opensAt()),
                    given,
                    mine,
                    round.broughtIn());
        });
    }

    private Round part(RoundId id, UnitId unit) {
        return rounds.find(id, clock.instant())
                .filter(round -> round.settings().units().contains(unit))
                .filter(round -> round.state() != RoundState.DRAFT)
                .orElseThrow(RoundNotFoundException::new);
    }

    private PartState state(RoundState round, int given, Instant opensAt) {
        if (round == RoundState.CANCELLED) {
            return PartState.CANCELLED;
        }
        if (round == RoundState.CLOSED) {
            return PartState.CLOSED;
        }
        if (given < ApprovalSide.values().length) {
            return PartState.WAITING;
        }
        return opensAt.isAfter(clock.instant()) ? PartState.READY : PartState.OPEN;
    }

    /**
     * Agrees to the round for one side of the unit.
     *
     * @param seen the version of the round that the person has read
     * @throws UnitNotFoundException if the person does not speak for that side of the unit
     * @throws RoundNotFoundException as for {@link #get}
     * @throws RoundRefusedException if it is not the time, the round was answered elsewhere or changed meanwhile, somebody has
     *     agreed for the side, or the person for the other side
     */
    @SignedIn
    public void approve(RoundId id, UnitId unit, ApprovalSide side, int seen, Discussion discussion) {
        AccountId me = currentUser.id();
        transactions.write(() -> {
            access.require(side.function(), unit);
            rounds.lock(id);
            Round round = part(id, unit);
            round.requireAskedHere();
            Map<ApprovalSide, AccountId> given = approvals.findApprovers(id, unit);
            // The first commit of this very call may have got lost on the way back.
            if (!me.equals(given.get(side))) {
                requireTime(round);
                requireApprovable(round, side, seen, given, discussion);
                approvals.insert(id, unit, side, me, clock.instant().truncatedTo(ChronoUnit.MICROS), discussion);
                audit.record(event(AuditAction.ROUND_APPROVED, round, unit, side));
            }
        });
    }

    private void requireApprovable(
            Round round, ApprovalSide side, int seen, Map<ApprovalSide, AccountId> given, Discussion discussion) {
        if (given.containsKey(side)) {
            throw new RoundRefusedException(RoundRefusal.APPROVED_ALREADY);
        }
        if (given.containsValue(currentUser.id())) {
            throw new RoundRefusedException(RoundRefusal.SAME_PERSON);
        }
        if (round.version() != seen) {
            throw new RoundRefusedException(RoundRefusal.CHANGED);
        }
        if (!discussion.isPossible(NorwegianTime.today(clock))) {
            throw new RoundRefusedException(RoundRefusal.DISCUSSION);
        }
    }

    /** A unit whose pair agrees late opens late, as long as the round lasts. */
    private static void requireTime(Round round) {
        if (round.state() != RoundState.PREPARED && round.state() != RoundState.OPEN) {
            throw new RoundRefusedException(RoundRefusal.NOT_PREPARED);
        }
    }

    /**
     * Takes a side's agreement back, while the unit has not opened.
     *
     * @throws UnitNotFoundException if the person does not speak for that side of the unit
     * @throws RoundNotFoundException as for {@link #get}
     * @throws RoundRefusedException if the unit has opened, or the round is over or was answered elsewhere
     */
    @SignedIn
    public void withdraw(RoundId id, UnitId unit, ApprovalSide side) {
        refused.recorded(
                id,
                "withdraw",
                () -> transactions.write(() -> {
                    access.require(side.function(), unit);
                    rounds.lock(id);
                    Round round = part(id, unit);
                    round.requireAskedHere();
                    Map<ApprovalSide, AccountId> given = approvals.findApprovers(id, unit);
                    if (given.containsKey(side)) {
                        requireTime(round);
                        if (state(
                                        round.state(),
                                        given.size(),
                                        round.settings().times().opensAt())
                                == PartState.OPEN) {
                            throw new RoundRefusedException(RoundRefusal.OPENED);
                        }
                        approvals.delete(id, unit, side);
                        audit.record(event(AuditAction.ROUND_APPROVAL_WITHDRAWN, round, unit, side));
                    }
                    return round;
                }));
    }

    private static AuditEvent event(AuditAction action, Round round, UnitId unit, ApprovalSide side) {
        return AuditEvent.of(action)
                .in(round.municipality())
                .about(unit)
                .about("round", round.id())
                .with("side", side);
    }

    /**
     * Who has agreed in which unit of a round that the signed-in person writes, by the names of the units.
     *
     * @throws RoundNotFoundException if there is none, the person does not write for all its units, or it was answered
     *     elsewhere, so that nobody is asked to agree
     */
    @SignedIn
    public List<UnitApprovals> overview(RoundId id) {
        return transactions.read(() -> {
            if (service.get(id).isImported()) {
                throw new RoundNotFoundException();
            }
            return approvals.findOverview(id, NorwegianTime.today(clock));
        });
    }

    /** The rounds in the units that the signed-in person leads or represents, those that open last first. */
    @SignedIn
    public List<MyPart> mine() {
        return transactions.read(() -> {
            Map<ApprovalSide, Set<UnitId>> sides = Arrays.stream(ApprovalSide.values())
                    .collect(Collectors.toMap(side -> side, side -> access.unitsGiving(side.function())));
            Set<UnitId> units = sides.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
            List<AskedUnit> asked = approvals.findAsking(units, NorwegianTime.today(clock));
            Map<Part, Map<ApprovalSide, AccountId>> given = approvals.findApprovers(asked);
            return asked.stream()
                    .map(each -> mine(each, sides, given.getOrDefault(each.part(), Map.of())))
                    .toList();
        });
    }

    private MyPart mine(AskedUnit asked, Map<ApprovalSide, Set<UnitId>> sides, Map<ApprovalSide, AccountId> given) {
        RoundState round = RoundState.of(asked.stored(), false, asked.closesAt(), clock.instant());
        boolean canAgree = sides.entrySet().stream()
                .anyMatch(side -> side.getValue().contains(asked.part().unit())
                        && !given.containsKey(side.getKey())
                        && !given.containsValue(currentUser.id()));
        PartState state = asked.isImported() ? PartState.IMPORTED : state(round, given.size(), asked.opensAt());
        return new MyPart(
                asked.part().round(),
                asked.title(),
                asked.part().unit(),
                asked.unitName(),
                asked.opensAt(),
                asked.closesAt(),
                state,
                state == PartState.WAITING && canAgree);
    }
}
