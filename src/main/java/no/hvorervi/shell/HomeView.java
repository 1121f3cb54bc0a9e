package no.hvorervi.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;

/** Where a person begins. */
@Route("")
@PermitAll
class HomeView extends Div {

    HomeView() {
        add(new PageHeader(Texts.of(new H1(), "product.name")));
    }
}
