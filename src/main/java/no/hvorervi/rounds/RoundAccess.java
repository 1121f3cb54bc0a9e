package no.hvorervi.rounds;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.organisation.Units;
import org.springframework.stereotype.Component;

/**
 * Which rounds the signed-in person writes: those whose units all lie where a role lets the person.
 *
 * <p>A round may ask hundreds of units, so the tree is read once and not each unit's place by itself.
 */
@Component
class RoundAccess {

    private final RoundRepository repository;
    private final UnitAccess access;
    private final UnitTreeService trees;
    private final Units units;
    private final Clock clock;

    RoundAccess(RoundRepository repository, UnitAccess access, UnitTreeService trees, Units units, Clock clock) {
        this.repository = repository;
        this.access = access;
        this.trees = trees;
        this.units = units;
        this.clock = clock;
    }

    boolean mayDraft() {
        return !access.topsGiving(UnitFunction.DRAFT_ROUND).isEmpty();
    }

    /** The units of today that the person may draft rounds for. */
    UnitTree draftable() {
        return trees.today().below(access.topsGiving(UnitFunction.DRAFT_ROUND));
    }

    static List<UnitId> ids(UnitTree tree) {
        return tree.roots().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), tree.descendants(root.id()).stream()))
                .map(Unit::id)
                .toList();
    }

    /** Whether the person may draft for each of the units. */
    boolean mayDraftAll(Collection<UnitId> asked) {
        return mayDraft() && othersThan(draftable(), asked).isEmpty();
    }

    /** Those that the person may not draft for. */
    private Set<UnitId> othersThan(UnitTree draftable, Collection<UnitId> asked) {
        return asked.stream()
                .filter(unit -> draftable.find(unit).isEmpty())
                .filter(unit -> !access.may(UnitFunction.DRAFT_ROUND, unit))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the person writes the round that asks these units. Units that have ended since are nobody's to write for any
     * more, so they decide nothing as long as there is another.
     */
    boolean mayWrite(UnitTree draftable, Collection<UnitId> asked) {
        Set<UnitId> others = othersThan(draftable, asked);
        return others.size() < asked.size() && others.stream().allMatch(this::hasEnded);
    }

    /**
     * The round, which the person writes.
     *
     * @throws RoundNotFoundException if there is none, or the person does not write for all its units
     */
    Round getWritten(RoundId id) {
        return repository
                .find(id, clock.instant())
                .filter(round -> mayWrite(draftable(), round.settings().units()))
                .orElseThrow(RoundNotFoundException::new);
    }

    private boolean hasEnded(UnitId unit) {
        return units.find(unit)
                .flatMap(Unit::validTo)
                .filter(NorwegianTime.today(clock)::isAfter)
                .isPresent();
    }
}
