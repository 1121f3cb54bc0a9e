package no.hvorervi.provisioning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.provisioning.IntegrationRoutes;
import org.springframework.beans.factory.annotation.Value;

/** Connects the municipality's own directory: its address, its tokens, and what its groups stand for. */
@Route(IntegrationRoutes.INTEGRATIONS)
@Menu(title = "menu.integrations", order = 83)
@RolesAllowed(Roles.ADMINISTRATOR)
final class IntegrationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final IntegrationActions actions;
    private final String publicUrl;
    private final Select<Municipality> choice = new Select<>();
    private final Div connected = new Div();

    IntegrationsView(IntegrationActions actions, @Value("${hvorervi.public-url}") String publicUrl) {
        this.actions = actions;
        this.publicUrl = publicUrl;
        choice.setItemLabelGenerator(Municipality::name);
        choice.addClassName("search");
        choice.addValueChangeListener(change -> show());
        Texts.bind(choice, choice::setLabel, "integration.municipality");
        add(
                new PageHeader(Texts.of(new H1(), "integration.title"))
                        .below(Texts.of(new Paragraph(), "integration.lead")),
                choice,
                connected);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Municipality> municipalities = actions.mappings().municipalities();
        choice.setItems(municipalities);
        choice.setVisible(municipalities.size() > 1);
        if (municipalities.isEmpty()) {
            connected.removeAll();
            connected.add(new EmptyState("integration.none.title", "integration.none.text"));
        } else {
            choice.setValue(municipalities.getFirst());
        }
    }

    private void show() {
        connected.removeAll();
        choice.getOptionalValue()
                .ifPresent(municipality -> connected.add(
                        new DirectoryCard(publicUrl + IntegrationRoutes.scim(municipality.id())),
                        new TokenCard(actions, municipality),
                        new GroupCard(actions, municipality)));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("integration.title"));
    }
}
