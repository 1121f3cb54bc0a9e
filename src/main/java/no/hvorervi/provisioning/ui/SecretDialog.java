package no.hvorervi.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.CopyField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.provisioning.ScimToken;

/** Shows a new token, the only time it can be shown. */
final class SecretDialog extends Dialog {

    SecretDialog(ScimToken.Made token) {
        addClassName("form-dialog");
        // A slip must not lose a token that cannot be shown again.
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Texts.bind(this, this::setHeaderTitle, "integration.secret.title", token.name());
        var field = new CopyField(token.secret().value(), "integration.secret", "integration.secret.copy");
        field.button().addThemeVariants(ButtonVariant.PRIMARY);
        add(
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale,
                                "integration.secret.text",
                                NorwegianTime.longDate(token.expiresAt().minus(Duration.ofSeconds(1)), locale))),
                field);
        var close = Texts.of(new Button(), "integration.secret.close");
        close.addClickListener(click -> close());
        getFooter().add(close);
    }
}
