package no.hvorervi.actions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionCheckIns;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionFault;
import no.hvorervi.actions.ActionNotFoundException;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionSaved.Conflict;
import no.hvorervi.actions.ActionSaved.Faulty;
import no.hvorervi.actions.ActionSaved.Refused;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.actions.kit.ExpectedField;
import no.hvorervi.actions.kit.StandingWords;
import no.hvorervi.actions.ui.CheckInSection.Answer;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;

/** One action: what it is, how far it has come, and what can be done with it. */
@Route(ActionRoutes.ACTION_PATH)
@PermitAll
final class ActionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ActionPages pages;
    private final Div top = new Div();
    private final LiveStatus status = new LiveStatus();
    private final Div body = new Div();
    private String title = "";

    ActionView(ActionPages pages) {
        this.pages = pages;
        addClassName("actions-page");
        // It stays where it is, so that what is said in it is heard.
        add(top, status, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UnitId unit = ActionPages.unit(event);
        ActionId id = ActionPages.action(event);
        status.say(locale -> "");
        try {
            Action action = pages.actions().get(id);
            if (!action.unit().equals(unit)) {
                throw new NotFoundException();
            }
            show(action);
        } catch (ActionNotFoundException | UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void show(Action action) {
        title = action.contents().what();
        PageHeader header = ActionWords.header(new H1(title), pages.units().path(action.unit()), true)
                .below(Texts.of(new Paragraph(), locale -> StandingWords.of(action, pages.today(), locale)))
                .actions(new PrintButton());
        top.removeAll();
        top.add(header);
        body.removeAll();
        if (!action.standing().sentence().isEmpty()) {
            var said = new Paragraph(action.standing().sentence());
            said.addClassName("note");
            body.add(said);
        }
        ActionCheckIns checkIns = pages.checkIns().of(action.id());
        var facts = new Section(facts(action));
        facts.addClassName("card");
        body.add(facts);
        if (pages.actions().mayWrite(action.unit())) {
            // What else there is of it is far down on a phone.
            body.add(buttons(action));
        }
        if (CheckInSection.hasAny(checkIns)) {
            var section = new CheckInSection(action, checkIns, answer -> answered(action, answer));
            // Whoever is asked came for that.
            body.addComponentAtIndex(
                    checkIns.waiting().isPresent() && checkIns.mayAnswer()
                            ? body.indexOf(facts)
                            : body.getComponentCount(),
                    section);
        }
        body.add(pages.sections(action));
    }

    private DescriptionList facts(Action action) {
        ActionContents contents = action.contents();
        var facts = new DescriptionList();
        facts.addClassName("facts");
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
        Pieces.fact(facts, "actions.owner", Texts.of(new Span(), locale -> ActionWords.owner(action, locale)));
        if (!contents.joining().isEmpty()) {
            Pieces.fact(facts, "actions.joining", Pieces.written(contents.joining()));
        }
        Pieces.fact(facts, "actions.start", day(contents.start()));
        Pieces.fact(
                facts, "actions.due", Texts.of(new Span(), locale -> ActionWords.due(action, pages.today(), locale)));
        Pieces.fact(
                facts,
                "actions.expected",
                Texts.of(
                        new Span(),
                        locale -> ExpectedField.words(contents.expected(), pages.item(action.item()), locale)));
        Component origin = pages.origin(action)
                .<Component>map(path -> Texts.of(new Anchor(path, ""), ActionWords.origin(action)))
                .orElseGet(() -> Texts.of(new Span(), ActionWords.origin(action)));
        Pieces.fact(facts, "actions.origin", origin);
        Pieces.fact(facts, "actions.written", Texts.of(new Span(), locale -> ActionWords.made(action, locale)));
        return facts;
    }

    private static Span day(LocalDate day) {
        return Texts.of(new Span(), locale -> NorwegianTime.longDate(day, locale));
    }

    private Div buttons(Action action) {
        var buttons = new Div();
        buttons.addClassNames("buttons", "no-print");
        if (action.isOpen()) {
            Button finish = Pieces.button("actions.finish", () -> ask("actions.finish", action, true));
            finish.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(
                    finish,
                    Pieces.button("actions.edit", () -> edit(action)),
                    Pieces.button("actions.drop", () -> ask("actions.drop", action, false)));
        } else {
            buttons.add(Pieces.button("actions.reopen", () -> ask("actions.reopen", action, false)));
        }
        return buttons;
    }

    private void ask(String key, Action action, boolean isDone) {
        new SentenceDialog(
                        key,
                        sentence -> taken(
                                action.isOpen()
                                        ? isDone
                                                ? pages.actions().finish(action.id(), sentence, action.version())
                                                : pages.actions().drop(action.id(), sentence, action.version())
                                        : pages.actions().reopen(action.id(), sentence, action.version()),
                                key + ".done"))
                .open();
    }

    /** What keeps it from being done, if that can be mended in the dialog. */
    private Optional<ActionFault> taken(ActionSaved saved, String done) {
        return switch (saved) {
            case Stored stored -> said(stored.action(), done);
            case Conflict conflict -> said(conflict.theirs(), "actions.conflict");
            case Refused refused -> {
                status.say(locale -> I18NProvider.translate(
                        locale, "actions.refusal." + refused.refusal().name()));
                yield Optional.empty();
            }
            case Faulty faulty -> faulty.faults().stream().sorted().findFirst();
        };
    }

    private ActionSaved answered(Action action, Answer answer) {
        ActionSaved saved = pages.checkIns().answer(action.id(), answer.askedOn(), answer.helping(), answer.sentence());
        if (!(saved instanceof Faulty)) {
            // What has been answered meanwhile is shown as well.
            show(pages.actions().get(action.id()));
            taken(saved, "actions.checkIn.done");
        }
        return saved;
    }

    private Optional<ActionFault> said(Action action, String key) {
        show(action);
        status.say(locale -> I18NProvider.translate(locale, key));
        return Optional.empty();
    }

    private void edit(Action action) {
        body.removeAll();
        body.add(new EditSection(action, pages, saved -> taken(saved, "actions.saved"), () -> show(action)));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}
