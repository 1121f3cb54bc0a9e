package no.hvorervi.effects;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.actions.Actions;
import no.hvorervi.base.Transactions;
import no.hvorervi.effects.EffectMaker.Family;
import no.hvorervi.effects.EffectMaker.Placed;
import no.hvorervi.effects.EffectMaker.Read;
import no.hvorervi.effects.Pairing.Between;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Predecessor;
import no.hvorervi.organisation.Predecessors;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.UnitFigures;
import no.hvorervi.results.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Measures the effect of actions, once each, as soon as the round after them is released. What is measured stays: neither a later
 * round nor a change of the action alters it.
 *
 * <p>It does not know who may ask.
 *
 * @see <a href="../../../../../docs/decisions/0023-effect-of-actions.md">decision 0023</a>
 */
@Component
public class EffectWork {

    private static final Logger LOG = LoggerFactory.getLogger(EffectWork.class);

    private final EffectRepository repository;
    private final Actions actions;
    private final ReleasedRounds released;
    private final Predecessors predecessors;
    private final Transactions transactions;
    private final Clock clock;

    EffectWork(
            EffectRepository repository,
            Actions actions,
            ReleasedRounds released,
            Predecessors predecessors,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.actions = actions;
        this.released = released;
        this.predecessors = predecessors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Measures all that can be and is not; a unit that cannot be measured keeps none of the others from it.
     *
     * @return whether all that was looked at could be
     */
    public boolean run() {
        boolean isWhole = true;
        for (UnitId unit : transactions.readOnce(repository::findUnitsToLookAt)) {
            try {
                measure(unit);
            } catch (RuntimeException failure) {
                isWhole = false;
                LOG.error("The actions of unit {} could not be measured; they are looked at again", unit, failure);
            }
        }
        return isWhole;
    }

    private void measure(UnitId unit) {
        // Counted first: a round that is released meanwhile makes it be looked at again.
        int count = transactions.readOnce(() -> repository.countRounds(unit));
        List<Unmeasured> unmeasured = transactions.readOnce(() -> repository.findUnmeasured(unit));
        Map<Family, Set<String>> families = transactions.readOnce(() -> repository.findFamilies(unit));
        List<ReleasedRound> rounds = rounds(unit);
        List<Predecessor> before = transactions.read(() -> predecessors.findOf(unit));
        List<Placed> placed = new ArrayList<>();
        List<Unmeasured> missing = new ArrayList<>();
        for (Unmeasured action : unmeasured) {
            if (Pairing.of(action, rounds, before) instanceof Between found) {
                placed.add(new Placed(action, found));
            } else {
                missing.add(action);
            }
        }
        Map<ReleaseId, Read> read = new HashMap<>();
        List<Effect> made = new EffectMaker(
                        round -> read.computeIfAbsent(round.id(), none -> read(round, unit)), families)
                .make(placed);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transactions.write(() -> {
            // Until this ends nobody finishes one, drops it or takes it up again.
            made.forEach(each -> actions.lockIfOpen(each.action()));
            for (int at = 0; at < made.size(); at++) {
                Placed of = placed.get(at);
                repository.insert(made.get(at), of.action(), of.rounds().after(), now);
            }
            missing.forEach(each -> repository.setLook(each, count));
        });
    }

    /** Those that have the unit itself. */
    private List<ReleasedRound> rounds(UnitId unit) {
        return released.ofUnit(unit).stream()
                .filter(each -> released.unit(each.id(), unit).isPresent())
                .toList();
    }

    private Read read(ReleasedRound round, UnitId unit) {
        UnitFigures figures = released.figures(round.id(), unit);
        return new Read(new Changes.Side(round, released.scales(round.id()), figures), figures);
    }
}
