package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.paper.Report;
import no.hvorervi.workshop.MinutesService;
import no.hvorervi.workshop.MinutesVersion;
import no.hvorervi.workshop.Workshop;
import no.hvorervi.workshop.WorkshopNotFoundException;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.WorkshopService;

/** What came of a workshop: to be read, printed and handed to the works bodies. */
@Route(WorkshopRoutes.MINUTES_PATH)
@RolesAllowed({
    Roles.UNIT_LEADER,
    Roles.DEPUTY,
    Roles.UNION_REPRESENTATIVE,
    Roles.SAFETY_REPRESENTATIVE,
    Roles.FACILITATOR
})
final class MinutesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final WorkshopService workshops;
    private final MinutesService minutes;
    private String title = "";

    MinutesView(WorkshopService workshops, MinutesService minutes) {
        this.workshops = workshops;
        this.minutes = minutes;
        addClassName("minutes");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            Workshop found = workshops.get(new WorkshopId(number(event, WorkshopRoutes.WORKSHOP)));
            // A workshop is asked for where it belongs, or it is not there.
            if (!found.unit().equals(new UnitId(number(event, WorkshopRoutes.UNIT)))) {
                throw new NotFoundException();
            }
            show(found);
        } catch (WorkshopNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private static long number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters()
                .get(name)
                .flatMap(WorkshopRoutes::parse)
                .orElseThrow(NotFoundException::new);
    }

    private void show(Workshop workshop) {
        title = workshop.plan().title();
        var heading = new H1();
        var back = Texts.of(new Anchor(WorkshopRoutes.list(workshop.unit()), ""), "minutes.back");
        var content = new Div();
        content.addClassNames("card", "minutes-content");
        Texts.redraw(content, (self, locale) -> {
            Report report = minutes.write(workshop.id(), MinutesVersion.FULL, Language.ofLocale(locale));
            heading.setText(report.title());
            self.removeAll();
            // The page's own heading is the first.
            report.blocks().stream().skip(1).map(MinutesView::shown).forEach(self::add);
            return self;
        });
        removeAll();
        add(
                new PageHeader(heading)
                        .above(back)
                        .actions(
                                new PrintButton(),
                                download(workshop, MinutesVersion.WORKS_BODY),
                                download(workshop, MinutesVersion.FULL)),
                content);
    }

    private static Component shown(Report.Block block) {
        return switch (block) {
            case Report.Heading(int level, String text) -> level < 3 ? new H2(text) : new H3(text);
            case Report.Paragraph(String text) -> {
                var paragraph = new Paragraph(text);
                paragraph.addClassName("written");
                yield paragraph;
            }
            case Report.Items(List<String> lines) ->
                new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
            case Report.Table(var caption, var widths, var headings, var rows) ->
                new DataTable(caption, headings, rows);
        };
    }

    private Anchor download(Workshop workshop, MinutesVersion version) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    Locale locale = event.getUI().getLocale();
                    byte[] pdf = minutes.print(workshop.id(), version, Language.ofLocale(locale));
                    String file = I18NProvider.translate(
                            locale,
                            "minutes.file." + version,
                            workshop.plan().heldOn().toString());
                    return new DownloadResponse(new ByteArrayInputStream(pdf), file, "application/pdf", pdf.length);
                }),
                "");
        link.addClassNames("btn", "no-print");
        return Texts.of(link, "minutes.pdf." + version);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("minutes.title", title));
    }
}
