package no.hvorervi.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.accounts.InvitationMail.Delivery;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;

/** Shows a one-time link, the only time it can be shown. */
final class LinkDialog extends Dialog {

    LinkDialog(Invitation invitation, Delivery delivery, String publicUrl) {
        String link = publicUrl + AccountRoutes.INVITATION + "#" + invitation.token();
        addClassName("form-dialog");
        // A slip beside the dialog must not lose a link that cannot be shown again.
        setCloseOnOutsideClick(false);
        Texts.bind(
                this,
                this::setHeaderTitle,
                "people.link.title",
                invitation.account().name());
        var field = new TextField();
        field.setValue(link);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        Texts.bind(field, field::setLabel, "people.link");
        var status = new LiveStatus();
        if (delivery != Delivery.NOT_OFFERED) {
            add(Texts.of(
                    new Paragraph(),
                    delivery == Delivery.SENT ? "people.link.sent" : "people.link.notSent",
                    invitation.account().email()));
        }
        add(
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale, "people.link.text", NorwegianTime.longDate(invitation.expiresAt(), locale))),
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
