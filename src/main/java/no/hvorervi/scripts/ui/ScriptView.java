package no.hvorervi.scripts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.scripts.OwnScript;
import no.hvorervi.scripts.Script;
import no.hvorervi.scripts.ScriptKey;
import no.hvorervi.scripts.ScriptNotFoundException;
import no.hvorervi.scripts.ScriptRoutes;
import no.hvorervi.scripts.ScriptSaved;
import no.hvorervi.scripts.ScriptService;
import no.hvorervi.scripts.ScriptStep;

/** One of a municipality's own programmes, to be changed. */
@Route(ScriptRoutes.SCRIPT_PATH)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.HR_ADVISER, Roles.FACILITATOR})
final class ScriptView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final ScriptService service;
    private final Clock clock;
    private final LiveStatus status = new LiveStatus();
    private final H1 heading = new H1();
    private Optional<ScriptForm> open = Optional.empty();
    private String title = "";
    private int version;

    ScriptView(ScriptService service, Clock clock) {
        this.service = service;
        this.clock = clock;
        addClassName("scripts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OwnScript script = event.getRouteParameters()
                .get(ScriptRoutes.SCRIPT)
                .flatMap(ScriptKey::parse)
                .flatMap(this::find)
                .orElseThrow(NotFoundException::new);
        show(script);
    }

    private Optional<OwnScript> find(ScriptKey key) {
        try {
            return key instanceof ScriptKey.Own(var id) ? Optional.of(service.get(id)) : Optional.empty();
        } catch (ScriptNotFoundException hidden) {
            return Optional.empty();
        }
    }

    private void show(OwnScript script) {
        version = script.version();
        name(script.title());
        var form = new ScriptForm(service, script.title(), script.sittings());
        open = Optional.of(form);
        var back = Texts.of(new Anchor(ScriptRoutes.SCRIPTS, ""), "scripts.title");
        var save = Texts.of(new Button(), "script.save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save(script, form, version));
        var buttons = new Div(save);
        buttons.addClassName("buttons");
        original(script)
                .ifPresent(original -> buttons.add(Confirm.button("script.reset", () -> {
                    form.fill(original.sittings());
                    form.changed();
                    status.say(locale -> I18NProvider.translate(locale, "script.isReset"));
                })));
        buttons.add(Confirm.button("script.delete", () -> {
            service.delete(script.id());
            open = Optional.empty();
            UI.getCurrentOrThrow().navigate(ScriptRoutes.SCRIPTS);
        }));
        removeAll();
        add(new PageHeader(heading).above(back).below(Texts.of(new Paragraph(), "script.lead")), form, status, buttons);
    }

    private void name(String name) {
        title = name;
        heading.setText(name);
    }

    private Optional<Script> original(OwnScript script) {
        return service.readyMade().stream()
                .filter(each -> each.key().equals(script.madeOf()))
                .findFirst();
    }

    private void save(OwnScript script, ScriptForm form, int seen) {
        Optional<List<List<ScriptStep>>> steps = form.read();
        if (steps.isEmpty()) {
            status.say(locale -> I18NProvider.translate(locale, "script.notSaved.minutes"));
            return;
        }
        switch (service.save(script.id(), form.title(), steps.get(), seen)) {
            case ScriptSaved.Stored(var stored) -> {
                version = stored;
                name(form.title().strip());
                form.saved();
                String at = NorwegianTime.clockTime(clock.instant());
                status.say(locale -> I18NProvider.translate(locale, "script.saved", at));
            }
            case ScriptSaved.Faulty(var faults) -> {
                form.show(faults);
                status.say(locale -> I18NProvider.translate(locale, "script.notSaved"));
            }
            case ScriptSaved.Conflict(var theirs) -> conflict(form, theirs);
        }
    }

    /** Another has saved meanwhile: nothing of either is lost before the person has chosen. */
    private void conflict(ScriptForm form, OwnScript theirs) {
        var dialog = new ConfirmDialog();
        Texts.bind(dialog, dialog::setHeader, "script.conflict.title");
        Texts.bind(
                dialog,
                dialog::setText,
                locale -> I18NProvider.translate(
                        locale, "script.conflict.text", theirs.title(), ScriptWords.length(theirs.sittings(), locale)));
        Texts.bind(dialog, dialog::setConfirmText, "script.conflict.theirs");
        Texts.bind(dialog, dialog::setRejectText, "script.conflict.mine");
        dialog.setRejectable(true);
        dialog.addConfirmListener(chosen -> show(theirs));
        dialog.addRejectListener(chosen -> save(theirs, form, theirs.version()));
        dialog.open();
    }

    /** What has not been saved is left only on purpose. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (open.filter(ScriptForm::hasChanged).isPresent()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            Confirm.ask("script.leave", leaving::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}
