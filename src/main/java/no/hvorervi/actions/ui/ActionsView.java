package no.hvorervi.actions.ui;

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
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionList;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionService;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
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
        try {
            load(ActionPages.unit(event));
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void load(UnitId unit) {
        ActionList list = pages.actions().list(unit);
        boolean mayWrite = pages.actions().mayWrite(unit);
        PageHeader header = ActionWords.header(
                        Texts.of(new H1(), "actions.title"), pages.units().path(unit), false)
                .below(Texts.of(new Paragraph(), "actions.lead"));
        add(header);
        if (list.isEmpty()) {
            add(
                    mayWrite
                            ? new EmptyState("actions.empty.title", "actions.empty.text", create(unit))
                            : new EmptyState("actions.empty.title", "actions.empty.waiting"));
            add(pages.sections(unit));
            return;
        }
        header.actions(new PrintButton());
        if (mayWrite && list.hasRoom()) {
            header.actions(create(unit));
        }
        if (mayWrite && !list.hasRoom()) {
            add(full());
        }
        add(section("actions.open", list.open(), "actions.open.none"));
        if (!list.closed().isEmpty()) {
            add(section("actions.closed", list.closed(), "actions.open.none"));
        }
        add(pages.sections(unit));
    }

    private static Anchor create(UnitId unit) {
        return ActionWords.link("actions.new", ActionRoutes.create(unit), true);
    }

    /** As many as a unit can carry: something has to go first. */
    static Div full() {
        var note = new Div(
                Texts.of(new H2(), "actions.full.title"),
                Texts.of(new Paragraph(), "actions.full.text", ActionService.MAX_OPEN));
        note.addClassNames("note", "no-print");
        return note;
    }

    private Section section(String title, List<Action> actions, String none) {
        var section = new Section(Texts.of(new H2(), title));
        section.addClassName("card");
        if (actions.isEmpty()) {
            section.add(Texts.of(new Paragraph(), none));
            return section;
        }
        var list = new UnorderedList(actions.stream().map(this::item).toArray(ListItem[]::new));
        list.addClassNames("plain", "entries");
        section.add(list);
        return section;
    }

    private ListItem item(Action action) {
        var name = new Anchor(
                ActionRoutes.action(action.unit(), action.id()),
                action.contents().what());
        name.addClassName("entry-name");
        var about = Texts.of(new Span(), pages.item(action.item()).name()::in);
        var words = new Div(
                name,
                about,
                ActionWords.muted(locale ->
                        I18NProvider.translate(locale, "actions.owner.is", ActionWords.owner(action, locale))));
        if (action.isOpen()) {
            words.add(ActionWords.muted(locale -> ActionWords.due(action, pages.today(), locale)));
        } else {
            words.add(
                    ActionWords.muted(locale -> ActionWords.standing(action, locale)),
                    new Span(action.standing().sentence()));
        }
        return new ListItem(words);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("actions.title"));
    }
}
