package no.hvorervi.signin.web;

import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in; Spring Security handles what is sent from it. */
@Controller
class LoginController {

    private final CurrentUser currentUser;

    LoginController(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @GetMapping(AccountRoutes.LOGIN)
    String login(
            @RequestParam(name = "error", required = false) @Nullable String failed,
            @RequestParam(name = "ut", required = false) @Nullable String signedOut,
            @RequestParam(name = "klar", required = false) @Nullable String ready,
            Model model) {
        if (currentUser.find().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("failed", failed != null);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("ready", ready != null);
        return "login";
    }
}
