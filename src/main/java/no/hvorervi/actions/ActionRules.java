package no.hvorervi.actions;

import no.hvorervi.actions.Origin.OfAssessment;
import no.hvorervi.actions.Origin.OfResult;
import no.hvorervi.actions.Origin.OfUnit;
import no.hvorervi.actions.Origin.OfWorkshop;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.people.RoleService;
import no.hvorervi.released.ReleasedRounds;
import org.springframework.stereotype.Component;

/** What an action may point at. */
@Component
class ActionRules {

    private final CriteriaService criteria;
    private final RoleService roles;
    private final AssessmentService assessments;
    private final ReleasedRounds released;

    ActionRules(CriteriaService criteria, RoleService roles, AssessmentService assessments, ReleasedRounds released) {
        this.criteria = criteria;
        this.roles = roles;
        this.assessments = assessments;
        this.released = released;
    }

    /**
     * Lets only those through that point at what there is, and at nothing of another unit.
     *
     * @throws IllegalArgumentException otherwise
     */
    void requireValid(NewAction action) {
        ActionItem item = action.item();
        require(criteria.get(item.criteria()).items().anyMatch(each -> ActionItem.of(item.criteria(), each)
                .equals(item)));
        action.suggestion().ifPresent(at -> require(at >= 0 && at < suggestions(item)));
        require(isOf(action.unit(), action.origin()));
        requireOwner(action.unit(), action.contents().owner());
    }

    private int suggestions(ActionItem item) {
        return criteria.get(item.criteria()).principles().stream()
                .filter(each -> each.key().equals(item.key()))
                .mapToInt(each -> each.suggestions().size())
                .sum();
    }

    /** A workshop is asked for by the feature that holds it, which is above this one. */
    private boolean isOf(UnitId unit, Origin origin) {
        return switch (origin) {
            case OfUnit own -> true;
            case OfWorkshop workshop -> true;
            case OfResult result -> isReleased(unit, result.round());
            case OfAssessment assessment ->
                assessments.get(assessment.assessment()).unit().equals(unit);
        };
    }

    private boolean isReleased(UnitId unit, RoundId round) {
        return released.find(round)
                .flatMap(each -> released.unit(each.id(), unit))
                .isPresent();
    }

    /**
     * Lets only those through who hold a role in the unit, as far as the signed-in person may know.
     *
     * @throws IllegalArgumentException otherwise
     */
    void requireOwner(UnitId unit, Owner owner) {
        owner.account()
                .ifPresent(account -> require(roles.maySeePeople(unit)
                        && roles.in(unit).stream()
                                .anyMatch(each -> each.role().person().equals(account))));
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw new IllegalArgumentException("The action points at something else than its unit's");
        }
    }
}
