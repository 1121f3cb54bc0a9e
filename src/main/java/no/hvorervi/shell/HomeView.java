package no.hvorervi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.Roles;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.RoleService;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitService;

/** Where a person begins: the own units and what to do next, and for administrators how to get started. */
@Route("")
@PermitAll
@Menu(title = "home.menu", order = 0)
class HomeView extends Div implements HasDynamicTitle {

    private final AssessmentService assessments;

    HomeView(CurrentUser currentUser, UnitService units, RoleService roles, AssessmentService assessments) {
        this.assessments = assessments;
        Account account = currentUser.get();
        add(new PageHeader(Texts.of(new H1(), "home.title", account.name())));
        List<Unit> led = units.ledByMe();
        if (!led.isEmpty()) {
            add(Texts.of(new H2(), "home.leader.title"), cards(led));
        } else if (roles.mine().isEmpty()) {
            add(new EmptyState("home.leader.none.title", "home.leader.none.text"));
        }
        if (currentUser.hasRole(Roles.ADMINISTRATOR)) {
            add(administration());
        }
        if (!roles.mine().isEmpty()) {
            add(new MyRoles(roles.mine(), roles));
        }
    }

    private Div cards(List<Unit> led) {
        var cards = new Div(led.stream().map(this::card).toArray(Component[]::new));
        cards.addClassName("grid");
        return cards;
    }

    private Section card(Unit unit) {
        boolean hasDraft = assessments.findDraft(unit.id()).isPresent();
        Optional<Submitted> last = assessments
                .findLatestSubmitted(unit.id())
                .map(Assessment::state)
                .filter(Submitted.class::isInstance)
                .map(Submitted.class::cast);
        var card = new Section(new H3(unit.name()));
        card.addClassName("card");
        if (hasDraft) {
            card.add(Texts.of(new Paragraph(), "home.unit.draft"));
        }
        last.ifPresentOrElse(
                signed -> card.add(Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale, "home.unit.last", NorwegianTime.longDate(signed.at(), locale)))),
                () -> {
                    if (!hasDraft) {
                        card.add(Texts.of(new Paragraph(), "home.unit.none"));
                    }
                });
        var actions = new Div();
        actions.addClassName("actions");
        if (last.isPresent()) {
            actions.add(link("home.unit.profile", AssessmentRoutes.profile(unit.id()), !hasDraft));
        }
        if (hasDraft || last.isEmpty()) {
            actions.add(link(
                    hasDraft ? "home.unit.continue" : "home.unit.start", AssessmentRoutes.assess(unit.id()), true));
        }
        card.add(actions);
        return card;
    }

    private static Anchor link(String key, String target, boolean isFirst) {
        var link = Texts.of(new Anchor(target, ""), key);
        link.addClassName("btn");
        link.setClassName("first", isFirst);
        return link;
    }

    private static Section administration() {
        var steps = new OrderedList(
                step("home.admin.units", OrganisationRoutes.UNITS),
                step("home.admin.people", OrganisationRoutes.PEOPLE));
        var section = new Section(Texts.of(new H2(), "home.admin.title"), steps);
        section.addClassName("card");
        return section;
    }

    private static ListItem step(String key, String target) {
        return new ListItem(Texts.of(new Anchor(target, ""), key));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("home.menu"));
    }
}
