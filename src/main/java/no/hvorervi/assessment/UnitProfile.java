package no.hvorervi.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Principle;

/** Where a unit is by one assessment: the level of each principle, and what stands out. */
public final class UnitProfile {

    /** How many principles are named as strongest, and as weakest. */
    private static final int NAMED = 3;

    private final List<PrincipleLevel> principles;
    private final ForceField forceField;
    private final Balance balance;

    private UnitProfile(List<PrincipleLevel> principles, ForceField forceField, Balance balance) {
        this.principles = principles;
        this.forceField = forceField;
        this.balance = balance;
    }

    public static UnitProfile of(Criteria criteria, Assessment assessment) {
        return new UnitProfile(
                criteria.principles().stream()
                        .map(principle -> new PrincipleLevel(
                                principle, assessment.answer(principle.id()).value()))
                        .toList(),
                ForceField.of(criteria, assessment),
                Balance.of(criteria, assessment));
    }

    /**
     * A principle and what was answered.
     *
     * @param answer its rating, with reason and evidence
     */
    public record PrincipleLevel(Principle principle, Answer answer) {

        /** The level, 1 to 5; empty for «don't know / not applicable». */
        public Optional<Integer> level() {
            return answer.rating().scoreIfAny();
        }
    }

    /** All principles in the order they are asked. */
    public List<PrincipleLevel> principles() {
        return principles;
    }

    public ForceField forceField() {
        return forceField;
    }

    public Balance balance() {
        return balance;
    }

    /**
     * Up to three principles with the highest levels, the highest first; among equals, the one asked first. None that is
     * on the lowest level of the unit: where all are equal, nothing is strongest.
     */
    public List<PrincipleLevel> strongest() {
        int lowest = scored(Comparator.naturalOrder()).findFirst().orElse(0);
        return principles.stream()
                .filter(each -> each.level().filter(level -> level > lowest).isPresent())
                .sorted(byLevel().reversed())
                .limit(NAMED)
                .toList();
    }

    /**
     * Up to three principles with the lowest levels, the lowest first; among equals, the one asked first. None that is on
     * the highest level of the unit, and none that is named as strongest.
     */
    public List<PrincipleLevel> weakest() {
        int highest = scored(Comparator.reverseOrder()).findFirst().orElse(0);
        List<PrincipleLevel> strongest = strongest();
        return principles.stream()
                .filter(each -> each.level().filter(level -> level < highest).isPresent())
                .filter(each -> !strongest.contains(each))
                .sorted(byLevel())
                .limit(NAMED)
                .toList();
    }

    /** Whether at least one principle has a level. */
    public boolean hasLevels() {
        return principles.stream().anyMatch(each -> each.level().isPresent());
    }

    /** The level that all principles with a level share, if they do. */
    public Optional<Integer> commonLevel() {
        List<Integer> levels =
                scored(Comparator.naturalOrder()).distinct().limit(2).toList();
        return levels.size() == 1 ? Optional.of(levels.getFirst()) : Optional.empty();
    }

    private java.util.stream.Stream<Integer> scored(Comparator<Integer> order) {
        return principles.stream().flatMap(each -> each.level().stream()).sorted(order);
    }

    private static Comparator<PrincipleLevel> byLevel() {
        return Comparator.comparingInt(each -> each.level().orElse(0));
    }
}
