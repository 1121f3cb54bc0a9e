package no.hvorervi.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.accounts.Roles;
import no.hvorervi.admin.AdminRoutes;
import no.hvorervi.admin.AuditPage;
import no.hvorervi.admin.AuditScope;
import no.hvorervi.admin.AuditTrailService;
import no.hvorervi.audit.AuditVerification;
import no.hvorervi.audit.AuditVerification.Broken;
import no.hvorervi.audit.AuditVerification.Intact;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;

/** Who did what, for those who answer for it: search, page by page, take out, and see that nothing was changed. */
@Route(AdminRoutes.AUDIT_LOG)
@Menu(title = "audit.menu", order = 90)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
final class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FILE = "revisjonslogg.csv";

    private final AuditTrailService service;
    private final AuditFilters filters;
    private final LiveStatus verified = new LiveStatus();
    private final Anchor export = Texts.of(new Anchor(), "audit.export");
    private final Div found = new Div();
    private Optional<AuditScope> chosen = Optional.empty();
    private AuditFilter filter = AuditFilter.of(com.vaadin.flow.router.QueryParameters.empty());

    AuditView(AuditTrailService service) {
        this.service = service;
        filters = new AuditFilters(service, this::open);
        var verify = Texts.of(new Button(), "audit.verify");
        verify.addClickListener(click -> verify());
        verify.setDisableOnClick(true);
        verify.addClickListener(click -> verify.setEnabled(true));
        export.addClassName("btn");
        verified.addClassName("audit-verified");
        add(
                new PageHeader(Texts.of(new H1(), "audit.title"))
                        .below(Texts.of(new Paragraph(), "audit.lead"))
                        .actions(verify, export),
                verified,
                filters,
                found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = AuditFilter.of(event.getLocation().getQueryParameters());
        List<AuditScope> scopes = service.readable();
        chosen = scopes.stream()
                .filter(scope -> AuditFilter.key(scope).equals(filter.scope()))
                .findFirst()
                .or(() -> scopes.stream().findFirst());
        verified.say(locale -> "");
        found.removeAll();
        filters.setVisible(chosen.isPresent());
        export.setVisible(chosen.isPresent());
        chosen.ifPresentOrElse(
                scope -> {
                    filters.show(scopes, scope, filter);
                    show(scope);
                },
                () -> found.add(new EmptyState("audit.none.title", "audit.none.text")));
    }

    private void show(AuditScope scope) {
        export.setHref(exportOf(scope), AttachmentType.DOWNLOAD);
        AuditPage page = service.find(filter.search(scope), filter.olderThan());
        if (page.lines().isEmpty()) {
            found.add(
                    filter.isNarrowed()
                            ? new EmptyState("audit.noMatch.title", "audit.noMatch.text")
                            : new EmptyState("audit.empty.title", "audit.empty.text"));
        } else {
            found.add(new AuditList(page.lines()));
        }
        var paging = new Div();
        paging.addClassNames("actions", "audit-paging");
        if (filter.olderThan().isPresent()) {
            paging.add(link("audit.latest", filter.fromTheLatest()));
        }
        if (page.hasOlder()) {
            paging.add(link(
                    "audit.older", filter.after(page.lines().getLast().entry().position())));
        }
        found.add(paging);
    }

    private static Anchor link(String key, AuditFilter target) {
        String query = target.parameters().getQueryString();
        var link = Texts.of(new Anchor(AdminRoutes.AUDIT_LOG + (query.isEmpty() ? "" : "?" + query), ""), key);
        link.addClassName("btn");
        return link;
    }

    private void open(AuditFilter wanted) {
        getUI().orElseThrow().navigate(AdminRoutes.AUDIT_LOG, wanted.parameters());
    }

    private DownloadHandler exportOf(AuditScope scope) {
        Locale locale = getLocale();
        AuditFilter asked = filter;
        return event -> write(event, scope, asked, locale);
    }

    private void write(DownloadEvent event, AuditScope scope, AuditFilter asked, Locale locale) throws IOException {
        event.setFileName(FILE);
        event.setContentType("text/csv; charset=utf-8");
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
            var table = new AuditCsv(writer, locale);
            service.export(asked.search(scope), table::write);
            table.flush();
        }
    }

    private void verify() {
        AuditVerification result = service.verify(chosen.flatMap(AuditScope::municipality));
        verified.setClassName("wrong", result instanceof Broken);
        verified.say(locale -> text(result, locale));
    }

    private static String text(AuditVerification result, Locale locale) {
        return switch (result) {
            case Intact intact -> I18NProvider.translate(locale, "audit.intact", intact.count());
            case Broken(long entry, var fault) ->
                I18NProvider.translate(
                        locale,
                        "audit.broken",
                        Long.toString(entry),
                        I18NProvider.translate(locale, "audit.fault." + fault.name()));
        };
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("audit.title"));
    }
}
