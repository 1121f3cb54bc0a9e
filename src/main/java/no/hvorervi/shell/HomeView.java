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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.Roles;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.CheckInService;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentRoutes;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.MunicipalityRoutes;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.organisation.MyUnit;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.overview.OverviewRoutes;
import no.hvorervi.overview.OverviewService;
import no.hvorervi.people.HeldRole;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.people.RoleService;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.ResultService;

/** Where a person begins: the own units and what to do next or to read, and for administrators how to get started. */
@Route("")
@PermitAll
@Menu(title = "home.menu", order = 0)
class HomeView extends Div implements HasDynamicTitle {

    private final AssessmentService assessments;
    private final ResultService results;
    private final Map<UnitId, Integer> late;

    HomeView(
            CurrentUser currentUser,
            UnitService units,
            RoleService roles,
            AssessmentService assessments,
            ResultService results,
            CheckInService checkIns,
            Waiting waiting,
            MunicipalityService municipalities,
            OverviewService overviews) {
        this.assessments = assessments;
        this.results = results;
        Account account = currentUser.get();
        add(new PageHeader(Texts.of(new H1(), "home.title", account.name())));
        List<MyUnit> mine = units.mine();
        List<MyUnit> led = mine.stream()
                .filter(each -> each.may(UnitFunction.WRITE_ASSESSMENT))
                .toList();
        List<MyUnit> represented = mine.stream()
                .filter(each -> each.may(UnitFunction.SEE_ASSESSMENTS) && !led.contains(each))
                .toList();
        late = checkIns.countLate(mine.stream()
                .filter(each -> each.may(UnitFunction.SEE_ACTIONS))
                .map(each -> each.unit().id())
                .toList());
        Optional<Section> toDo = waiting.section(mine);
        toDo.ifPresent(this::add);
        if (!led.isEmpty()) {
            add(Texts.of(new H2(), "home.leader.title"), cards(led, this::toAssess));
        }
        if (!represented.isEmpty()) {
            add(Texts.of(new H2(), "home.represent.title"), cards(represented, this::toRead));
        }
        boolean isAbove = overviews.isOffered();
        if (isAbove) {
            add(overview());
        }
        Optional<Section> running = waiting.running();
        running.ifPresent(this::add);
        boolean isAdministrator = currentUser.hasRole(Roles.ADMINISTRATOR);
        boolean isOperator = currentUser.hasRole(Roles.OPERATOR);
        if (isOperator) {
            add(operation(municipalities.list().isEmpty()));
        }
        if (isAdministrator) {
            add(administration());
        }
        List<HeldRole> held = roles.mine();
        boolean isEmpty = toDo.isEmpty() && running.isEmpty() && led.isEmpty() && represented.isEmpty() && !isAbove;
        if (isEmpty && !isAdministrator && !isOperator) {
            add(
                    held.isEmpty()
                            ? new EmptyState("home.leader.none.title", "home.leader.none.text")
                            : Texts.of(new Paragraph(), "home.nothing"));
        }
        if (!held.isEmpty()) {
            add(new MyRoles(held, roles));
        }
    }

    private static Section overview() {
        var section = new Section(
                Texts.of(new H2(), "home.overview"),
                Texts.of(new Paragraph(), "home.overview.text"),
                new Div(Pieces.link("home.overview.go", OverviewRoutes.OVERVIEW, false)));
        section.addClassName("card");
        return section;
    }

    private static Div cards(List<MyUnit> units, Function<MyUnit, Component> card) {
        var cards = new Div(units.stream().map(card).toArray(Component[]::new));
        cards.addClassName("grid");
        return cards;
    }

    private Section toAssess(MyUnit mine) {
        UnitId unit = mine.unit().id();
        boolean hasDraft = assessments.findDraft(unit).isPresent();
        Optional<Submitted> last = lastSubmitted(unit);
        Section card = card(mine);
        if (!mine.roles().contains(UnitRole.UNIT_LEADER)) {
            card.add(Texts.of(new Paragraph(), "home.unit.deputy"));
        }
        if (hasDraft) {
            card.add(Texts.of(new Paragraph(), "home.unit.draft"));
        }
        last.ifPresentOrElse(signed -> card.add(date(signed)), () -> {
            if (!hasDraft) {
                card.add(Texts.of(new Paragraph(), "home.unit.none"));
            }
        });
        var actions = new Div();
        actions.addClassName("actions");
        if (last.isPresent()) {
            actions.add(Pieces.link("home.unit.profile", AssessmentRoutes.profile(unit), !hasDraft));
        }
        if (hasDraft || last.isEmpty()) {
            actions.add(Pieces.link(
                    hasDraft ? "home.unit.continue" : "home.unit.start", AssessmentRoutes.assess(unit), true));
        }
        results(unit).ifPresent(actions::add);
        late(unit).ifPresent(card::add);
        card.add(actions);
        return card;
    }

    /** To what is released of the unit, when there is something. */
    private Optional<Anchor> results(UnitId unit) {
        return results.latest(unit).isPresent()
                ? Optional.of(Pieces.link("home.unit.results", ResultRoutes.latest(unit), false))
                : Optional.empty();
    }

    /** Of the unit's actions, told to its own people alone. */
    private Optional<Paragraph> late(UnitId unit) {
        return Optional.ofNullable(late.get(unit))
                .map(count -> new Paragraph(Texts.of(new Anchor(ActionRoutes.of(unit), ""), "home.unit.late", count)));
    }

    private Section toRead(MyUnit mine) {
        UnitId unit = mine.unit().id();
        Section card = card(mine);
        var actions = new Div();
        actions.addClassName("actions");
        lastSubmitted(unit)
                .ifPresentOrElse(
                        signed -> {
                            card.add(date(signed));
                            actions.add(Pieces.link("home.unit.profile", AssessmentRoutes.profile(unit), true));
                        },
                        () -> card.add(Texts.of(new Paragraph(), "home.unit.waiting")));
        results(unit).ifPresent(actions::add);
        late(unit).ifPresent(card::add);
        card.add(actions);
        return card;
    }

    private static Section card(MyUnit mine) {
        var card = new Section(new H3(mine.unit().name()));
        card.addClassName("card");
        return card;
    }

    private Optional<Submitted> lastSubmitted(UnitId unit) {
        return assessments
                .findLatestSubmitted(unit)
                .map(Assessment::state)
                .filter(Submitted.class::isInstance)
                .map(Submitted.class::cast);
    }

    private static Paragraph date(Submitted signed) {
        return Texts.of(
                new Paragraph(),
                locale ->
                        I18NProvider.translate(locale, "home.unit.last", NorwegianTime.longDate(signed.at(), locale)));
    }

    /** Without a municipality there is nothing else to do. */
    private static EmptyState operation(boolean isFirst) {
        return new EmptyState(
                isFirst ? "home.operator.title" : "home.operator.more.title",
                isFirst ? "home.operator.text" : "home.operator.text.more",
                Pieces.link(
                        isFirst ? "home.operator.go" : "home.operator.more",
                        MunicipalityRoutes.MUNICIPALITIES,
                        isFirst));
    }

    private static Section administration() {
        var steps = new OrderedList(
                step("home.admin.units", OrganisationRoutes.UNITS), step("home.admin.people", PeopleRoutes.PEOPLE));
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
