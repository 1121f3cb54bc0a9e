package no.hvorervi.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import no.hvorervi.DatabaseTest;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.workshop.TestWorkshops;
import no.hvorervi.workshop.Workshop;
import no.hvorervi.workshop.WorkshopPlan;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.WorkshopService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of workshops, and what is planned. */
@DatabaseTest
class WorkshopPagesTest extends SpringBrowserlessTest {

    @Autowired
    TestWorkshops workshops;

    @Autowired
    WorkshopService service;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private UnitId root = new UnitId(0);
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        root = units.root("Fjordkommunen");
        unit = units.below(root, "Hjemmetjenesten");
    }

    private void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    @Test
    void leaderPlansOneFromTheUnitsPage() {
        users.signIn(units.leader(unit));
        open(AssessmentRoutes.profile(unit));
        assertThat(find(Anchor.class).withText("Verksteder").single().getHref()).isEqualTo(WorkshopRoutes.list(unit));
        open(WorkshopRoutes.list(unit));
        assertThat(page()).contains("Ingen verksteder ennå", "Planlegg verksted");
        open(WorkshopRoutes.create(unit));
        test(find(TextField.class).single()).setValue("");
        click("Lagre verkstedet");
        assertThat(find(TextField.class).single().getErrorMessage()).isEqualTo("Gi verkstedet et navn.");
        test(find(TextField.class).single()).setValue("Høstverksted");
        click("Lagre verkstedet");
        assertThat(page()).contains("Høstverksted", "Gå til verkstedet", "Slett verkstedet");
        assertThat(service.list(unit)).extracting(each -> each.plan().title()).containsExactly("Høstverksted");
    }

    @Test
    void smallestGroupCannotBeLowered() {
        users.signIn(units.leader(unit));
        open(WorkshopRoutes.create(unit));
        find(IntegerField.class).single().setValue(4);
        click("Lagre verkstedet");
        assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
        assertThat(service.list(unit)).isEmpty();
    }

    @Test
    void withoutPrinciplesThereIsNothingToTalkAbout() {
        users.signIn(units.leader(unit));
        open(WorkshopRoutes.create(unit));
        find(CheckboxGroup.class).single().clear();
        click("Lagre verkstedet");
        assertThat(find(CheckboxGroup.class).single().isInvalid()).isTrue();
    }

    @Test
    void planThatAnotherHasChangedIsNotOverwritten() {
        users.signIn(units.leader(unit));
        Workshop planned = workshops.planned(unit);
        open(WorkshopRoutes.plan(unit, planned.id()));
        WorkshopPlan plan = planned.plan();
        service.edit(
                planned.id(),
                new WorkshopPlan("Den andres", plan.heldOn(), plan.programme(), plan.principles(), 6, plan.released()),
                planned.version());
        test(find(TextField.class).single()).setValue("Mitt");
        click("Lagre endringene");
        assertThat(page()).contains("En annen har endret verkstedet imens.");
        assertThat(service.get(planned.id()).plan().title()).isEqualTo("Den andres");
    }

    @Test
    void whatHasBegunIsShownAndNotChanged() {
        users.signIn(units.leader(unit));
        WorkshopId id = workshops.opened(unit);
        open(WorkshopRoutes.plan(unit, id));
        assertThat(page()).contains("I gang nå", "Gå til verkstedet").doesNotContain("Lagre endringene");
    }

    @Test
    void representativesReadAndPlanNothing() {
        users.signIn(units.leader(unit));
        Workshop planned = workshops.planned(unit);
        units.signIn(UnitRole.UNION_REPRESENTATIVE, unit);
        open(WorkshopRoutes.list(unit));
        assertThat(page()).contains(planned.plan().title()).doesNotContain("Planlegg verksted");
        open(WorkshopRoutes.plan(unit, planned.id()));
        assertThat(page()).contains("Planlagt til").doesNotContain("Lagre endringene", "Gå til verkstedet");
        open(WorkshopRoutes.create(unit));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @Test
    void facilitatorSeesWhatIsToComeInAllUnitsBelow() {
        users.signIn(units.leader(unit));
        Workshop planned = workshops.planned(unit);
        UnitId elsewhere = units.root("Annen kommune");
        users.signIn(units.leader(elsewhere));
        workshops.planned(elsewhere);
        units.signIn(UnitRole.FACILITATOR, root);
        open(WorkshopRoutes.ALL);
        assertThat(page()).contains(planned.plan().title(), "Hjemmetjenesten").doesNotContain("Annen kommune");
        assertThat(find(ComboBox.class).all()).hasSize(1);
        open("");
        assertThat(page()).contains("Dette venter på deg", "Verkstedet er planlagt til");
    }

    @Test
    void workshopOfAnotherUnitIsNotThere() {
        users.signIn(units.leader(unit));
        Workshop planned = workshops.planned(unit);
        UnitId other = units.below(root, "Andre");
        units.signIn(UnitRole.FACILITATOR, root);
        open(WorkshopRoutes.plan(other, planned.id()));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
        open(WorkshopRoutes.run(other, planned.id()));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }
}
