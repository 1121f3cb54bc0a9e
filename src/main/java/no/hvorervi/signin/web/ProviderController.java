package no.hvorervi.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.signin.BackChannelLogout;
import no.hvorervi.signin.SignInRefusedException;
import no.hvorervi.signin.SignInRoutes;
import no.hvorervi.signin.SignInStart;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to a sign-in provider, and what providers send by themselves. */
@Controller
class ProviderController {

    private final CurrentUser currentUser;
    private final SignInStart start;
    private final BackChannelLogout logout;

    ProviderController(CurrentUser currentUser, SignInStart start, BackChannelLogout logout) {
        this.currentUser = currentUser;
        this.start = start;
        this.logout = logout;
    }

    /**
     * A link, not a form, so that no form may ever lead to another site. Whoever is signed in stays so: nobody else shall
     * take over the session with all that is open in it.
     */
    @GetMapping(SignInRoutes.START)
    String start(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        if (currentUser.find().isPresent()) {
            return "redirect:/";
        }
        try {
            return "redirect:" + start.begin(key, request, response);
        } catch (SignInRefusedException refused) {
            return "redirect:" + AccountRoutes.LOGIN + "?feil="
                    + refused.fault().word();
        }
    }

    @PostMapping(SignInRoutes.ENDED)
    ResponseEntity<Map<String, String>> ended(
            @PathVariable String key, @RequestParam(name = "logout_token", defaultValue = "") String token) {
        return logout.end(key, token)
                ? ResponseEntity.ok().build()
                : ResponseEntity.badRequest().body(Map.of("error", "invalid_request"));
    }
}
