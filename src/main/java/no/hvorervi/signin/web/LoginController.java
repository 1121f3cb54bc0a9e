package no.hvorervi.signin.web;

import java.util.List;
import java.util.Locale;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.i18n.Language;
import no.hvorervi.signin.Providers;
import no.hvorervi.signin.SignInFault;
import no.hvorervi.signin.SignInSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in; Spring Security handles what is sent from it. */
@Controller
class LoginController {

    private final CurrentUser currentUser;
    private final Providers providers;
    private final SignInSettings settings;

    LoginController(CurrentUser currentUser, Providers providers, SignInSettings settings) {
        this.currentUser = currentUser;
        this.providers = providers;
        this.settings = settings;
    }

    @GetMapping(AccountRoutes.LOGIN)
    String login(
            @RequestParam(name = "error", required = false) @Nullable String failed,
            @RequestParam(name = "ut", required = false) @Nullable String signedOut,
            @RequestParam(name = "klar", required = false) @Nullable String ready,
            @RequestParam(name = "feil", defaultValue = "") String fault,
            Locale locale,
            Model model) {
        if (currentUser.find().isPresent()) {
            return "redirect:/";
        }
        List<Providers.Offer> offers = providers.offers(Language.ofLocale(locale));
        model.addAttribute("failed", failed != null);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("ready", ready != null);
        model.addAttribute(
                "fault", SignInFault.ofWord(fault).map(SignInFault::word).orElse(""));
        model.addAttribute("providers", offers);
        model.addAttribute("local", settings.local());
        // Whoever uses the form finds it open.
        model.addAttribute("localFirst", offers.isEmpty() || failed != null || ready != null);
        return "login";
    }
}
