package no.hvorervi.distribution.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.distribution.CardService;
import no.hvorervi.distribution.PartDistribution;
import no.hvorervi.i18n.Language;
import no.hvorervi.rounds.RoundPart;

/** Cards with codes, to be printed and dealt out. */
final class CardSection extends Composite<Section> {

    private static final int SUGGESTED = 10;
    private static final String FILE = "svarkort.pdf";

    private final DistributionActions actions;
    private final RoundPart part;
    private final IntegerField count = new IntegerField();
    private final Select<Language> language = new Select<>();
    private final RefusalNote note = new RefusalNote();
    private final Div printed = new Div();
    private int cards;

    CardSection(DistributionActions actions, PartDistribution distribution) {
        this.actions = actions;
        this.part = distribution.part();
        this.cards = distribution.cards();
        showPrinted();
        count.setManualValidation(true);
        count.setMin(1);
        count.setMax(CardService.MAX);
        count.setStepButtonsVisible(true);
        count.setValue(SUGGESTED);
        Texts.bind(count, count::setLabel, "distribution.cards.count");
        Texts.bind(count, count::setErrorMessage, "distribution.refused.CARDS_RANGE");
        language.setItems(Language.values());
        language.setValue(Language.NB);
        language.setItemLabelGenerator(Language::ownName);
        Texts.bind(language, language::setLabel, "distribution.language");
        Button make = Words.button("distribution.cards.make", this::ask);
        var making = new Div(count, language, make);
        making.addClassName("adding");
        getContent().add(printed, making, note);
    }

    @Override
    protected Section initContent() {
        return Words.card("distribution.cards");
    }

    private void showPrinted() {
        int made = cards;
        printed.removeAll();
        printed.add(Words.muted(locale -> I18NProvider.translate(locale, "distribution.cards.printed", made)));
    }

    private void ask() {
        Integer wanted = count.getValue();
        boolean isPossible = wanted != null && wanted >= 1 && wanted <= CardService.MAX;
        count.setInvalid(!isPossible);
        if (isPossible) {
            Confirm.ask("distribution.cards.make", () -> make(wanted), wanted);
        } else {
            count.focus();
        }
    }

    private void make(int wanted) {
        note.unlessRefused(() -> {
            byte[] pdf = actions.cards().print(part.terms().id(), part.unit(), wanted, language.getValue());
            cards += wanted;
            showPrinted();
            download(pdf).open();
        });
    }

    /** The only time that the codes are shown. */
    private static Dialog download(byte[] pdf) {
        var dialog = new Dialog();
        dialog.addClassName("form-dialog");
        // A slip beside the dialog must not lose cards that cannot be made again.
        dialog.setCloseOnOutsideClick(false);
        Texts.bind(dialog, dialog::setHeaderTitle, "distribution.cards.ready");
        var link = new Anchor(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(new ByteArrayInputStream(pdf), FILE, "application/pdf", pdf.length)),
                "");
        Texts.of(link, "distribution.cards.download");
        link.addClassNames("btn", "first");
        link.getElement().setAttribute("download", FILE);
        dialog.add(Texts.of(new Paragraph(), "distribution.cards.once"), link);
        dialog.getFooter().add(Words.button("people.close", dialog::close));
        return dialog;
    }
}
