package no.hvorervi.overview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.function.Function;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.overview.Overview;
import no.hvorervi.overview.Overview.Paging;
import no.hvorervi.overview.OverviewQuery;
import no.hvorervi.results.kit.HeatTable;

/** The table of units, fifty at a time, with a search in their names where there are many. */
class UnitsSection extends Section {

    /** Fewer are found by looking. */
    private static final int SEARCHED_FROM = 20;

    private final String unitName;
    private final UnitId unit;
    private final LiveStatus status = new LiveStatus();
    private final Div place = new Div();

    UnitsSection(
            Overview overview,
            String unitName,
            OverviewQuery query,
            Function<OverviewQuery, Optional<Overview>> again) {
        this.unitName = unitName;
        this.unit = overview.whole().unit().unit();
        addClassNames("card", "units-section");
        add(Texts.of(new H2(), "overview.units"));
        if (overview.paging().units() >= SEARCHED_FROM) {
            add(search(query, again), status);
        }
        add(place);
        show(overview, query);
    }

    private TextField search(OverviewQuery query, Function<OverviewQuery, Optional<Overview>> again) {
        var field = new TextField();
        Texts.bind(field, field::setLabel, "overview.search");
        field.setValue(query.search());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addClassNames("search", "no-print");
        field.addValueChangeListener(change -> {
            var asked = new OverviewQuery(query.round(), change.getValue(), 1);
            again.apply(asked).ifPresent(found -> show(found, asked));
        });
        return field;
    }

    private void show(Overview overview, OverviewQuery query) {
        Paging paging = overview.paging();
        status.say(locale -> paging.isWhole()
                ? ""
                : I18NProvider.translate(locale, "overview.found", paging.found(), paging.units()));
        place.removeAll();
        place.add(new HeatTable(new OverviewTable(overview, unitName)));
        if (paging.pages() > 1) {
            place.add(pages(paging, query));
        }
    }

    private Nav pages(Paging paging, OverviewQuery query) {
        var nav = new Nav();
        nav.addClassNames("pages", "no-print");
        Texts.bind(nav, text -> nav.getElement().setAttribute("aria-label", text), "overview.pages");
        if (paging.page() > 1) {
            nav.add(to(paging.page() - 1, "overview.pages.before", query));
        }
        nav.add(Texts.of(new Span(), "overview.pages.at", paging.page(), paging.pages()));
        if (paging.page() < paging.pages()) {
            nav.add(to(paging.page() + 1, "overview.pages.after", query));
        }
        return nav;
    }

    private Anchor to(int page, String key, OverviewQuery query) {
        var link = Texts.of(
                new Anchor(OverviewAddress.link(unit, new OverviewQuery(query.round(), query.search(), page)), ""),
                key);
        link.addClassName("btn");
        return link;
    }
}
