package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.exchange.ExchangeRoutes;
import no.hvorervi.exchange.ImportPreview;
import no.hvorervi.exchange.UnitFile;
import no.hvorervi.exchange.UnitImportService;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.TreeChanges;
import no.hvorervi.reorganisation.PlanBrokenException;
import no.hvorervi.reorganisation.TreeChangedException;

/** Brings the unit tree up to date from a file. */
@Route(ExchangeRoutes.UNIT_IMPORT)
@RolesAllowed(Roles.ADMINISTRATOR)
final class ImportView extends ImportPage<UnitFile> {

    private static final Words WORDS = new Words(
            "units.import.title",
            "units.import.lead",
            "units.import.endMissing",
            "units.import.endMissing.hint",
            "units.import.show",
            "frontend/enheter-mal.csv",
            OrganisationRoutes.UNITS,
            "units.title");

    private final UnitImportService service;

    ImportView(UnitImportService service, MunicipalityService municipalities) {
        super(WORDS, municipalities.managedByMe());
        this.service = service;
    }

    @Override
    UnitFile read(byte[] content) {
        return UnitFile.read(content);
    }

    @Override
    Section preview(UnitFile chosen) {
        return switch (service.preview(municipality(), chosen, endsMissing())) {
            case ImportPreview.Refused refused -> new FaultList(refused.faults());
            case ImportPreview.Ready ready -> planOf(chosen, ready.plan());
        };
    }

    private PlanCard planOf(UnitFile chosen, TreeChanges plan) {
        return new PlanCard(plan.isEmpty(), "units.plan.nothing.text")
                .part("units.plan.added", plan.added(), PlanTexts::added)
                .part("units.plan.changed", plan.changed(), PlanTexts::changed)
                .part("units.plan.moved", plan.moved(), PlanTexts::moved)
                .part("units.plan.ended", plan.ended(), PlanTexts::ended)
                .part("units.plan.missing", plan.missing(), PlanTexts::missing)
                .count("units.plan.unchanged", plan.unchanged())
                .buttons(() -> apply(chosen, plan), this::startAgain);
    }

    private void apply(UnitFile chosen, TreeChanges plan) {
        try {
            service.apply(municipality(), chosen, endsMissing(), plan);
            showDone(Texts.of(
                    new Paragraph(),
                    "units.import.done.text",
                    plan.added().size(),
                    plan.changed().size(),
                    plan.moved().size(),
                    plan.ended().size()));
        } catch (TreeChangedException changed) {
            showNotDone("units.import.changed");
        } catch (PlanBrokenException broken) {
            showNotDone("units.import.plans");
        }
    }
}
