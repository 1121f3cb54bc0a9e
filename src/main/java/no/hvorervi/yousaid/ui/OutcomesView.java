package no.hvorervi.yousaid.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.yousaid.OutcomeRoutes;
import no.hvorervi.yousaid.OutcomeService;
import no.hvorervi.yousaid.OutcomeState;

/** The rounds of a unit, and how far it has come with telling of each. */
@Route(OutcomeRoutes.LIST_PATH)
@PermitAll
final class OutcomesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OutcomeService outcomes;
    private final UnitService units;

    OutcomesView(OutcomeService outcomes, UnitService units) {
        this.outcomes = outcomes;
        this.units = units;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        UnitId unit = Paths.unit(event);
        try {
            List<OutcomeState> all = outcomes.list(unit);
            List<Unit> path = units.path(unit);
            add(new PageHeader(Texts.of(new H1(), "yousaid.title"))
                    .above(new Span(Unit.path(path)))
                    .below(Texts.of(new Paragraph(), "yousaid.list.lead")));
            add(
                    all.isEmpty()
                            ? new EmptyState("yousaid.list.empty.title", "yousaid.list.empty.text")
                            : rounds(unit, all));
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private static Section rounds(UnitId unit, List<OutcomeState> all) {
        var list = new UnorderedList(all.stream().map(each -> item(unit, each)).toArray(ListItem[]::new));
        list.addClassNames("plain", "ways-told");
        var section = new Section(Texts.of(new H2(), "yousaid.list.rounds"), list);
        section.addClassName("card");
        return section;
    }

    private static ListItem item(UnitId unit, OutcomeState state) {
        var name = new Anchor(OutcomeRoutes.of(unit, state.round()), state.title());
        var closed = Texts.of(
                new Span(),
                locale -> I18NProvider.translate(
                        locale, "yousaid.closed", NorwegianTime.longDate(state.closedOn(), locale)));
        closed.addClassName("muted");
        return new ListItem(name, closed, Texts.of(new Span(), locale -> OutcomePieces.status(state, locale)));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("yousaid.title"));
    }
}
