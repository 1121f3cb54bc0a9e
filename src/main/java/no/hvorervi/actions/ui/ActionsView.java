package no.hvorervi.actions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionList;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.CheckInDays;
import no.hvorervi.actions.kit.StandingWords;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;

/** What a unit has decided to do: what is open first, then what is over. */
@Route(ActionRoutes.LIST_PATH)
@PermitAll
final class ActionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ActionPages pages;

    ActionsView(ActionPages pages) {
        this.pages = pages;
        addClassName("actions-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        boolean isBoard = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ActionRoutes.SHOWN_AS)
                .filter(ActionRoutes.BOARD::equals)
                .isPresent();
        try {
            load(ActionPages.unit(event), isBoard);
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void load(UnitId unit, boolean isBoard) {
        ActionList list = pages.actions().list(unit);
        boolean mayWrite = pages.actions().mayWrite(unit);
        PageHeader header = ActionWords.header(
                        Texts.of(new H1(), "actions.title"), pages.units().path(unit), false)
                .below(Texts.of(new Paragraph(), "actions.lead"));
        add(header);
        add(pages.above(unit));
        boolean isFull = mayWrite && !list.hasRoom();
        if (isFull) {
            add(full());
        }
        if (list.isEmpty()) {
            if (!isFull) {
                add(
                        mayWrite
                                ? new EmptyState("actions.empty.title", "actions.empty.text", create(unit))
                                : new EmptyState("actions.empty.title", "actions.empty.waiting"));
            }
            add(pages.below(unit));
            return;
        }
        header.actions(new PrintButton());
        if (mayWrite) {
            header.actions(create(unit));
        }
        add(choice(unit, isBoard));
        Map<ActionId, LocalDate> asked = pages.checkIns().waiting(unit);
        if (isBoard) {
            add(new ActionBoard(list, pages.today(), action -> words(action, asked)));
        } else {
            add(section("actions.open", list.open(), asked));
            if (!list.closed().isEmpty()) {
                add(section("actions.closed", list.closed(), asked));
            }
        }
        add(pages.below(unit));
    }

    /** Below each other or beside each other, kept in the address. */
    private static Nav choice(UnitId unit, boolean isBoard) {
        var ways = new UnorderedList(
                shownAs("actions.list", ActionRoutes.of(unit), !isBoard),
                shownAs("actions.board", ActionRoutes.board(unit), isBoard));
        ways.addClassName("plain");
        var choice = new Nav(ways);
        choice.addClassNames("rounds-chosen", "no-print");
        Texts.bind(choice, choice::setAriaLabel, "actions.shownAs");
        return choice;
    }

    private static ListItem shownAs(String key, String target, boolean isHere) {
        var link = Texts.of(new Anchor(target, ""), key);
        if (isHere) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }

    private static Anchor create(UnitId unit) {
        return Pieces.link("actions.new", ActionRoutes.create(unit), true);
    }

    /** As many as a unit can carry: whoever writes down another is asked what is to go. */
    private static Div full() {
        var note = new Div(Texts.of(new Paragraph(), "actions.full.list", ActionService.MAX_OPEN));
        note.addClassNames("note", "no-print");
        return note;
    }

    private Section section(String title, List<Action> actions, Map<ActionId, LocalDate> asked) {
        var section = new Section(Texts.of(new H2(), title));
        section.addClassName("card");
        if (actions.isEmpty()) {
            section.add(Texts.of(new Paragraph(), "actions.open.none"));
            return section;
        }
        var list = new UnorderedList(
                actions.stream().map(each -> new ListItem(words(each, asked))).toArray(ListItem[]::new));
        list.addClassNames("plain", "entries");
        section.add(list);
        return section;
    }

    private Div words(Action action, Map<ActionId, LocalDate> asked) {
        var name = new Anchor(
                ActionRoutes.action(action.unit(), action.id()),
                action.contents().what());
        name.addClassName("entry-name");
        var about = Texts.of(new Span(), pages.item(action.item()).name()::in);
        var words = new Div(
                name,
                about,
                Pieces.muted(locale ->
                        I18NProvider.translate(locale, "actions.owner.is", ActionWords.owner(action, locale))));
        if (action.isOpen()) {
            words.add(due(action));
            Optional.ofNullable(asked.get(action.id())).ifPresent(day -> words.add(unanswered(day)));
        } else {
            words.add(
                    Pieces.muted(locale -> StandingWords.of(action, pages.today(), locale)),
                    new Span(action.standing().sentence()));
        }
        return words;
    }

    private Span due(Action action) {
        Span due = Pieces.muted(locale -> ActionWords.due(action, pages.today(), locale));
        due.setClassName("late", action.isOverdue(pages.today()));
        return due;
    }

    private Span unanswered(LocalDate askedOn) {
        Span line = Pieces.muted(locale -> ActionWords.unanswered(askedOn, locale));
        line.setClassName("late", CheckInDays.isLate(askedOn, pages.today()));
        return line;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("actions.title"));
    }
}
