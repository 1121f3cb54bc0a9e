package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.ApprovalSide;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundRoutes;
import no.hvorervi.rounds.UnitApprovals;

/** Who has agreed in which unit of a round: numbers and names of the two sides, and nothing of any answer. */
@Route(RoundRoutes.APPROVALS_PATH)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.HR_ADVISER, Roles.UNIT_LEADER, Roles.DEPUTY})
final class ApprovalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RoundActions actions;
    private final Checkbox missingOnly = new Checkbox();
    private final Div table = new Div();
    private List<UnitApprovals> units = List.of();

    ApprovalsView(RoundActions actions) {
        this.actions = actions;
        Texts.bind(missingOnly, missingOnly::setLabel, "approvals.missingOnly");
        missingOnly.addValueChangeListener(change -> draw());
        Texts.redraw(table, (self, locale) -> {
            draw();
            return self;
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new RoundId(PartView.number(event, RoundRoutes.ROUND));
        try {
            Round round = actions.rounds().get(id);
            units = actions.approvals().overview(id);
            show(round);
        } catch (RoundNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void show(Round round) {
        removeAll();
        long complete = units.stream().filter(UnitApprovals::isComplete).count();
        var back = Texts.of(
                new Anchor(RoundRoutes.round(round.id()), ""),
                locale -> RoundTexts.title(round.settings().title(), locale));
        var section = new Section(missingOnly, table);
        section.addClassName("card");
        add(
                new PageHeader(Texts.of(new H1(), "approvals.title"))
                        .above(back)
                        .below(Texts.of(
                                new Paragraph(),
                                locale -> I18NProvider.translate(
                                        locale,
                                        "approvals.count",
                                        complete,
                                        units.size(),
                                        count(ApprovalSide.LEADER),
                                        count(ApprovalSide.REPRESENTATIVE)))),
                section);
        draw();
    }

    private long count(ApprovalSide side) {
        return units.stream().filter(unit -> unit.approval(side).isPresent()).count();
    }

    private void draw() {
        Locale locale = getLocale();
        List<List<String>> rows = units.stream()
                .filter(unit -> !missingOnly.getValue() || !unit.isComplete())
                .map(unit -> List.of(
                        unit.name(),
                        cell(unit, ApprovalSide.LEADER, locale),
                        cell(unit, ApprovalSide.REPRESENTATIVE, locale)))
                .toList();
        table.removeAll();
        if (rows.isEmpty()) {
            table.add(Texts.of(new Paragraph(), "approvals.complete"));
            return;
        }
        table.add(new DataTable(
                Texts.text("approvals.title"),
                List.of(
                        Texts.text("approvals.unit"),
                        Texts.text("round.side.LEADER"),
                        Texts.text("round.side.REPRESENTATIVE")),
                rows));
    }

    private static String cell(UnitApprovals unit, ApprovalSide side, Locale locale) {
        return unit.approval(side)
                .map(approval -> I18NProvider.translate(
                        locale, "round.approved.by", approval.by(), NorwegianTime.longDate(approval.at(), locale)))
                .orElseGet(() -> I18NProvider.translate(locale, "round.approved.not"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("approvals.title"));
    }
}
