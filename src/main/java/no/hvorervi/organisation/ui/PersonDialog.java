package no.hvorervi.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.Person;
import no.hvorervi.organisation.Unit;

/** One person: the units that the person leads, a new link, and whether the person may sign in. */
final class PersonDialog extends Dialog {

    private final Account account;
    private final PeopleActions actions;
    private final Runnable whenChanged;
    private final List<Unit> leads;
    private final Div units = new Div();
    private final LiveStatus status = new LiveStatus();
    private final UnitPicker picker;

    PersonDialog(Person person, PeopleActions actions, Consumer<Invitation> whenInvited, Runnable whenChanged) {
        this.account = person.account();
        this.actions = actions;
        this.whenChanged = whenChanged;
        this.leads = new ArrayList<>(person.leads());
        this.picker = new UnitPicker(actions.trees().today());
        addClassName("form-dialog");
        setHeaderTitle(account.name());
        var email = new Paragraph(account.email());
        email.addClassName("muted");
        add(
                email,
                Texts.of(new Paragraph(), "people.state.text." + account.state().name()),
                Texts.of(new H3(), "people.leads"),
                units,
                adding(),
                status);
        showUnits();
        if (account.state() != AccountState.DISABLED) {
            var newLink = Texts.of(new Button(), "people.newLink");
            newLink.addClickListener(click -> {
                close();
                whenInvited.accept(actions.people().inviteAgain(account.id()));
            });
            getFooter().add(newLink);
        }
        if (!account.id().equals(actions.currentUser().id())) {
            getFooter().add(disabling(), erasing());
        }
        var close = Texts.of(new Button(), "people.close");
        close.addClickListener(click -> close());
        getFooter().add(close);
    }

    private void showUnits() {
        units.removeAll();
        if (leads.isEmpty()) {
            units.add(Texts.of(new Paragraph(), "people.leads.none"));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("plain", "led-units");
        leads.forEach(unit -> list.add(new ListItem(new Span(unit.name()), ending(unit))));
        units.add(list);
    }

    private Button ending(Unit unit) {
        var end = Texts.of(new Button(), "people.leads.end");
        Texts.bind(end, end::setAriaLabel, "people.leads.end.unit", unit.name());
        end.addClickListener(click -> {
            actions.people().stopLeading(account.id(), unit.id());
            leads.remove(unit);
            changed("people.leads.ended", unit);
        });
        return end;
    }

    private Div adding() {
        Texts.bind(picker, picker::setLabel, "people.leads.add");
        var add = Texts.of(new Button(), "people.leads.add.button");
        add.addClickListener(click -> picker.getOptionalValue().ifPresentOrElse(this::startLeading, picker::focus));
        var line = new Div(picker, add);
        line.addClassName("adding");
        return line;
    }

    private void startLeading(Unit unit) {
        actions.people().startLeading(account.id(), unit.id());
        picker.clear();
        if (!leads.contains(unit)) {
            leads.add(unit);
        }
        changed("people.leads.added", unit);
    }

    private void changed(String key, Unit unit) {
        showUnits();
        status.say(locale -> I18NProvider.translate(locale, key, unit.name()));
        whenChanged.run();
    }

    private Anchor erasing() {
        var link = Texts.of(new Anchor(OrganisationRoutes.erase(account.id()), ""), "people.erase");
        link.addClassName("btn");
        link.getElement().addEventListener("click", click -> close());
        return link;
    }

    private Button disabling() {
        boolean disabled = account.state() == AccountState.DISABLED;
        var button = Texts.of(new Button(), disabled ? "people.enable" : "people.disable");
        button.addClickListener(click -> {
            if (disabled) {
                setDisabled(false);
            } else {
                confirmDisabling().open();
            }
        });
        return button;
    }

    private ConfirmDialog confirmDisabling() {
        var confirm = new ConfirmDialog();
        Texts.bind(confirm, confirm::setHeader, "people.disable.title", account.name());
        Texts.bind(confirm, confirm::setText, "people.disable.text");
        Texts.bind(confirm, confirm::setConfirmText, "people.disable");
        Texts.bind(confirm, confirm::setCancelText, "people.cancel");
        confirm.setCancelable(true);
        confirm.addConfirmListener(confirmed -> setDisabled(true));
        return confirm;
    }

    private void setDisabled(boolean disabled) {
        actions.people().setDisabled(account.id(), disabled);
        close();
        whenChanged.run();
    }
}
