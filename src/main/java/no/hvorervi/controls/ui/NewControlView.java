package no.hvorervi.controls.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.Control;
import no.hvorervi.controls.ControlFault;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.Saved;
import no.hvorervi.controls.Saved.Faulty;
import no.hvorervi.controls.Saved.Stored;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.municipalities.Municipality;

/** Puts a control into the register that no unit has entered. */
@Route(ControlRoutes.NEW_PATH)
@PermitAll
final class NewControlView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ControlPages pages;
    private final Div form = new Div();

    NewControlView(ControlPages pages) {
        this.pages = pages;
        addClassName("controls-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Municipality> managed = pages.management().managedByMe();
        if (managed.isEmpty()) {
            throw new NotFoundException();
        }
        var card = new Section();
        card.addClassNames("card", "form", "control-form");
        if (managed.size() > 1) {
            card.add(choice(managed));
        }
        card.add(form);
        show(managed.getFirst().id());
        add(
                ControlWords.ofRegister(Texts.of(new H1(), "controls.new"))
                        .below(Texts.of(new Paragraph(), "controls.new.lead")),
                card);
    }

    private Select<Municipality> choice(List<Municipality> managed) {
        var choice = new Select<Municipality>();
        Texts.bind(choice, choice::setLabel, "controls.municipality");
        choice.setItems(managed);
        choice.setItemLabelGenerator(Municipality::name);
        choice.setValue(managed.getFirst());
        choice.setWidthFull();
        choice.addValueChangeListener(change -> show(change.getValue().id()));
        return choice;
    }

    /** Owners are found among the people of the municipality, so another one has a form of its own. */
    private void show(MunicipalityId municipality) {
        var terms = new TermsForm(pages, municipality, Optional.empty());
        var save = Pieces.button("controls.save", () -> save(municipality, terms));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.removeAll();
        form.add(terms, Pieces.buttons(save, Pieces.link("action.cancel", ControlRoutes.REGISTER, false)));
    }

    private void save(MunicipalityId municipality, TermsForm terms) {
        switch (pages.management().add(municipality, terms.read())) {
            case Stored<Control>(Control added) -> UI.getCurrentOrThrow().navigate(ControlRoutes.control(added.id()));
            case Faulty<Control>(Set<ControlFault> faults) -> terms.show(faults);
            case Saved<Control> other -> throw new IllegalStateException("A new one is nobody else's");
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("controls.new"));
    }
}
