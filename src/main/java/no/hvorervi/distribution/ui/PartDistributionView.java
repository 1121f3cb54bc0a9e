package no.hvorervi.distribution.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.distribution.LinkKind;
import no.hvorervi.distribution.PartDistribution;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Participation;
import no.hvorervi.organisation.Unit;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundRoutes;

/** How the people of one unit get to answer a round: each way in a card of its own. */
@Route(DistributionRoutes.PART_PATH)
@RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.HR_ADVISER,
    Roles.UNIT_LEADER,
    Roles.DEPUTY,
    Roles.UNION_REPRESENTATIVE,
    Roles.SAFETY_REPRESENTATIVE
})
final class PartDistributionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionActions actions;
    private RoundId round = new RoundId(0);
    private UnitId unit = new UnitId(0);

    PartDistributionView(DistributionActions actions) {
        this.actions = actions;
        addClassName("distribution");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = new RoundId(number(event, RoundRoutes.ROUND));
        unit = new UnitId(number(event, RoundRoutes.UNIT));
        try {
            load();
        } catch (UnitNotFoundException | RoundNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    static long number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).flatMap(RoundRoutes::parse).orElseThrow(NotFoundException::new);
    }

    private void load() {
        PartDistribution part = actions.distributions().get(round, unit);
        removeAll();
        add(header(part), participation(part));
        if (part.isOver()) {
            return;
        }
        boolean asksEmployees = part.part().terms().voices().contains(AnonymousVoice.EMPLOYEE);
        if (asksEmployees && part.mayDistribute()) {
            add(new MailSection(actions, part.part()), new CardSection(actions, part));
        }
        if (asksEmployees && part.mayOfferDevice()) {
            add(new LinkSection(actions, part.part(), LinkKind.DEVICE));
        }
        if (part.part().terms().voices().contains(AnonymousVoice.CITIZEN) && part.mayDistribute()) {
            add(new LinkSection(actions, part.part(), LinkKind.OPEN));
        }
    }

    private PageHeader header(PartDistribution part) {
        String path = Unit.path(actions.units().path(unit));
        var back = new Span(
                new Span(path + " › "),
                new Anchor(RoundRoutes.part(unit, round), part.part().terms().title()));
        return new PageHeader(Texts.of(new H1(), "distribution.title")).above(back);
    }

    private static Section participation(PartDistribution part) {
        var section = new Section(
                Texts.of(new H2(), "round.part." + part.part().state().name()), when(part));
        int smallest = part.part().terms().smallestGroup();
        for (Participation each : part.participation()) {
            var line = Texts.of(
                    new Paragraph(),
                    locale -> I18NProvider.translate(
                            locale,
                            "distribution.answered",
                            I18NProvider.translate(
                                    locale, "round.voice." + each.voice().name()),
                            Words.answered(each, smallest, locale)));
            line.addClassName("answered");
            section.add(line);
        }
        String hint = part.isOver() ? "distribution.answered.over" : "distribution.answered.hint";
        section.add(Words.muted(locale -> I18NProvider.translate(locale, hint)));
        section.addClassNames("card", "quiet");
        return section;
    }

    private static Paragraph when(PartDistribution part) {
        return Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale,
                        "distribution.state." + part.part().state().name(),
                        Words.moment(part.part().terms().opensAt(), locale),
                        Words.moment(part.part().terms().closesAt(), locale)));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("distribution.title"));
    }
}
