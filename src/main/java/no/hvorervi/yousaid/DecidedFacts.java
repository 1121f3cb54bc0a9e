package no.hvorervi.yousaid;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionList;
import no.hvorervi.actions.ActionService;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.people.RoleService;
import org.springframework.stereotype.Component;

/** What is told of a unit's actions. */
@Component
class DecidedFacts {

    private final ActionService actions;
    private final RoleService roles;
    private final EffectFacts effects;

    DecidedFacts(ActionService actions, RoleService roles, EffectFacts effects) {
        this.actions = actions;
        this.roles = roles;
        this.effects = effects;
    }

    /** All that can be told of; those that are under way first. */
    List<Action> choosable(UnitId unit) {
        ActionList list = actions.list(unit);
        return Stream.concat(list.open().stream(), list.closed().stream()).toList();
    }

    /**
     * The chosen ones, as they are now.
     *
     * @param of the unit's
     */
    List<DecidedFact> of(UnitId unit, List<Action> of, OutcomeContents contents, OutcomeReader reader) {
        Map<ActionId, Action> byId = of.stream().collect(toMap(Action::id, each -> each));
        return contents.actions().stream()
                .filter(each ->
                        reader == OutcomeReader.EMPLOYEES || !each.said().isEmpty())
                .flatMap(each -> Optional.ofNullable(byId.get(each.action()))
                        .map(action -> fact(unit, action, each.said(), contents.figures(), reader))
                        .stream())
                .toList();
    }

    private DecidedFact fact(UnitId unit, Action action, String said, Set<String> figures, OutcomeReader reader) {
        boolean isWrittenForThem = reader == OutcomeReader.EMPLOYEES;
        return new DecidedFact(
                isWrittenForThem ? action.contents().what() : said,
                owner(unit, action.contents().owner().account()),
                action.standing().state(),
                NorwegianTime.dateOf(action.standing().since()),
                action.contents().due(),
                isWrittenForThem ? action.standing().sentence() : "",
                effects.of(action, figures, reader));
    }

    /** Never by name, and not in the words of the action either, which may be one. */
    private OwnerKind owner(UnitId unit, Optional<AccountId> account) {
        return account.flatMap(person -> roles.in(unit).stream()
                        .filter(holder -> holder.role().person().equals(person))
                        .map(holder -> OwnerKind.of(holder.role().role()))
                        .sorted()
                        .findFirst())
                .orElse(OwnerKind.UNIT);
    }
}
