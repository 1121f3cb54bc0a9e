package no.hvorervi.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.AccountId;
import no.hvorervi.people.HeldRole;
import no.hvorervi.people.HeldRole.Phase;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.people.PersonDetails;

/** One person: roles now, planned and past, and the ways in. */
@Route(PeopleRoutes.PERSON_PATH)
@RolesAllowed(Roles.ADMINISTRATOR)
final class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PeopleActions actions;
    private final LiveStatus status = new LiveStatus();
    private final FaultNote fault = new FaultNote();
    private final Div content = new Div();
    private AccountId id = new AccountId(0);
    private String name = "";

    PersonView(PeopleActions actions) {
        this.actions = actions;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get(PeopleRoutes.PERSON)
                .flatMap(text -> PeopleRoutes.number(Map.of(PeopleRoutes.PERSON, text), PeopleRoutes.PERSON))
                .map(AccountId::new)
                .orElseThrow(NotFoundException::new);
        try {
            load();
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void load() {
        PersonDetails person = actions.people().get(id);
        Account account = person.account();
        name = account.name();
        content.removeAll();
        content.add(header(person), status, fault);
        content.add(roles(person, Phase.NOW, "person.now", "person.now.none"));
        if (has(person, Phase.PLANNED)) {
            content.add(roles(person, Phase.PLANNED, "person.planned", "person.now.none"));
        }
        if (has(person, Phase.PAST)) {
            content.add(past(person));
        }
        content.add(signIn(person));
    }

    private PageHeader header(PersonDetails person) {
        Account account = person.account();
        var give = Texts.of(new Button(), "person.give");
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClickListener(click -> new GiveRoleDialog(account, actions, () -> changed("person.given")).open());
        var header = new PageHeader(new H1(account.name()))
                .above(new Paragraph(Texts.of(new Anchor(PeopleRoutes.PEOPLE, ""), "people.title")))
                .below(new Paragraph(account.email()));
        if (person.managed()) {
            var change = Texts.of(new Button(), "person.change");
            change.addClickListener(
                    click -> new ChangePersonDialog(account, actions, () -> changed("person.changed")).open());
            header.actions(change);
        }
        return header.actions(give);
    }

    private void changed(String key) {
        try {
            load();
            status.say(locale -> I18NProvider.translate(locale, key));
        } catch (UnitNotFoundException lastRoleEnded) {
            getUI().ifPresent(ui -> ui.navigate(PeopleRoutes.PEOPLE));
        }
    }

    private boolean has(PersonDetails person, Phase phase) {
        return person.roles().stream().anyMatch(role -> phase(role) == phase);
    }

    private Phase phase(HeldRole role) {
        return role.phase(NorwegianTime.today(actions.clock()));
    }

    private List<HeldRole> in(PersonDetails person, Phase phase) {
        return person.roles().stream().filter(role -> phase(role) == phase).toList();
    }

    private Section roles(PersonDetails person, Phase phase, String titleKey, String emptyKey) {
        var section = new Section(Texts.of(new H2(), titleKey));
        section.addClassName("card");
        List<HeldRole> roles = in(person, phase);
        section.add(roles.isEmpty() ? Texts.of(new Paragraph(), emptyKey) : new RoleList(roles, this::actionsFor));
        return section;
    }

    private Section past(PersonDetails person) {
        List<HeldRole> roles = in(person, Phase.PAST);
        var section = new Section(new NativeDetails(
                Texts.of(new Span(), "person.past", roles.size()), new RoleList(roles, role -> List.of())));
        section.addClassNames("card", "plan");
        return section;
    }

    private List<Component> actionsFor(HeldRole role) {
        List<Component> buttons = new ArrayList<>();
        if (role.role() == UnitRole.UNIT_LEADER && phase(role) == Phase.NOW) {
            var lend = Texts.of(new Anchor(PeopleRoutes.away(role.unit(), id), ""), "person.lend");
            lend.addClassName("btn");
            buttons.add(lend);
        }
        var end = Texts.of(new Button(), "person.end.open");
        Texts.bind(
                end,
                end::setAriaLabel,
                locale -> I18NProvider.translate(locale, "person.end.role", RoleTexts.inUnit(role, locale)));
        end.addClickListener(click -> new EndRoleDialog(role, name, actions, () -> changed("person.ended")).open());
        buttons.add(end);
        return buttons;
    }

    private Section signIn(PersonDetails person) {
        Account account = person.account();
        var section = new Section(
                Texts.of(new H2(), "person.signIn"),
                Texts.of(new Paragraph(), "people.state.text." + account.state().name()));
        section.addClassName("card");
        if (!person.managed()) {
            section.add(Texts.of(new Paragraph(), "refused.NOT_YOURS"));
            return section;
        }
        var buttons = new Div();
        buttons.addClassName("buttons");
        if (account.state() != AccountState.DISABLED) {
            var newLink = Texts.of(new Button(), "people.newLink");
            newLink.addClickListener(click -> fault.unlessRefused(this::inviteAgain));
            buttons.add(newLink);
        }
        if (person.hasSecondFactor() && !id.equals(actions.currentUser().id())) {
            var lost = Texts.of(new Button(), "person.secondFactor.reset");
            lost.addClickListener(click -> confirmRemovingSecondFactor());
            buttons.add(lost);
        }
        if (!id.equals(actions.currentUser().id())) {
            var erasing = Texts.of(new Anchor(PeopleRoutes.erase(id), ""), "people.erase");
            erasing.addClassName("btn");
            buttons.add(disabling(account), erasing);
        }
        section.add(buttons);
        return section;
    }

    private Button disabling(Account account) {
        boolean disabled = account.state() == AccountState.DISABLED;
        var button = Texts.of(new Button(), disabled ? "people.enable" : "people.disable");
        button.addClickListener(click -> {
            if (disabled) {
                setDisabled(false);
            } else {
                confirmDisabling();
            }
        });
        return button;
    }

    private void confirmDisabling() {
        Confirm.ask("people.disable", () -> setDisabled(true), name);
    }

    private void confirmRemovingSecondFactor() {
        Confirm.ask(
                "person.secondFactor.reset",
                () -> {
                    if (fault.unlessRefused(() -> actions.people().removeSecondFactor(id))) {
                        changed("person.secondFactor.isReset");
                    }
                },
                name);
    }

    private void inviteAgain() {
        Invitation invitation = actions.people().inviteAgain(id);
        actions.show(invitation);
    }

    private void setDisabled(boolean disabled) {
        if (fault.unlessRefused(() -> actions.people().setDisabled(id, disabled))) {
            changed(disabled ? "person.disabled" : "person.enabled");
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", name);
    }
}
