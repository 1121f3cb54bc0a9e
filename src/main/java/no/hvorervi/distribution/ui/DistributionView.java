package no.hvorervi.distribution.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.distribution.UnitDistribution;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundRoutes;
import no.hvorervi.rounds.RoundState;

/** How the ballots of a round get out in all its units, for those who write the round. */
@Route(DistributionRoutes.ROUND_PATH)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.HR_ADVISER, Roles.UNIT_LEADER, Roles.DEPUTY})
final class DistributionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionActions actions;
    private final TextField name = new TextField();
    private final Checkbox unreachedOnly = new Checkbox();
    private final LiveStatus hits = new LiveStatus();
    private List<UnitDistribution> units = List.of();

    DistributionView(DistributionActions actions) {
        this.actions = actions;
        addClassName("distribution");
        Texts.bind(name, name::setLabel, "distribution.search");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setClearButtonVisible(true);
        Texts.bind(unreachedOnly, unreachedOnly::setLabel, "distribution.unreachedOnly");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new RoundId(PartDistributionView.number(event, RoundRoutes.ROUND));
        try {
            Round round = actions.rounds().get(id);
            units = actions.distributions().overview(id);
            show(round);
        } catch (RoundNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void show(Round round) {
        removeAll();
        if (isOver(round)) {
            add(title(round), over(round));
            return;
        }
        add(header(round));
        if (round.state() != RoundState.DRAFT) {
            add(new ReminderSection(actions, round));
        }
        var grid = new DistributionGrid(round);
        name.addValueChangeListener(change -> filter(grid));
        unreachedOnly.addValueChangeListener(change -> filter(grid));
        var tools = new Div(name, unreachedOnly);
        tools.addClassName("tools");
        name.addClassName("search");
        var section = new Section(
                Texts.of(new H2(), "distribution.units"),
                Words.muted(locale -> I18NProvider.translate(locale, "distribution.units.lead")),
                tools,
                hits,
                grid);
        section.addClassName("card");
        add(section);
        filter(grid);
    }

    private static boolean isOver(Round round) {
        return round.state() == RoundState.CLOSED || round.state() == RoundState.CANCELLED;
    }

    private static PageHeader title(Round round) {
        return new PageHeader(Texts.of(new H1(), "distribution.title"))
                .above(new Anchor(
                        RoundRoutes.round(round.id()), round.settings().title()));
    }

    /** Addresses, cards and links are gone by now, so there is nothing to tell of the units. */
    private static Section over(Round round) {
        String state = round.state().name();
        var section = new Section(
                Texts.of(new H2(), "round.part." + state), Texts.of(new Paragraph(), "distribution.state." + state));
        section.addClassNames("card", "quiet");
        return section;
    }

    private PageHeader header(Round round) {
        long reached = units.stream().filter(UnitDistribution::reachesSomebody).count();
        int addresses = units.stream().mapToInt(UnitDistribution::recipients).sum();
        int cards = units.stream().mapToInt(UnitDistribution::cards).sum();
        var header = title(round)
                .below(Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale, "distribution.count", reached, units.size(), addresses, cards)));
        if (round.settings().voices().contains(AnonymousVoice.EMPLOYEE)) {
            var bulk = Texts.of(new Anchor(actions.bulk().path(round.id()), ""), "distribution.addresses.bulk");
            bulk.addClassName("btn");
            header.actions(bulk);
        }
        return header;
    }

    private void filter(DistributionGrid grid) {
        String wanted = name.getValue().strip().toLowerCase(Locale.ROOT);
        List<UnitDistribution> found = units.stream()
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(unit -> !unreachedOnly.getValue() || !unit.reachesSomebody())
                .toList();
        grid.setItems(found);
        grid.setAllRowsVisible(found.size() <= DistributionGrid.ALL_SHOWN);
        boolean isFiltered = found.size() < units.size();
        int count = found.size();
        hits.say(locale -> isFiltered ? I18NProvider.translate(locale, "distribution.hits", count) : "");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("distribution.title"));
    }
}
