package no.hvorervi.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.admin.AdminRoutes;
import no.hvorervi.admin.MyDataService;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;

/** Everything that is stored about the signed-in person, to read, to take away, and to ask to have erased. */
@Route(AdminRoutes.MY_DATA)
@PermitAll
final class MyDataView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FILE = "mine-data.json";

    private final MyDataService service;
    private final Div stored = new Div();
    private final LiveStatus status = new LiveStatus();

    MyDataView(MyDataService service) {
        this.service = service;
        var download = Texts.of(new Anchor(), "mydata.download");
        download.setHref(this::write, AttachmentType.DOWNLOAD);
        download.addClassName("btn");
        var own = Texts.of(new Anchor(AccountRoutes.OWN, ""), "own.title");
        // A plain page, which Flow does not know.
        own.setRouterIgnore(true);
        add(
                new PageHeader(Texts.of(new H1(), "mydata.title"))
                        .above(new Paragraph(own))
                        .below(Texts.of(new Paragraph(), "mydata.lead"))
                        .actions(new PrintButton("mydata.print"), download),
                stored,
                erasure());
    }

    private Section erasure() {
        var ask = Texts.of(new Button(), "mydata.erase.ask");
        ask.addClickListener(click -> confirm());
        ask.addClassName("no-print");
        var section = new Section(
                Texts.of(new H2(), "mydata.erase.title"),
                Texts.of(new Paragraph(), "mydata.erase.text"),
                new UnorderedList(item("mydata.erase.goes"), item("mydata.erase.stays"), item("mydata.erase.log")),
                ask,
                status);
        section.addClassName("card");
        return section;
    }

    private static ListItem item(String key) {
        return Texts.of(new ListItem(), key);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        stored.removeAll();
        service.show().forEach(section -> stored.add(new PersonalCard(section)));
    }

    private void confirm() {
        Confirm.ask("mydata.erase.confirm.title", "mydata.erase.confirm.text", "mydata.erase.confirm.yes", () -> {
            service.askForErasure();
            status.say(locale -> com.vaadin.flow.i18n.I18NProvider.translate(locale, "mydata.erase.asked"));
        });
    }

    private void write(DownloadEvent event) throws IOException {
        event.setFileName(FILE);
        event.setContentType("application/json");
        event.getOutputStream().write(PersonalJson.of(service.export()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("mydata.title"));
    }
}
