package no.hvorervi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.credentials.OwnAccountService;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.PageLanguage;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Changes the language in place: what has been typed stays. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class LanguageMenu extends Div {

    private final PageLanguage pageLanguage;
    private final CurrentUser currentUser;
    private final OwnAccountService account;

    LanguageMenu(PageLanguage pageLanguage, CurrentUser currentUser, OwnAccountService account) {
        this.pageLanguage = pageLanguage;
        this.currentUser = currentUser;
        this.account = account;
        addClassName("languages");
        getElement().setAttribute("role", "group");
        Texts.bind(this, text -> getElement().setAttribute("aria-label", text), "shell.language");
        for (Language language : Language.values()) {
            add(button(language));
        }
    }

    private NativeButton button(Language language) {
        var button = new NativeButton(language.ownName(), event -> choose(language));
        button.getElement().setAttribute("lang", language.code());
        Texts.redraw(button, (self, locale) -> {
            self.getElement().setAttribute("aria-pressed", Boolean.toString(isChosen(language, locale)));
            return self;
        });
        return button;
    }

    private static boolean isChosen(Language language, Locale locale) {
        return Language.ofLocale(locale) == language;
    }

    private void choose(Language language) {
        UI ui = UI.getCurrentOrThrow();
        pageLanguage.choose(
                language,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        if (currentUser.find().isPresent()) {
            account.setLanguage(language);
        }
        ui.setLocale(language.locale());
        ui.getPage().executeJs("document.documentElement.lang = $0", language.code());
    }
}
