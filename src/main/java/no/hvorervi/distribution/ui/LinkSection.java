package no.hvorervi.distribution.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.distribution.AnswerLink;
import no.hvorervi.distribution.LinkKind;
import no.hvorervi.distribution.LinkService;
import no.hvorervi.i18n.Language;
import no.hvorervi.rounds.RoundPart;

/** A link for a shared device or for anybody: offering it, showing it, taking it back. */
final class LinkSection extends Composite<Section> {

    private static final int SUGGESTED_DEVICE = 20;
    private static final int SUGGESTED_OPEN = 1_000;
    private static final String FILE = "plakat.pdf";

    private final DistributionActions actions;
    private final RoundPart part;
    private final LinkKind kind;
    private final LiveStatus status = new LiveStatus();
    private final String key;
    private final Div body = new Div();
    private final IntegerField max = new IntegerField();
    private final RefusalNote note = new RefusalNote();

    LinkSection(DistributionActions actions, RoundPart part, LinkKind kind) {
        this.actions = actions;
        this.part = part;
        this.kind = kind;
        this.key = "distribution.link." + kind.name();
        max.setManualValidation(true);
        max.setMin(1);
        max.setMax(LinkService.MAX);
        max.setStepButtonsVisible(true);
        max.setValue(kind == LinkKind.DEVICE ? SUGGESTED_DEVICE : SUGGESTED_OPEN);
        Texts.bind(max, max::setLabel, key + ".max");
        Texts.bind(max, max::setHelperText, key + ".max.hint");
        Texts.bind(max, max::setErrorMessage, "distribution.refused.LINK_RANGE");
        Section section = getContent();
        var heading = Words.card(key);
        heading.getChildren().toList().forEach(section::add);
        section.addClassName("card");
        section.add(body, status, note);
        load();
    }

    private void load() {
        Optional<AnswerLink> link = actions.links().find(part.terms().id(), part.unit(), kind);
        body.removeAll();
        link.ifPresentOrElse(this::show, this::showNone);
    }

    private void showNone() {
        Button offer = Words.button(key + ".offer", this::offer);
        var adding = new Div(max, offer);
        adding.addClassName("adding");
        body.add(adding);
    }

    private void show(AnswerLink link) {
        max.setValue(link.max());
        String address = actions.links().address(link);
        var field = new TextField();
        field.setValue(address);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        Texts.bind(field, field::setLabel, key + ".address");
        var copy = Texts.of(new Button(), "people.link.copy");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        address,
                        copied -> status.say(locale -> I18NProvider.translate(locale, "people.link.copied")),
                        refused -> status.say(locale -> I18NProvider.translate(locale, "people.link.notCopied")));
        if (link.isUsedUp()) {
            var full = new Div(Words.muted(locale -> I18NProvider.translate(locale, key + ".usedUp")));
            full.addClassNames("note", "wrong");
            body.add(full);
        }
        Button change = Words.button("distribution.link.change", this::offer);
        var limit = new Div(max, change);
        limit.addClassName("adding");
        Div buttons = Words.buttons(copy);
        if (kind == LinkKind.OPEN) {
            buttons.add(poster());
        }
        buttons.add(Words.button(
                "distribution.link.withdraw", () -> Confirm.ask("distribution.link.withdraw", this::withdraw)));
        body.add(
                field,
                Words.muted(locale -> I18NProvider.translate(
                        locale, "distribution.link.typed", link.code().grouped(), withoutCode(address))),
                buttons,
                limit);
    }

    private Anchor poster() {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    Language language = Language.ofLocale(event.getUI().getLocale());
                    byte[] pdf = actions.links().printPoster(part.terms().id(), part.unit(), language);
                    return new DownloadResponse(new ByteArrayInputStream(pdf), FILE, "application/pdf", pdf.length);
                }),
                "");
        Texts.of(link, "distribution.link.poster");
        link.addClassName("btn");
        link.getElement().setAttribute("download", FILE);
        return link;
    }

    private static String withoutCode(String address) {
        return address.substring(0, address.indexOf('#')).replaceFirst("^https?://", "");
    }

    private void offer() {
        Integer wanted = max.getValue();
        if (wanted == null) {
            max.setInvalid(true);
            max.focus();
            return;
        }
        max.setInvalid(false);
        if (note.unlessRefused(() -> actions.links().offer(part.terms().id(), part.unit(), kind, wanted))) {
            status.say(locale -> I18NProvider.translate(locale, "distribution.link.offered"));
            load();
        }
    }

    private void withdraw() {
        actions.links().withdraw(part.terms().id(), part.unit(), kind);
        status.say(locale -> I18NProvider.translate(locale, "distribution.link.withdrawn"));
        load();
    }
}
