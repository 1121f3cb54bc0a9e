package no.hvorervi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.Map;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlRegisterService;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.criteria.CriteriaRoutes;
import no.hvorervi.overview.OverviewRoutes;
import no.hvorervi.overview.OverviewService;

/** The head with logo, menu, language and signing out, and the page below it. */
@Layout
@AnonymousAllowed
@Tag("div")
class MainLayout extends Component implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final Map<String, Anchor> links = new LinkedHashMap<>();

    MainLayout(
            CurrentUser currentUser,
            LanguageMenu languages,
            AuthenticationContext session,
            OverviewService overviews,
            ControlRegisterService controls) {
        main.setId("innhold");
        main.getElement().setAttribute("tabindex", "-1");
        // Not a link: the page's base would make a link to a part of it lead to the front page.
        var skip = Texts.of(new NativeButton(), "shell.skip");
        skip.addClickListener(click -> main.getElement().executeJs("this.focus()"));
        skip.addClassName("skip");
        boolean isKnown = currentUser.find().isPresent();
        var header = new Header(logo(), menu(isKnown && overviews.isOffered(), isKnown && controls.isOffered()));
        header.addClassName("top");
        var person = new Div(languages);
        person.addClassName("person");
        currentUser.find().ifPresent(account -> {
            var name = new Anchor(AccountRoutes.OWN, account.name());
            name.addClassName("name");
            name.setRouterIgnore(true);
            person.add(name, signOut(session));
        });
        header.add(person);
        getElement()
                .appendChild(
                        skip.getElement(),
                        header.getElement(),
                        main.getElement(),
                        statements().getElement());
        if (currentUser.find().isPresent()) {
            getElement().appendChild(new SessionWarning().getElement());
        }
    }

    private static Anchor logo() {
        var mark = new Span();
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var logo = new Anchor("/", mark, Texts.of(new Span(), "product.name"));
        logo.addClassName("logo");
        return logo;
    }

    /**
     * Roles open the overview to whoever leads anything; it is of no use to those who have no units below them. The register of
     * controls is open to whoever it names, whatever the roles.
     */
    private Nav menu(boolean hasOverview, boolean hasControls) {
        var nav = new Nav();
        Texts.bind(nav, text -> nav.getElement().setAttribute("aria-label", text), "shell.menu");
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            boolean isHidden = (entry.path().endsWith(OverviewRoutes.OVERVIEW) && !hasOverview)
                    || (entry.path().endsWith(ControlRoutes.REGISTER) && !hasControls);
            if (isHidden) {
                continue;
            }
            var link = Texts.of(new Anchor(entry.path().isEmpty() ? "/" : entry.path(), ""), entry.title());
            links.put(entry.path().replaceFirst("^/", ""), link);
            nav.add(link);
        }
        nav.add(plain(CriteriaRoutes.ABOUT, "about.link"));
        return nav;
    }

    private static Footer statements() {
        var foot = new Footer(
                plain(StatementController.PRIVACY, "privacy.link"),
                plain(StatementController.ACCESSIBILITY, "accessible.link"));
        foot.addClassName("foot");
        return foot;
    }

    private static Anchor plain(String path, String key) {
        var link = Texts.of(new Anchor(path, ""), key);
        link.setRouterIgnore(true);
        return link;
    }

    private static NativeButton signOut(AuthenticationContext session) {
        var button = Texts.of(new NativeButton(), "shell.signOut");
        button.addClickListener(click -> session.logout());
        button.addClassName("sign-out");
        return button;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        links.forEach((target, link) -> {
            if (target.equals(path)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
