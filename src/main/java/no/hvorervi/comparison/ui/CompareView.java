package no.hvorervi.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.comparison.ComparePage;
import no.hvorervi.comparison.CompareRoutes;
import no.hvorervi.comparison.CompareService;
import no.hvorervi.comparison.Comparison;
import no.hvorervi.comparison.Gate;
import no.hvorervi.comparison.ShareService;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.kit.RoundLinks;

/** A unit beside others: as many as have said yes, each measured by the same levels and none by the others. */
@Route(CompareRoutes.PATH)
@PermitAll
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CompareService service;
    private final ShareService shares;
    private final UnitService units;
    private String unitName = "";

    CompareView(CompareService service, ShareService shares, UnitService units) {
        this.service = service;
        this.shares = shares;
        this.units = units;
        addClassNames("results", "compare");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Address address = Address.of(event);
        try {
            ComparePage page = service.find(address.unit(), address.round(), address.wish());
            unitName = units.get(address.unit()).name();
            show(address, page);
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void show(Address address, ComparePage page) {
        var header = new PageHeader(Texts.of(new H1(), "compare.title"));
        header.above(Texts.of(
                new Anchor(
                        page.round()
                                .map(round -> ResultRoutes.round(address.unit(), round))
                                .orElseGet(() -> ResultRoutes.latest(address.unit())),
                        ""),
                "compare.back",
                unitName));
        header.below(Texts.of(new Paragraph(), "compare.lead"));
        add(header);
        if (page.rounds().size() > 1) {
            add(new RoundLinks(page.rounds(), page.round(), round -> CompareRoutes.round(address.unit(), round)));
        }
        page.comparison().ifPresent(comparison -> {
            header.actions(new PrintButton());
            show(comparison, address);
        });
        page.from().ifPresent(day -> add(from(day)));
        if (page.round().isEmpty()) {
            add(new EmptyState("compare.empty.title", "compare.empty.text"));
        }
        page.round().ifPresent(round -> shares.find(address.unit(), round)
                .ifPresent(sharing -> add(new SharePanel(shares, address.unit(), round, sharing))));
    }

    private static Section from(LocalDate day) {
        var section = new Section(
                Texts.of(new H2(), "compare.from.title"),
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale, "compare.from.text", NorwegianTime.longDate(day, locale))));
        section.addClassNames("card", "empty");
        return section;
    }

    private void show(Comparison comparison, Address address) {
        comparison
                .focus()
                .ifPresentOrElse(
                        focus -> add(
                                new TableSection(comparison, address),
                                new SpreadSection(comparison.spreads()),
                                new FocusSection(comparison, focus, address)),
                        () -> add(new EmptyState(
                                "compare.shut.title",
                                comparison.columns().stream().anyMatch(each -> each.gate() == Gate.ALIKE)
                                        ? "compare.shut.ALIKE"
                                        : "compare.shut.UNKNOWN")));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("compare.title"));
    }
}
