package no.hvorervi.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.provisioning.ScimToken;

/** The municipality's tokens: made, looked at and shut. */
final class TokenCard extends Section {

    private final IntegrationActions actions;
    private final Municipality municipality;
    private final Div list = new Div();
    private final LiveStatus status = new LiveStatus();

    TokenCard(IntegrationActions actions, Municipality municipality) {
        this.actions = actions;
        this.municipality = municipality;
        addClassName("card");
        var make = Texts.of(new Button(), "integration.token.new");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> new NewTokenDialog(actions, municipality, this::made).open());
        add(
                Texts.of(new H2(), "integration.token.title"),
                Texts.of(new Paragraph(), "integration.token.text"),
                status,
                list,
                make);
        load();
    }

    private void made(ScimToken.Made token) {
        load();
        new SecretDialog(token).open();
    }

    private void load() {
        list.removeAll();
        List<ScimToken> tokens = actions.tokens().list(municipality.id());
        if (tokens.isEmpty()) {
            list.add(Texts.of(new Paragraph(), "integration.token.none"));
            return;
        }
        var items = new UnorderedList();
        items.addClassNames("plain", "entries");
        tokens.stream().map(this::item).forEach(items::add);
        list.add(items);
    }

    private ListItem item(ScimToken token) {
        var name = new Span(token.name());
        name.addClassName("entry-name");
        var words = new Div(
                name, Pieces.muted(locale -> made(token, locale)), Pieces.muted(locale -> validity(token, locale)));
        var item = new ListItem(words);
        if (isUsable(token)) {
            var revoke = Texts.of(new Button(), "integration.token.revoke");
            Texts.bind(revoke, revoke::setAriaLabel, "integration.token.revoke.named", token.name());
            revoke.addClickListener(click -> confirm(token));
            item.add(revoke);
        }
        return item;
    }

    private boolean isUsable(ScimToken token) {
        return token.revokedAt().isEmpty()
                && token.expiresAt().isAfter(actions.clock().instant());
    }

    private static String made(ScimToken token, Locale locale) {
        return I18NProvider.translate(
                locale, "integration.token.made", NorwegianTime.longDate(token.madeAt(), locale), token.madeBy());
    }

    /** How long it can be used, and whether it is. */
    private String validity(ScimToken token, Locale locale) {
        if (token.revokedAt().isPresent()) {
            return I18NProvider.translate(
                    locale,
                    "integration.token.revoked",
                    NorwegianTime.longDate(token.revokedAt().get(), locale));
        }
        String lastDay = NorwegianTime.longDate(token.expiresAt().minus(Duration.ofSeconds(1)), locale);
        if (!isUsable(token)) {
            return I18NProvider.translate(locale, "integration.token.expired", lastDay);
        }
        String used = token.lastUsed()
                .map(day ->
                        I18NProvider.translate(locale, "integration.token.used", NorwegianTime.longDate(day, locale)))
                .orElseGet(() -> I18NProvider.translate(locale, "integration.token.unused"));
        return I18NProvider.translate(locale, "integration.token.lasting", lastDay, used);
    }

    private void confirm(ScimToken token) {
        Confirm.ask(
                locale -> I18NProvider.translate(locale, "integration.token.revoke.title", token.name()),
                locale -> I18NProvider.translate(locale, "integration.token.revoke.text"),
                locale -> I18NProvider.translate(locale, "integration.token.revoke"),
                () -> {
                    actions.tokens().revoke(municipality.id(), token.id());
                    load();
                    status.say(
                            locale -> I18NProvider.translate(locale, "integration.token.revoked.done", token.name()));
                });
    }
}
