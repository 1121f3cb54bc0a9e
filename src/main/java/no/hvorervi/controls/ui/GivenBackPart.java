package no.hvorervi.controls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlRegisterService;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.GivenBack;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.kit.OverviewPart;
import org.springframework.core.annotation.Order;

/** The hours that have been given back, in the overview of the whole municipality. */
@SpringComponent
@Order(10)
class GivenBackPart implements OverviewPart {

    private final ControlRegisterService register;

    GivenBackPart(ControlRegisterService register) {
        this.register = register;
    }

    @Override
    public Optional<Component> of(UnitId unit) {
        return register.readable().stream()
                .filter(each -> each.root().equals(unit))
                .map(each -> register.givenBack(each.id()))
                .filter(each -> each.times() > 0)
                .findFirst()
                .map(GivenBackPart::card);
    }

    private static Component card(GivenBack givenBack) {
        var card = new GivenBackCard(givenBack);
        card.add(Texts.of(new Anchor(ControlRoutes.REGISTER, ""), "controls.givenBack.see"));
        return card;
    }
}
