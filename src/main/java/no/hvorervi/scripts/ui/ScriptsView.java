package no.hvorervi.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.scripts.OwnScript;
import no.hvorervi.scripts.Script;
import no.hvorervi.scripts.ScriptKey;
import no.hvorervi.scripts.ScriptRoutes;
import no.hvorervi.scripts.ScriptService;
import no.hvorervi.scripts.ScriptStep;

/** The programmes that workshops of a municipality can follow, and copies to be changed. */
@Route(ScriptRoutes.SCRIPTS)
@Menu(title = "menu.scripts", order = 30)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.HR_ADVISER, Roles.FACILITATOR})
final class ScriptsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ScriptService service;
    private final Div content = new Div();

    ScriptsView(ScriptService service) {
        this.service = service;
        addClassName("scripts");
        add(
                new PageHeader(Texts.of(new H1(), "scripts.title")).below(Texts.of(new Paragraph(), "scripts.lead")),
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        List<Municipality> managed = service.managedByMe();
        if (managed.isEmpty()) {
            content.add(new EmptyState("scripts.none.title", "scripts.none.text"));
        }
        managed.forEach(each -> content.add(own(each, managed.size() > 1)));
        content.add(readyMade(managed));
    }

    private Section own(Municipality municipality, boolean isOneOfSeveral) {
        var section = new Section(Texts.of(
                new H2(),
                locale -> isOneOfSeveral
                        ? I18NProvider.translate(locale, "scripts.own.of", municipality.name())
                        : I18NProvider.translate(locale, "scripts.own")));
        section.addClassName("card");
        List<OwnScript> scripts = service.own(municipality.id());
        if (scripts.isEmpty()) {
            section.add(Texts.of(new Paragraph(), "scripts.own.none"));
            return section;
        }
        var list = new UnorderedList();
        list.addClassNames("plain", "entries");
        scripts.forEach(each -> {
            var link = new Anchor(ScriptRoutes.script(each.id()), each.title());
            link.addClassName("entry-name");
            list.add(new ListItem(new Div(
                    link, muted(locale -> ScriptWords.length(each.sittings(), locale)), details(each.sittings()))));
        });
        section.add(list);
        return section;
    }

    private Section readyMade(List<Municipality> managed) {
        var list = new UnorderedList();
        list.addClassNames("plain", "entries");
        for (Script script : service.readyMade()) {
            var name = Texts.of(new H3(), locale -> script.title().in(locale));
            name.addClassName("entry-name");
            var buttons = new Div();
            buttons.addClassName("buttons");
            managed.forEach(each -> buttons.add(copy(script, each, managed.size() > 1)));
            list.add(new ListItem(
                    new Div(
                            name,
                            muted(locale -> ScriptWords.length(script.sittings(), locale)),
                            details(script.sittings())),
                    buttons));
        }
        var section =
                new Section(Texts.of(new H2(), "scripts.ready"), Texts.of(new Paragraph(), "scripts.ready.lead"), list);
        section.addClassName("card");
        return section;
    }

    private Button copy(Script script, Municipality municipality, boolean isOneOfSeveral) {
        var button = Texts.of(
                new Button(),
                locale -> isOneOfSeveral
                        ? I18NProvider.translate(locale, "scripts.copy.to", municipality.name())
                        : I18NProvider.translate(locale, "scripts.copy"));
        Texts.bind(
                button,
                button::setAriaLabel,
                locale -> I18NProvider.translate(
                        locale, "scripts.copy.named", script.title().in(locale), municipality.name()));
        // A second click would make a second copy.
        button.setDisableOnClick(true);
        button.addClickListener(click -> copy(script, municipality));
        return button;
    }

    private void copy(Script script, Municipality municipality) {
        if (script.key() instanceof ScriptKey.ReadyMade key) {
            String title = Texts.text("scripts.copy.title", script.title().in(getLocale()));
            OwnScript made = service.copy(municipality.id(), key, title);
            UI.getCurrentOrThrow().navigate(ScriptRoutes.script(made.id()));
        }
    }

    private static Component muted(Texts.InLocale text) {
        var line = Texts.of(new Span(), text);
        line.addClassName("muted");
        return line;
    }

    /** The steps, for those who open them. */
    private static Details details(List<List<ScriptStep>> sittings) {
        var lists = new Div();
        for (int sitting = 0; sitting < sittings.size(); sitting++) {
            if (sittings.size() > 1) {
                lists.add(Texts.of(new Paragraph(), "script.sitting", sitting + 1));
            }
            var list = new OrderedList();
            sittings.get(sitting)
                    .forEach(step -> list.add(Texts.of(
                            new ListItem(),
                            locale -> I18NProvider.translate(
                                    locale,
                                    "script.step.line",
                                    ScriptWords.step(step.kind(), locale),
                                    step.minutes()))));
            lists.add(list);
        }
        var details = new Details(Texts.of(new Span(), "scripts.steps"), lists);
        details.addClassName("script-steps");
        return details;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("scripts.title"));
    }
}
