package no.hvorervi.workshop;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.Combiner;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.workshop.CastRepository.Caster;
import no.hvorervi.workshop.CastRepository.ToCast;
import org.springframework.stereotype.Component;

/** Stores what phones cast, all that comes at the same time together; a vote that is being revealed waits, or they do. */
@Component
class Casting {

    private final CastRepository repository;
    private final Transactions transactions;
    private final Combiner<ToCast, CastOutcome> casting = new Combiner<>(this::castAll);

    Casting(CastRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    CastOutcome cast(ToCast cast) {
        return casting.ask(cast);
    }

    List<CastOutcome> castAll(List<ToCast> all) {
        return transactions.write(() -> {
            // The workshop before the vote, as whoever reveals takes them, so that none waits for the other.
            Set<WorkshopId> running =
                    repository.lockRunning(all.stream().map(ToCast::workshop).collect(toUnmodifiableSet()));
            Map<WorkshopVoteId, VoteState> votes = repository.lockVotes(
                    all.stream().map(each -> each.caster().vote()).collect(toUnmodifiableSet()));
            Set<Caster> counted = repository.findCounted(all.stream()
                    .map(ToCast::caster)
                    .filter(each -> votes.get(each.vote()) == VoteState.REVEALED)
                    .toList());
            Map<Caster, ToCast> kept = new LinkedHashMap<>();
            List<CastOutcome> outcomes = new ArrayList<>();
            for (ToCast each : all) {
                CastOutcome outcome = running.contains(each.workshop())
                        ? outcome(Optional.ofNullable(votes.get(each.caster().vote())), counted.contains(each.caster()))
                        : CastOutcome.OVER;
                outcomes.add(outcome);
                if (outcome == CastOutcome.CAST || outcome == CastOutcome.CAST_LATE) {
                    kept.put(each.caster(), each);
                }
            }
            // In one order for all, so that two instances do not wait for each other.
            repository.set(kept.values().stream()
                    .sorted(Comparator.comparing(
                                    (ToCast each) -> each.caster().vote().value())
                            .thenComparing(each -> each.caster().key().hash()))
                    .toList());
            return outcomes;
        });
    }

    private static CastOutcome outcome(Optional<VoteState> vote, boolean isCounted) {
        return vote.map(state -> switch (state) {
                    case OPEN -> CastOutcome.CAST;
                    case CLOSED -> CastOutcome.NOT_OPEN;
                    case REVEALED -> isCounted ? CastOutcome.COUNTED : CastOutcome.CAST_LATE;
                })
                .orElse(CastOutcome.NOT_OPEN);
    }

    /** The votes in which the phone has cast. */
    Set<WorkshopVoteId> answered(ParticipantToken token, List<WorkshopVoteId> votes) {
        List<Caster> asked =
                votes.stream().map(each -> new Caster(each, token.in(each))).toList();
        return transactions.readOnce(() -> repository.findCast(asked)).stream()
                .map(Caster::vote)
                .collect(toUnmodifiableSet());
    }
}
