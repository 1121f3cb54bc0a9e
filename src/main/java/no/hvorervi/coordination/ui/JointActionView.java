package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
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
import java.time.LocalDate;
import java.util.function.Function;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionNotFoundException;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.kit.StandingWords;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.Coordinated;
import no.hvorervi.coordination.CoordinationRoutes;
import no.hvorervi.coordination.JointAction;
import no.hvorervi.coordination.ShareState;
import no.hvorervi.ids.ActionShareId;
import no.hvorervi.ids.UnitId;

/** An action of another unit that the unit carries with it or is asked to: the action, and nothing else of that unit. */
@Route(CoordinationRoutes.JOINT_PATH)
@PermitAll
final class JointActionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CoordinationPages pages;
    private final Div top = new Div();
    private final LiveStatus status = new LiveStatus();
    private final Div body = new Div();
    private String title = "";

    JointActionView(CoordinationPages pages) {
        this.pages = pages;
        addClassName("actions-page");
        // It stays where it is, so that what is said in it is heard.
        add(top, status, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var unit = new UnitId(CoordinationPages.number(event, CoordinationRoutes.UNIT));
        var id = new ActionShareId(CoordinationPages.number(event, CoordinationRoutes.JOINT));
        status.say(locale -> "");
        try {
            JointAction joint = pages.joint().get(id);
            if (!joint.share().unit().equals(unit)) {
                throw new NotFoundException();
            }
            show(joint);
        } catch (ActionNotFoundException | UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void show(JointAction joint) {
        ActionShare share = joint.share();
        title = joint.action().contents().what();
        top.removeAll();
        top.add(CoordinationWords.header(title, pages.units().path(share.unit()))
                .below(Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(locale, "joint.owner.long", share.ownerName()))));
        body.removeAll();
        if (share.state() == ShareState.ASKED) {
            body.add(question(share));
        }
        body.add(card(facts(joint.action())));
        if (!joint.joined().isEmpty()) {
            body.add(others(joint));
        }
        if (share.state() == ShareState.JOINED) {
            body.add(ofJoined(share));
        }
        body.add(Pieces.buttons(new PrintButton()));
    }

    private Section question(ActionShare share) {
        var section = card(Texts.of(new H2(), "joint.question", share.ownerName()));
        if (!share.message().isEmpty()) {
            var said = new Paragraph(share.message());
            said.addClassName("note");
            section.add(said);
        }
        section.add(Texts.of(new Paragraph(), "joint.question.text", ActionService.MAX_OPEN));
        if (pages.joint().mayCoordinate(share.unit())) {
            section.add(Pieces.buttons(
                    Pieces.primary(
                            "joint.join",
                            () -> ask(
                                    "joint.join",
                                    "",
                                    words -> pages.joint().join(share.id(), words, share.version()),
                                    share)),
                    Pieces.button(
                            "joint.decline",
                            () -> leave(
                                    "joint.decline",
                                    words -> pages.joint().decline(share.id(), words, share.version()),
                                    share))));
        } else {
            section.add(Texts.of(new Paragraph(), "joint.question.leader"));
        }
        return section;
    }

    private Div ofJoined(ActionShare share) {
        Div buttons = Pieces.buttons();
        if (pages.joint().mayTell(share.unit())) {
            buttons.add(Pieces.primary(
                    "joint.tell",
                    () -> ask(
                            "joint.tell",
                            share.told(),
                            words -> pages.joint().tell(share.id(), words, share.version()),
                            share)));
        }
        if (pages.joint().mayCoordinate(share.unit())) {
            buttons.add(Pieces.button(
                    "joint.leave",
                    () -> leave(
                            "joint.leave", words -> pages.joint().leave(share.id(), words, share.version()), share)));
        }
        return buttons;
    }

    private void ask(String key, String before, Function<String, Coordinated> doing, ActionShare share) {
        WordsDialog.asking(key, before, doing, () -> {
                    show(pages.joint().get(share.id()));
                    status.say(locale -> I18NProvider.translate(locale, key + ".done"));
                })
                .open();
    }

    /** Afterwards there is nothing to see here any more: the list says that it is done. */
    private void leave(String key, Function<String, Coordinated> doing, ActionShare share) {
        WordsDialog.asking(key, "", doing, () -> getUI().ifPresent(ui -> {
                    Farewell.leave(ui, new Farewell(key + ".done", share.ownerName()));
                    ui.navigate(ActionRoutes.of(share.unit()));
                }))
                .open();
    }

    private DescriptionList facts(Action action) {
        ActionContents contents = action.contents();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        Pieces.fact(
                facts,
                "joint.standing",
                Texts.of(new Span(), locale -> StandingWords.of(action, pages.today(), locale)));
        if (!action.standing().sentence().isEmpty()) {
            Pieces.fact(
                    facts, "joint.sentence", Pieces.written(action.standing().sentence()));
        }
        Pieces.fact(
                facts,
                "actions.item",
                Texts.of(new Span(), pages.item(action.item()).name()::in));
        if (!contents.why().isEmpty()) {
            Pieces.fact(facts, "actions.why", Pieces.written(contents.why()));
        }
        if (!contents.sign().isEmpty()) {
            Pieces.fact(facts, "actions.sign", Pieces.written(contents.sign()));
        }
        if (!contents.owner().words().isEmpty()) {
            Pieces.fact(facts, "actions.owner", new Span(contents.owner().words()));
        }
        Pieces.fact(facts, "actions.start", day(contents.start()));
        Pieces.fact(facts, "actions.due", day(contents.due()));
        return facts;
    }

    private static Span day(LocalDate day) {
        return Texts.of(new Span(), locale -> NorwegianTime.longDate(day, locale));
    }

    private static Section others(JointAction joint) {
        var list = new UnorderedList(
                joint.joined().stream().map(JointActionView::other).toArray(ListItem[]::new));
        list.addClassNames("plain", "entries");
        return card(Texts.of(new H2(), "joint.with"), list);
    }

    private static ListItem other(ActionShare share) {
        var name = new Span(share.unitName());
        name.addClassName("entry-name");
        return new ListItem(new Div(
                name,
                share.told().isEmpty()
                        ? Pieces.muted(locale -> I18NProvider.translate(locale, "joint.told.nothing"))
                        : Pieces.written(share.told())));
    }

    private static Section card(Component... contents) {
        var card = new Section(contents);
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}
