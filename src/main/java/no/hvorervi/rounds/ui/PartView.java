package no.hvorervi.rounds.ui;

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
import java.util.stream.Stream;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.rounds.Approval;
import no.hvorervi.rounds.ApprovalSide;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundPart;
import no.hvorervi.rounds.RoundPart.PartState;
import no.hvorervi.rounds.RoundPlaces.RoundPlace;
import no.hvorervi.rounds.RoundRoutes;

/** A round as one unit meets it: what people will read, what the pair must talk about, and their word on it. */
@Route(RoundRoutes.PART_PATH)
@PermitAll
final class PartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RoundActions actions;
    private final LiveStatus status = new LiveStatus();
    private final RoundNote note = new RoundNote();
    private RoundId round = new RoundId(0);
    private UnitId unit = new UnitId(0);
    private String title = "";

    PartView(RoundActions actions) {
        this.actions = actions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = new RoundId(number(event, RoundRoutes.ROUND));
        unit = new UnitId(number(event, RoundRoutes.UNIT));
        note.clear();
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
        RoundPart part = actions.approvals().get(round, unit);
        List<Unit> path = actions.units().path(unit);
        title = part.terms().title();
        removeAll();
        add(
                new PageHeader(new H1(title))
                        .above(new Span(Unit.path(path)))
                        .below(Texts.of(
                                new Paragraph(),
                                locale -> RoundTexts.period(
                                        part.broughtIn().isPresent(),
                                        part.terms().opensAt(),
                                        part.terms().closesAt(),
                                        locale))),
                status,
                note,
                part.broughtIn()
                        .<Section>map(
                                broughtIn -> new BroughtInCard(part.terms().closesAt(), broughtIn, places(part)))
                        .orElseGet(() -> state(part)),
                new RoundReading(
                        part.terms(),
                        actions.criteria().get(part.terms().criteria()),
                        part.broughtIn().isPresent()));
        if (isOpenToAgree(part)) {
            add(talk());
            mayAgree(part).map(side -> form(part, side)).forEach(this::add);
        }
    }

    private static boolean isOpenToAgree(RoundPart part) {
        return part.state() == PartState.WAITING;
    }

    /** The sides that the person can agree for, which are none or one once the person has agreed. */
    private static Stream<ApprovalSide> mayAgree(RoundPart part) {
        return part.mine().stream().sorted().filter(side -> part.approval(side).isEmpty());
    }

    private Section state(RoundPart part) {
        var list = new UnorderedList();
        list.addClassNames("plain", "entries");
        for (ApprovalSide side : ApprovalSide.values()) {
            list.add(item(part, side));
        }
        var section = new Section(
                Texts.of(new H2(), "round.part." + part.state().name()),
                Texts.of(new Paragraph(), "round.part.text." + part.state().name()),
                list);
        section.addClassNames("card", "quiet");
        var places = new Div();
        places.addClassName("buttons");
        places(part).forEach(place -> places.add(Pieces.link(place.key(), place.target(), false)));
        if (places.getComponentCount() > 0) {
            section.add(places);
        }
        return section;
    }

    private List<RoundPlace> places(RoundPart part) {
        return actions.places(each -> each.ofPart(part.terms(), unit));
    }

    private ListItem item(RoundPart part, ApprovalSide side) {
        var name = Texts.of(new Span(), "round.side." + side.name());
        name.addClassName("entry-name");
        var words = new Div(name);
        var item = new ListItem(words);
        part.approval(side)
                .ifPresentOrElse(
                        approval -> {
                            words.add(
                                    Texts.of(
                                            new Span(),
                                            locale -> I18NProvider.translate(
                                                    locale,
                                                    "round.approved.by",
                                                    approval.by(),
                                                    NorwegianTime.longDate(approval.at(), locale))),
                                    discussed(approval));
                            if (part.mine().contains(side) && canWithdraw(part)) {
                                item.add(Confirm.button("round.confirm.withdraw", () -> withdraw(side)));
                            }
                        },
                        () -> words.add(Pieces.muted(locale -> I18NProvider.translate(locale, "round.approved.not"))));
        return item;
    }

    private static Span discussed(Approval approval) {
        return Pieces.muted(locale -> I18NProvider.translate(
                locale,
                "round.discussed.by",
                NorwegianTime.longDate(approval.discussion().on(), locale),
                approval.discussion().with()));
    }

    private static boolean canWithdraw(RoundPart part) {
        return part.state() == PartState.WAITING || part.state() == PartState.READY;
    }

    private static Section talk() {
        var list = new UnorderedList();
        Stream.of(
                        "round.talk.purpose",
                        "round.talk.group",
                        "round.talk.who",
                        "round.talk.use",
                        "round.talk.time",
                        "round.talk.voluntary")
                .forEach(key -> list.add(Texts.of(new ListItem(), key)));
        var section = new Section(Texts.of(new H2(), "round.talk"), Texts.of(new Paragraph(), "round.talk.lead"), list);
        section.addClassName("card");
        return section;
    }

    private ApprovalForm form(RoundPart part, ApprovalSide side) {
        return new ApprovalForm(
                side,
                NorwegianTime.today(actions.clock()),
                discussion -> done("round.approve.done", () -> actions.approvals()
                        .approve(round, unit, side, part.version(), discussion)));
    }

    private void withdraw(ApprovalSide side) {
        done("round.withdraw.done", () -> actions.approvals().withdraw(round, unit, side));
    }

    private void done(String key, Runnable action) {
        if (note.unlessRefused(action)) {
            status.say(locale -> I18NProvider.translate(locale, key));
            load();
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}
