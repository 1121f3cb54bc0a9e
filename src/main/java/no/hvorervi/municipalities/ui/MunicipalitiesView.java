package no.hvorervi.municipalities.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.LinkDialog;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.credentials.InvitationMail;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.municipalities.MunicipalityOverview;
import no.hvorervi.municipalities.MunicipalityRoutes;
import no.hvorervi.municipalities.MunicipalityService;
import org.springframework.beans.factory.annotation.Value;

/** The municipalities of the installation, for whoever runs it: new ones, their names and how large they are. */
@Route(MunicipalityRoutes.MUNICIPALITIES)
@Menu(title = "menu.municipalities", order = 90)
@RolesAllowed(Roles.OPERATOR)
final class MunicipalitiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MunicipalityService service;
    private final InvitationMail mail;
    private final CurrentUser currentUser;
    private final String publicUrl;
    private final LiveStatus status = new LiveStatus();

    MunicipalitiesView(
            MunicipalityService service,
            InvitationMail mail,
            CurrentUser currentUser,
            @Value("${hvorervi.public-url}") String publicUrl) {
        this.service = service;
        this.mail = mail;
        this.currentUser = currentUser;
        this.publicUrl = publicUrl;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        removeAll();
        List<MunicipalityOverview> all = service.list();
        var header = new PageHeader(Texts.of(new H1(), "municipalities.title"))
                .below(Texts.of(new Paragraph(), "municipalities.lead"));
        add(header, status);
        if (all.isEmpty()) {
            add(new EmptyState("municipalities.empty.title", "municipalities.empty.text", adding()));
        } else {
            header.actions(adding());
            var list = new UnorderedList();
            list.addClassNames("plain", "municipalities", "card");
            all.forEach(each -> list.add(line(each)));
            add(list);
        }
    }

    private Button adding() {
        var add = Texts.of(new Button(), "municipalities.new");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> new NewMunicipalityDialog(service, currentUser, this::added).open());
        return add;
    }

    private void added(Optional<Invitation> invitation) {
        load();
        status.say(locale -> I18NProvider.translate(locale, "municipalities.added"));
        invitation.ifPresent(link -> show(link));
    }

    private void show(Invitation invitation) {
        Account account = invitation.account();
        new LinkDialog(
                        account.name(),
                        publicUrl + AccountRoutes.invitation(invitation.token()),
                        invitation.expiresAt(),
                        mail.send(invitation)
                                .textKey()
                                .map(key -> locale -> I18NProvider.translate(locale, key, account.email())))
                .open();
    }

    private ListItem line(MunicipalityOverview each) {
        Municipality municipality = each.municipality();
        var name = new Span(municipality.name());
        name.addClassName("name");
        var details = Texts.of(
                new Span(),
                "municipalities.details",
                municipality.number().orElse(""),
                municipality.number().isPresent() ? 1 : 0,
                each.units(),
                each.administrators());
        details.addClassName("muted");
        var words = new Div(name, details);
        words.addClassName("unit-name");
        var rename = Texts.of(new Button(), "municipalities.rename");
        Texts.bind(rename, rename::setAriaLabel, "municipalities.rename.one", municipality.name());
        rename.addClickListener(click -> new RenameMunicipalityDialog(service, municipality, this::load).open());
        return new ListItem(words, rename);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("municipalities.title"));
    }
}
