package no.hvorervi.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Factor.Effect;
import no.hvorervi.criteria.Principle;

/**
 * What pulls a unit forward and what holds it back, after Kurt Lewin's force field (Field Theory in Social Science,
 * 1951).
 *
 * <p>A factor's strength is its score less one, from 0 («not at all») to 4 («to a very great extent»). Hindering factors
 * are scored as they are asked, high meaning that they hinder; only here do they point the other way.
 */
public final class ForceField {

    /** The strength of a factor with the highest score. */
    public static final int MAX_STRENGTH = 4;

    private final List<Force> forces;

    private ForceField(List<Force> forces) {
        this.forces = forces;
    }

    public static ForceField of(Criteria criteria, Assessment assessment) {
        return new ForceField(criteria.factors()
                .map(factor ->
                        new Force(factor, assessment.rating(factor).scoreIfAny().map(score -> score - 1)))
                .toList());
    }

    /**
     * A factor and how strongly it pulls.
     *
     * @param strength 0 to 4; empty when it was not scored
     */
    public record Force(Factor factor, Optional<Integer> strength) {

        /** Positive when it pulls forward, negative when it holds back. */
        public Optional<Integer> pull() {
            return strength.map(size -> factor.effect() == Effect.PROMOTING ? size : -size);
        }
    }

    /** The factors of one effect, the strongest first; among equals, the one asked first; those not scored last. */
    public List<Force> forces(Effect effect) {
        return forces.stream()
                .filter(each -> each.factor().effect() == effect)
                .sorted(Comparator.comparingInt((Force each) -> each.strength().orElse(-1))
                        .reversed())
                .toList();
    }

    /** The factors that were scored and are related to a principle, in the order they are asked. */
    public List<Force> forcesOn(Principle principle) {
        return forces.stream()
                .filter(each -> each.strength().isPresent())
                .filter(each -> each.factor().related().contains(principle.key()))
                .toList();
    }

    /**
     * The net pull on a principle: the mean of the signed strengths of its scored factors, (Σ promoting − Σ hindering) /
     * number of factors.
     *
     * @return from −4 (all that is related holds back as hard as it can) to +4; empty when no related factor was scored
     */
    public OptionalDouble netPullOn(Principle principle) {
        return forcesOn(principle).stream()
                .flatMap(each -> each.pull().stream())
                .mapToInt(Integer::intValue)
                .average();
    }

    /** Whether any factor was scored. */
    public boolean isEmpty() {
        return forces.stream().allMatch(each -> each.strength().isEmpty());
    }
}
