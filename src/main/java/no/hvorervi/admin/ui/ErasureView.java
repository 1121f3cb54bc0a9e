package no.hvorervi.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.AccountId;
import no.hvorervi.people.ErasureService;
import no.hvorervi.people.PeopleRoutes;

/** Erases a person for good, after the administrator has read what that means and typed the person's name. */
@Route(PeopleRoutes.ERASE_PATH)
@RolesAllowed(Roles.ADMINISTRATOR)
final class ErasureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ErasureService service;

    ErasureView(ErasureService service) {
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AccountId person = event.getRouteParameters()
                .get(PeopleRoutes.PERSON)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> new AccountId(Long.parseLong(text)))
                .orElseThrow(NotFoundException::new);
        show(service.get(person));
    }

    private void show(Account person) {
        var name = new TextField();
        name.addClassName("erase-name");
        Texts.bind(name, name::setLabel, "erase.name", person.name());
        var erase = Texts.of(new Button(), "erase.do");
        erase.addThemeVariants(ButtonVariant.PRIMARY);
        erase.addClickListener(click -> erase(person, name));
        var cancel = Texts.of(new Anchor(PeopleRoutes.PEOPLE, ""), "people.cancel");
        cancel.addClassName("btn");
        var buttons = new Div(erase, cancel);
        buttons.addClassName("actions");
        var card = new Section(
                Texts.of(new Paragraph(), "erase.text"),
                new UnorderedList(
                        Texts.of(new ListItem(), "erase.goes"),
                        Texts.of(new ListItem(), "erase.stays"),
                        Texts.of(new ListItem(), "erase.log")),
                name,
                buttons);
        card.addClassNames("card", "erase");
        removeAll();
        add(
                new PageHeader(Texts.of(new H1(), "erase.title", person.name()))
                        .above(new Paragraph(Texts.of(new Anchor(PeopleRoutes.PEOPLE, ""), "people.title")))
                        .below(new Paragraph(person.email())),
                card);
    }

    private void erase(Account person, TextField name) {
        if (!name.getValue().strip().equalsIgnoreCase(person.name())) {
            name.setErrorMessage(Texts.text("erase.name.wrong"));
            name.setInvalid(true);
            name.focus();
            return;
        }
        service.erase(person.id(), name.getValue());
        var back = Texts.of(new Anchor(PeopleRoutes.PEOPLE, ""), "erase.done.back");
        back.addClassNames("btn", "first");
        removeAll();
        add(
                new PageHeader(Texts.of(new H1(), "erase.done.title")),
                new EmptyState("erase.done.what", "erase.done.text", back));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("erase.page"));
    }
}
