package no.hvorervi.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.ResultLink;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.kit.Qr;
import no.hvorervi.results.page.Saying;

/** Makes the link by which the unit's employees see its results, and shows it the only time that it can be shown. */
class ShareDialog extends Dialog {

    private static final String FILE = "resultater.pdf";

    private final UnitResult result;
    private final ResultLinkService links;
    private final Div body = new Div();
    private final LiveStatus status = new LiveStatus();
    private final Button make = new Button();

    ShareDialog(UnitResult result, ResultLinkService links) {
        this.result = result;
        this.links = links;
        addClassName("form-dialog");
        Texts.bind(this, this::setHeaderTitle, "results.share");
        boolean isThere = links.exists(round(), unit());
        body.add(Saying.of(
                new Paragraph(),
                told -> told.text(
                        "results.share.text",
                        NorwegianTime.longDate(result.round().employeesFrom(), told.locale()))));
        if (isThere) {
            var note = Texts.of(new Paragraph(), "results.share.again.text");
            note.addClassName("note");
            body.add(note);
        }
        add(body, status);
        Texts.of(make, isThere ? "results.share.again" : "results.share.make");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> show(links.make(round(), unit())));
        var close = Texts.of(new Button(), "people.close");
        close.addClickListener(click -> close());
        getFooter().add(close, make);
    }

    private RoundId round() {
        return result.round().round();
    }

    private UnitId unit() {
        return result.unit().unit();
    }

    private void show(ResultLink link) {
        // A slip beside the dialog must not lose a link that cannot be shown again.
        setCloseOnOutsideClick(false);
        getFooter().remove(make);
        var field = new TextField();
        field.setValue(link.address());
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        Texts.bind(field, field::setLabel, "results.share.link");
        var copy = Texts.of(new Button(), "people.link.copy");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        link.address(),
                        copied -> status.say(locale -> I18NProvider.translate(locale, "people.link.copied")),
                        refused -> status.say(locale -> I18NProvider.translate(locale, "people.link.notCopied")));
        body.removeAll();
        body.add(Texts.of(new Paragraph(), "results.share.once"), field, qr(link));
        getFooter().add(poster(link), copy);
        status.say(locale -> I18NProvider.translate(locale, "results.share.made"));
    }

    private static Div qr(ResultLink link) {
        var square = new Div(Drawn.picture(told -> Qr.draw(link.address(), told.text("results.share.qr"))));
        square.addClassName("qr-square");
        return square;
    }

    private Anchor poster(ResultLink link) {
        var poster = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = links.printPoster(
                            round(),
                            unit(),
                            link.code(),
                            Language.ofLocale(event.getUI().getLocale()));
                    return new DownloadResponse(new ByteArrayInputStream(pdf), FILE, "application/pdf", pdf.length);
                }),
                "");
        Texts.of(poster, "distribution.link.poster");
        poster.addClassName("btn");
        poster.getElement().setAttribute("download", FILE);
        return poster;
    }
}
