package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.exchange.ExchangeRoutes;
import no.hvorervi.exchange.PeoplePreview;
import no.hvorervi.exchange.PersonFile;
import no.hvorervi.exchange.PersonImportService;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.people.PeopleChangedException;
import no.hvorervi.people.PeopleChanges;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.people.RefusedException;

/** Brings people and their roles up to date from a file. */
@Route(ExchangeRoutes.PEOPLE_IMPORT)
@RolesAllowed(Roles.ADMINISTRATOR)
final class PeopleImportView extends ImportPage<PersonFile> {

    private static final Words WORDS = new Words(
            "people.import.title",
            "people.import.lead",
            "people.import.endMissing",
            "people.import.endMissing.hint",
            "people.import.show",
            "frontend/personer-mal.csv",
            PeopleRoutes.PEOPLE,
            "people.title");

    private final PersonImportService service;

    PeopleImportView(PersonImportService service, MunicipalityService municipalities) {
        super(WORDS, municipalities.managedByMe());
        this.service = service;
    }

    @Override
    PersonFile read(byte[] content) {
        return PersonFile.read(content);
    }

    @Override
    Section preview(PersonFile chosen) {
        return switch (service.preview(municipality(), chosen, endsMissing())) {
            case PeoplePreview.Refused refused -> new FaultList(refused.faults());
            case PeoplePreview.Ready ready -> planOf(chosen, ready.plan());
        };
    }

    private PlanCard planOf(PersonFile chosen, PeopleChanges plan) {
        return new PlanCard(plan.isEmpty(), "people.plan.nothing")
                .part("people.plan.added", plan.added(), PeoplePlanTexts::added)
                .part("people.plan.changed", plan.changed(), PeoplePlanTexts::changed)
                .part("people.plan.given", plan.given(), PeoplePlanTexts::given)
                .part("people.plan.moved", plan.moved(), PeoplePlanTexts::moved)
                .part("people.plan.ended", plan.ended(), PeoplePlanTexts::ended)
                .count("people.plan.unchanged", plan.unchanged())
                .count("people.plan.missing", plan.missing())
                .buttons(() -> apply(chosen, plan), this::startAgain);
    }

    private void apply(PersonFile chosen, PeopleChanges plan) {
        try {
            service.apply(municipality(), chosen, endsMissing(), plan);
            showDone(Texts.of(
                    new Paragraph(),
                    "people.import.done",
                    plan.added().size(),
                    plan.changed().size(),
                    plan.given().size(),
                    plan.moved().size(),
                    plan.ended().size()));
        } catch (PeopleChangedException | EmailTakenException | RefusedException changed) {
            showNotDone("people.import.changed");
        }
    }
}
