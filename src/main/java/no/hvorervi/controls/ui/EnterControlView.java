package no.hvorervi.controls.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlFault;
import no.hvorervi.controls.ControlNotFoundException;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.NewEntry;
import no.hvorervi.controls.Saved.Conflict;
import no.hvorervi.controls.Saved.Faulty;
import no.hvorervi.controls.Saved.Refused;
import no.hvorervi.controls.Saved.Stored;
import no.hvorervi.controls.UnitControl;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.UnitId;

/** Enters what a control costs the unit; what the register has already is found while its name is typed. */
@Route(ControlRoutes.ENTER_PATH)
@PermitAll
final class EnterControlView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ControlPages pages;
    private final LiveStatus status = new LiveStatus();
    private UnitId unit = new UnitId(0);

    EnterControlView(ControlPages pages) {
        this.pages = pages;
        addClassName("controls-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        unit = ControlPages.unit(event);
        if (!pages.entries().mayEnter(unit)) {
            throw new NotFoundException();
        }
        Optional<ControlId> known = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ControlRoutes.CONTROL)
                .flatMap(ControlRoutes::parse)
                .map(ControlId::new);
        try {
            load(known);
        } catch (UnitNotFoundException | ControlNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void load(Optional<ControlId> known) {
        var subject = new SubjectField(pages, unit, status);
        known.map(each -> pages.entries().subject(unit, each)).ifPresent(subject::choose);
        var form = new EntryForm(Optional.empty());
        var save = Texts.of(new Button(), "controls.enter.save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save(subject, form));
        var card = new Section(
                subject,
                form,
                status,
                Pieces.buttons(save, Pieces.link("action.cancel", ControlRoutes.of(unit), false)));
        card.addClassNames("card", "form", "control-form");
        add(
                ControlWords.ofUnit(
                                Texts.of(new H1(), "controls.enter"),
                                pages.units().path(unit),
                                true)
                        .below(Texts.of(new Paragraph(), "controls.enter.lead")),
                card);
    }

    private void save(SubjectField subject, EntryForm form) {
        switch (pages.entries().enter(new NewEntry(unit, subject.read(), form.read()))) {
            case Stored<UnitControl>(UnitControl stored) ->
                UI.getCurrentOrThrow()
                        .navigate(ControlRoutes.entry(unit, stored.entry().id()));
            case Faulty<UnitControl>(Set<ControlFault> faults) -> show(subject, form, faults);
            case Refused<UnitControl>(var refusal) ->
                status.say(locale -> I18NProvider.translate(locale, "controls.refusal." + refusal.name()));
            case Conflict<UnitControl> conflict -> throw new IllegalStateException("A new one is nobody else's");
        }
    }

    /** The upper fields come last, so that the first of all is where one is led. */
    private static void show(SubjectField subject, EntryForm form, Set<ControlFault> faults) {
        Set<ControlFault> below = EnumSet.copyOf(faults);
        below.retainAll(EntryForm.FAULTS);
        form.show(below);
        Set<ControlFault> above = EnumSet.copyOf(faults);
        above.removeAll(EntryForm.FAULTS);
        subject.show(above);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("controls.enter"));
    }
}
