package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.distribution.DistributionRefusedException;
import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.distribution.DistributionService;
import no.hvorervi.exchange.ExchangeRoutes;
import no.hvorervi.exchange.RecipientFile;
import no.hvorervi.exchange.RecipientImportService;
import no.hvorervi.exchange.RecipientPreview;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundRoutes;

/** Brings the addresses of a whole round in from a file. */
@Route(ExchangeRoutes.RECIPIENT_IMPORT)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.HR_ADVISER, Roles.UNIT_LEADER, Roles.DEPUTY})
final class RecipientImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RecipientImportService service;
    private final DistributionService distributions;
    private final CsvUpload upload = new CsvUpload(this::receive);
    private final Div outcome = new Div();
    private RoundId round = new RoundId(0);

    RecipientImportView(RecipientImportService service, DistributionService distributions) {
        this.service = service;
        this.distributions = distributions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = new RoundId(event.getRouteParameters()
                .get(RoundRoutes.ROUND)
                .flatMap(RoundRoutes::parse)
                .orElseThrow(NotFoundException::new));
        try {
            distributions.overview(round);
        } catch (RoundNotFoundException hidden) {
            throw new NotFoundException();
        }
        removeAll();
        outcome.removeAll();
        var template = Texts.of(new Anchor("frontend/adresser-mal.csv", ""), "units.import.template");
        template.addClassName("btn");
        template.getElement().setAttribute("download", true);
        template.getElement().setAttribute("router-ignore", true);
        var choice = new Section(upload);
        choice.addClassName("card");
        add(
                new PageHeader(Texts.of(new H1(), "recipients.import.title"))
                        .above(new Paragraph(
                                Texts.of(new Anchor(DistributionRoutes.round(round), ""), "distribution.title")))
                        .below(Texts.of(new Paragraph(), "recipients.import.lead"))
                        .actions(template),
                choice,
                outcome);
    }

    private void receive(byte[] content) {
        RecipientFile file = RecipientFile.read(content);
        show(
                switch (service.preview(round, file)) {
                    case RecipientPreview.Refused refused -> new FaultList(refused.faults());
                    case RecipientPreview.Ready ready -> planOf(file, ready);
                });
    }

    private PlanCard planOf(RecipientFile file, RecipientPreview.Ready ready) {
        return new PlanCard(ready.units().isEmpty(), "recipients.import.nothing")
                .count("recipients.import.addresses", ready.addresses())
                .part(
                        "recipients.import.units",
                        ready.units(),
                        unit -> locale -> I18NProvider.translate(
                                locale,
                                "recipients.import.unit",
                                unit.name(),
                                unit.recipients().size()))
                .buttons(() -> apply(file), this::startAgain);
    }

    private void apply(RecipientFile file) {
        try {
            int added = service.apply(round, file);
            startAgain();
            var link = Texts.of(new Anchor(DistributionRoutes.round(round), ""), "recipients.import.show");
            link.addClassNames("btn", "first");
            var done = new Section(
                    Texts.of(new H2(), "units.import.done"),
                    Texts.of(new Paragraph(), "recipients.import.done", added),
                    link);
            done.addClassName("card");
            show(done);
        } catch (DistributionRefusedException refused) {
            var note = new Section(Texts.of(
                    new Paragraph(), "distribution.refused." + refused.reason().name()));
            note.addClassNames("note", "wrong");
            show(note);
        }
    }

    private void startAgain() {
        upload.clear();
        outcome.removeAll();
    }

    /** Moves the focus along, so that keyboard and screen reader are where the news is. */
    private void show(Section news) {
        outcome.removeAll();
        outcome.add(news);
        news.getElement().setAttribute("tabindex", "-1");
        news.getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("recipients.import.title"));
    }
}
