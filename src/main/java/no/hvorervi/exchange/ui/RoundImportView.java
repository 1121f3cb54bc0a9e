package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.exchange.ExchangeRoutes;
import no.hvorervi.exchange.RoundFile;
import no.hvorervi.exchange.RoundImport;
import no.hvorervi.exchange.RoundImportService;
import no.hvorervi.exchange.RoundMapping;
import no.hvorervi.exchange.RoundOutcome;
import no.hvorervi.exchange.RoundPreview;
import no.hvorervi.ids.RoundId;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.rounds.RoundRoutes;

/** Brings in a round that was answered on paper or in another tool. */
@Route(ExchangeRoutes.ROUND_IMPORT)
@RolesAllowed(Roles.ADMINISTRATOR)
final class RoundImportView extends Div implements HasDynamicTitle {

    private final RoundImportService service;
    private final CsvUpload upload = new CsvUpload(this::receive);
    private final Div columnsPlace = new Div();
    private final Div outcome = new Div();
    private Optional<EarlierFields> fields = Optional.empty();
    private Optional<ColumnFields> columns = Optional.empty();
    private Optional<RoundFile> file = Optional.empty();

    RoundImportView(RoundImportService service, MunicipalityService municipalities) {
        this.service = service;
        var template = Texts.of(new Anchor("frontend/runde-mal.csv", ""), "units.import.template");
        template.addClassName("btn");
        template.getElement().setAttribute("download", true);
        template.getElement().setAttribute("router-ignore", true);
        add(new PageHeader(Texts.of(new H1(), "roundImport.title"))
                .above(new Paragraph(Texts.of(new Anchor(RoundRoutes.ROUNDS, ""), "rounds.title")))
                .below(Texts.of(new Paragraph(), "roundImport.lead"))
                .actions(template));
        List<Municipality> managed = municipalities.withAllUnitsOpenTo(UnitFunction.IMPORT_ROUND);
        if (managed.isEmpty()) {
            add(new EmptyState("import.nowhere.title", "import.nowhere.text"));
            return;
        }
        var said = new EarlierFields(managed, service.criteria(), outcome::removeAll);
        fields = Optional.of(said);
        var choice = new Section(
                Texts.of(new H2(), "roundImport.file"), Texts.of(new Paragraph(), "roundImport.file.text"), upload);
        choice.addClassNames("card", "form");
        add(said, choice, columnsPlace, outcome);
    }

    private void receive(byte[] content) {
        RoundFile read = RoundFile.read(content);
        columnsPlace.removeAll();
        outcome.removeAll();
        columns = Optional.empty();
        file = Optional.of(read);
        if (!read.faults().isEmpty()) {
            show(new FaultList(read.faults()));
            return;
        }
        fields.ifPresent(said -> {
            var asked = new ColumnFields(read, said.criteria(), outcome::removeAll);
            columns = Optional.of(asked);
            var look = Texts.of(new Button(), "roundImport.look");
            look.addThemeVariants(ButtonVariant.PRIMARY);
            look.addClickListener(click -> preview());
            asked.add(look);
            columnsPlace.add(asked);
            focus(asked);
        });
    }

    /** What is asked for; empty while something is missing, which the fields then say. */
    private Optional<RoundImport> asked() {
        // All of them say what is missing, and the first on the page gets the focus.
        Optional<RoundMapping> mapping = columns.flatMap(ColumnFields::read);
        Optional<RoundImport> said = fields.flatMap(each -> each.read(mapping.orElse(RoundMapping.NONE)));
        return said.filter(complete -> mapping.isPresent());
    }

    private void preview() {
        outcome.removeAll();
        file.ifPresent(read -> asked().ifPresent(asked -> show(
                switch (service.preview(read, asked)) {
                    case RoundPreview.Refused(var faults) -> new FaultList(faults);
                    case RoundPreview.Ready ready ->
                        new RoundPlanCard(ready, asked.terms().group(), () -> apply(read, asked), this::startAgain);
                })));
    }

    private void apply(RoundFile read, RoundImport asked) {
        switch (service.apply(read, asked)) {
            case RoundOutcome.Refused(var faults) -> show(new FaultList(faults));
            case RoundOutcome.Imported(RoundId round) -> {
                startAgain();
                var link = Texts.of(new Anchor(RoundRoutes.round(round), ""), "roundImport.show");
                link.addClassNames("btn", "first");
                var done = new Section(
                        Texts.of(new H2(), "roundImport.done"),
                        Texts.of(new Paragraph(), "roundImport.done.text"),
                        new Span(link));
                done.addClassName("card");
                show(done);
            }
        }
    }

    private void startAgain() {
        file = Optional.empty();
        columns = Optional.empty();
        upload.clear();
        columnsPlace.removeAll();
        outcome.removeAll();
    }

    private void show(Section news) {
        outcome.removeAll();
        outcome.add(news);
        focus(news);
    }

    /** Moves the focus along, so that keyboard and screen reader are where the news is. */
    private static void focus(Section news) {
        news.getElement().setAttribute("tabindex", "-1");
        news.getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("roundImport.title"));
    }
}
