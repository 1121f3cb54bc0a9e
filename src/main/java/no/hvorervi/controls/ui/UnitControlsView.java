package no.hvorervi.controls.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.ControlStanding;
import no.hvorervi.controls.UnitControl;
import no.hvorervi.ids.UnitId;

/** What a unit has entered of controls that cost more than they give, and what it has been answered. */
@Route(ControlRoutes.UNIT_PATH)
@PermitAll
final class UnitControlsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ControlPages pages;

    UnitControlsView(ControlPages pages) {
        this.pages = pages;
        addClassName("controls-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            load(ControlPages.unit(event));
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void load(UnitId unit) {
        List<UnitControl> entered = pages.entries().list(unit);
        boolean mayEnter = pages.entries().mayEnter(unit);
        PageHeader header = ControlWords.ofUnit(
                        Texts.of(new H1(), "controls.unit.title"), pages.units().path(unit), false)
                .below(Texts.of(new Paragraph(), "controls.unit.lead"));
        header.actions(Pieces.link("controls.givenBack.see", ControlRoutes.REGISTER, false));
        add(header);
        if (entered.isEmpty()) {
            add(
                    mayEnter
                            ? new EmptyState("controls.unit.empty.title", "controls.unit.empty.text", enter(unit))
                            : new EmptyState("controls.unit.empty.title", "controls.unit.empty.waiting"));
            return;
        }
        header.actions(new PrintButton());
        if (mayEnter) {
            header.actions(enter(unit));
        }
        long minutes = entered.stream()
                .mapToLong(each -> each.entry().cost().minutesAYear())
                .sum();
        var sum = Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale, "controls.unit.sum", entered.size(), ControlWords.time(minutes, locale)));
        sum.addClassName("note");
        var list = new UnorderedList(entered.stream().map(this::item).toArray(ListItem[]::new));
        list.addClassNames("plain", "entries");
        var section = new Section(Texts.of(new H2(), "controls.unit.entered"), list);
        section.addClassName("card");
        add(sum, section);
    }

    private static Anchor enter(UnitId unit) {
        return Pieces.link("controls.enter", ControlRoutes.enter(unit), true);
    }

    private ListItem item(UnitControl each) {
        var name = new Anchor(
                ControlRoutes.entry(each.entry().unit(), each.entry().id()),
                each.control().terms().name());
        name.addClassName("entry-name");
        return new ListItem(new Div(
                name,
                ControlWords.standing(each.standing(), pages.today()),
                Pieces.muted(locale -> ControlWords.kind(each.control(), locale)),
                Pieces.muted(locale -> spent(each, locale))));
    }

    private static String spent(UnitControl each, Locale locale) {
        boolean isGone = each.standing() instanceof ControlStanding.Removed;
        return I18NProvider.translate(
                locale,
                isGone ? "controls.gaveBack.unit" : "controls.aYear",
                ControlWords.time(
                        isGone
                                ? each.entry().removalMinutes()
                                : each.entry().cost().minutesAYear(),
                        locale));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("controls.unit.title"));
    }
}
