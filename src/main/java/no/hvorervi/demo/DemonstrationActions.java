package no.hvorervi.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.DemonstrationAccounts;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.ActionState;
import no.hvorervi.actions.CheckInService;
import no.hvorervi.actions.NewAction;
import no.hvorervi.actions.Origin;
import no.hvorervi.actions.Owner;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.demo.DemonstrationData.ActionData;
import no.hvorervi.demo.DemonstrationData.CheckInData;
import no.hvorervi.demo.DemonstrationData.OverData;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What units of the demonstration have decided to do, and whether they have found that it helps. */
@Component
@Profile("demo")
class DemonstrationActions {

    private static final LocalTime AT_WORK = LocalTime.of(10, 0);
    private static final int MONTHS = 3;

    private final DemonstrationAccounts demonstration;
    private final DemonstrationClock clock;
    private final ActionService actions;
    private final CheckInService checkIns;
    private final CriteriaService criteria;
    private final AccountRegister accounts;

    DemonstrationActions(
            DemonstrationAccounts demonstration,
            DemonstrationClock clock,
            ActionService actions,
            CheckInService checkIns,
            CriteriaService criteria,
            AccountRegister accounts) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.actions = actions;
        this.checkIns = checkIns;
        this.criteria = criteria;
        this.accounts = accounts;
    }

    void load(DemonstrationData data, Map<String, UnitId> units) {
        LocalDate today = NorwegianTime.today(clock);
        try {
            data.actions().forEach(each -> demonstration.as(each.by(), () -> load(each, units, today)));
        } finally {
            clock.run();
        }
    }

    private void load(ActionData data, Map<String, UnitId> units, LocalDate today) {
        LocalDate start = today.plusDays(data.start());
        clock.run();
        if (start.isBefore(today)) {
            stopOn(start);
        }
        Criteria latest = criteria.latest();
        ActionItem item = latest.items()
                .filter(each -> each.key().equals(data.item()))
                .findFirst()
                .map(each -> ActionItem.of(latest.id(), each))
                .orElseThrow();
        var contents = new ActionContents(
                data.what(),
                data.why(),
                data.sign(),
                new Owner(data.owner(), data.account().map(this::account)),
                data.joining(),
                start,
                today.plusDays(data.due()),
                item.expected().orElseThrow());
        UnitId unit = Optional.ofNullable(units.get(data.unit())).orElseThrow();
        Action made = stored(actions.create(new NewAction(unit, item, new Origin.OfUnit(), contents)));
        LocalDate asked = start;
        for (CheckInData each : data.checkIns().orElse(List.of())) {
            asked = asked.plusMonths(MONTHS);
            stopOn(asked.plusDays(1));
            stored(checkIns.answer(made.id(), asked, each.answer(), each.sentence()));
        }
        data.over().ifPresent(over -> end(made, over, today));
    }

    private AccountId account(String email) {
        return accounts.findByEmail(EmailAddress.parse(email).orElseThrow())
                .orElseThrow()
                .id();
    }

    private void end(Action made, OverData over, LocalDate today) {
        stopOn(today.plusDays(over.day()));
        stored(
                over.state() == ActionState.DONE
                        ? actions.finish(made.id(), over.sentence(), made.version())
                        : actions.drop(made.id(), over.sentence(), made.version()));
    }

    private void stopOn(LocalDate day) {
        clock.stopAt(day.atTime(AT_WORK).atZone(NorwegianTime.ZONE).toInstant());
    }

    private static Action stored(ActionSaved saved) {
        if (saved instanceof Stored stored) {
            return stored.action();
        }
        throw new IllegalStateException("An action of the demonstration cannot be stored: " + saved);
    }
}
