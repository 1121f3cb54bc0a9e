package no.hvorervi.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;

/** Shows a one-time link, the only time it can be shown. */
public final class LinkDialog extends Dialog {

    /**
     * Of the link.
     *
     * @param name of whoever is to get it
     * @param told what is said of the link beside it, if anything
     */
    public LinkDialog(String name, String link, Instant expiresAt, Optional<Texts.InLocale> told) {
        addClassName("form-dialog");
        // A slip beside the dialog must not lose a link that cannot be shown again.
        setCloseOnOutsideClick(false);
        Texts.bind(this, this::setHeaderTitle, "people.link.title", name);
        var field = new TextField();
        field.setValue(link);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        Texts.bind(field, field::setLabel, "people.link");
        var status = new LiveStatus();
        told.ifPresent(text -> add(Texts.of(new Paragraph(), text)));
        add(
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale, "people.link.text", NorwegianTime.longDate(expiresAt, locale))),
                field,
                status);

        var copy = Texts.of(new Button(), "people.link.copy");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        link,
                        copied -> status.say(locale -> I18NProvider.translate(locale, "people.link.copied")),
                        refused -> status.say(locale -> I18NProvider.translate(locale, "people.link.notCopied")));
        var close = Texts.of(new Button(), "people.close");
        close.addClickListener(click -> close());
        getFooter().add(close, copy);
    }
}
