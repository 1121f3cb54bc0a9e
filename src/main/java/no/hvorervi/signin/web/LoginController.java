package no.hvorervi.signin.web;

import java.util.List;
import java.util.Locale;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.i18n.Language;
import no.hvorervi.signin.Providers;
import no.hvorervi.signin.SignInFault;
import no.hvorervi.signin.SignInPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in; Spring Security handles what is sent from it. */
@Controller
class LoginController {

    private static final int LONGEST_WAIT = 60;

    private final CurrentUser currentUser;
    private final Providers providers;
    private final SignInPolicy policy;

    LoginController(CurrentUser currentUser, Providers providers, SignInPolicy policy) {
        this.currentUser = currentUser;
        this.providers = providers;
        this.policy = policy;
    }

    @GetMapping(AccountRoutes.LOGIN)
    String login(
            @RequestParam(name = "error", required = false) @Nullable String failed,
            @RequestParam(name = "ut", required = false) @Nullable String signedOut,
            @RequestParam(name = "klar", required = false) @Nullable String ready,
            @RequestParam(name = "feil", defaultValue = "") String fault,
            @RequestParam(name = "igjen", required = false) @Nullable String again,
            @RequestParam(name = "utilgjengelig", required = false) @Nullable String unavailable,
            @RequestParam(name = "vent", required = false) @Nullable String minutes,
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
        model.addAttribute("again", again != null);
        model.addAttribute("unavailable", unavailable != null);
        model.addAttribute("wait", minutes(minutes));
        model.addAttribute("providers", offers);
        model.addAttribute("local", policy.areUsed());
        // Whoever uses the form finds it open.
        model.addAttribute(
                "localFirst",
                offers.isEmpty() || failed != null || ready != null || minutes != null || unavailable != null);
        return "login";
    }

    /** None for what cannot have come from here. */
    private static int minutes(@Nullable String text) {
        return text != null && text.matches("\\d{1,2}") ? Math.min(Integer.parseInt(text), LONGEST_WAIT) : 0;
    }
}
