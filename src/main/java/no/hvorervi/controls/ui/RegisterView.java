package no.hvorervi.controls.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlFilter;
import no.hvorervi.controls.ControlQuery;
import no.hvorervi.controls.ControlRegister;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.municipalities.Municipality;

/** The register of a municipality's controls: to search in, with what has been given back to the units. */
@Route(ControlRoutes.REGISTER)
@Menu(title = "menu.controls", order = 25)
@PermitAll
final class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ControlPages pages;
    private final LiveStatus status = new LiveStatus();
    private final Div list = new Div();
    private final Anchor export = export();

    RegisterView(ControlPages pages) {
        this.pages = pages;
        addClassName("controls-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Municipality> readable = pages.register().readable();
        if (readable.isEmpty()) {
            throw new NotFoundException();
        }
        ControlQuery query = RegisterAddress.query(event.getLocation().getQueryParameters(), readable);
        try {
            load(readable, query);
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void load(List<Municipality> readable, ControlQuery query) {
        ControlRegister register = pages.register().find(query);
        PageHeader header =
                new PageHeader(Texts.of(new H1(), "controls.title")).below(Texts.of(new Paragraph(), "controls.lead"));
        add(header);
        if (readable.size() > 1) {
            add(municipalities(readable, query));
        }
        if (register.all() == 0) {
            add(new EmptyState("controls.empty.title", "controls.empty.text"));
        } else {
            header.actions(export, new PrintButton());
            add(new GivenBackCard(register.givenBack()));
            register.total().ifPresent(total -> add(total(total)));
            add(filter(query), status, list);
            show(register, query);
        }
        if (register.mayManage()) {
            header.actions(Pieces.link("controls.new", ControlRoutes.NEW_PATH, true));
            add(new DaysSection(pages, register));
        }
    }

    private static Nav municipalities(List<Municipality> readable, ControlQuery query) {
        var nav = new Nav();
        nav.addClassName("buttons");
        Texts.bind(nav, text -> nav.getElement().setAttribute("aria-label", text), "controls.municipality");
        readable.forEach(each -> {
            var link = new Anchor(
                    RegisterAddress.link(new ControlQuery(each.id(), "", ControlFilter.ALL, 1)), each.name());
            link.addClassName("btn");
            if (each.id().equals(query.municipality())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    private static Anchor export() {
        var link = Texts.of(new Anchor(), "controls.export");
        link.addClassNames("btn", "no-print");
        return link;
    }

    /** Of the whole register, whatever is searched for. */
    private static Paragraph total(Load total) {
        return Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale, "controls.total", total.units(), ControlWords.time(total.minutes(), locale)));
    }

    private Div filter(ControlQuery query) {
        var text = new TextField();
        Texts.bind(text, text::setLabel, "controls.search");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(query.text());
        var shown = new Select<ControlFilter>();
        shown.setItems(ControlFilter.values());
        shown.setValue(query.filter());
        Texts.bind(shown, shown::setLabel, "controls.show");
        Texts.redraw(shown, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(locale, "controls.filter." + each.name()));
            return self;
        });
        text.addValueChangeListener(change -> again(query, change.getValue(), shown.getValue()));
        shown.addValueChangeListener(change -> again(query, text.getValue(), change.getValue()));
        var filter = new Div(text, shown);
        filter.addClassNames("filter", "no-print");
        return filter;
    }

    /** What another search finds; the address and the file follow. */
    private void again(ControlQuery before, String text, ControlFilter filter) {
        var query = new ControlQuery(before.municipality(), text, filter, 1);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, RegisterAddress.of(query)));
        show(pages.register().find(query), query);
    }

    private void show(ControlRegister register, ControlQuery query) {
        status.say(locale -> I18NProvider.translate(locale, "controls.found", register.found(), register.all()));
        export.setHref(ControlCsv.download(pages, query, getLocale()), AttachmentType.DOWNLOAD);
        list.removeAll();
        if (register.rows().isEmpty()) {
            list.add(Texts.of(new Paragraph(), "controls.found.none"));
            return;
        }
        var card = new Section(new RegisterList(register.rows(), pages.today()));
        card.addClassName("card");
        list.add(card);
        if (register.pages() > 1) {
            list.add(paging(register, query));
        }
    }

    private static Nav paging(ControlRegister register, ControlQuery query) {
        var nav = new Nav();
        nav.addClassNames("pages", "no-print");
        Texts.bind(nav, text -> nav.getElement().setAttribute("aria-label", text), "controls.pages");
        if (register.page() > 1) {
            nav.add(page("controls.page.before", query, register.page() - 1));
        }
        nav.add(Pieces.muted(
                locale -> I18NProvider.translate(locale, "controls.page", register.page(), register.pages())));
        if (register.page() < register.pages()) {
            nav.add(page("controls.page.after", query, register.page() + 1));
        }
        return nav;
    }

    private static Anchor page(String key, ControlQuery query, int page) {
        return Pieces.link(
                key,
                RegisterAddress.link(new ControlQuery(query.municipality(), query.text(), query.filter(), page)),
                false);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("controls.title"));
    }
}
