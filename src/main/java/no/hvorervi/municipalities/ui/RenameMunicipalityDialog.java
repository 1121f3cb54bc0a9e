package no.hvorervi.municipalities.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.organisation.NewUnit;

/** Asks what a municipality is called from now on. */
final class RenameMunicipalityDialog extends Dialog {

    RenameMunicipalityDialog(MunicipalityService service, Municipality municipality, Runnable whenDone) {
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, "reorganise.rename.title", municipality.name());
        var name = new TextField();
        Texts.bind(name, name::setLabel, "reorganise.name");
        Texts.bind(name, name::setErrorMessage, "reorganise.name.missing");
        name.setValue(municipality.name());
        name.setMaxLength(NewUnit.MAX_NAME);
        name.setManualValidation(true);
        name.setAutoselect(true);
        name.setWidthFull();
        name.addValueChangeListener(change -> name.setInvalid(false));
        add(name);
        var cancel = Texts.of(new Button(), "action.cancel");
        cancel.addClickListener(click -> close());
        var save = Texts.of(new Button(), "municipalities.save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            name.setInvalid(name.getValue().isBlank());
            if (name.isInvalid()) {
                name.focus();
                return;
            }
            service.rename(municipality.id(), name.getValue());
            close();
            whenDone.run();
        });
        getFooter().add(cancel, save);
    }
}
