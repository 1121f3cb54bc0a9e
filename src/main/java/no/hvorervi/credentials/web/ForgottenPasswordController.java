package no.hvorervi.credentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.base.Attempts;
import no.hvorervi.base.Network;
import no.hvorervi.base.TooManyAttemptsException;
import no.hvorervi.credentials.LocalAccounts;
import no.hvorervi.credentials.PasswordResetService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page for those who forgot their passwords. It says the same whether or not anybody has the address. */
@Controller
class ForgottenPasswordController {

    private static final String ATTEMPT = "reset";

    private final PasswordResetService resets;
    private final LocalAccounts local;
    private final Attempts attempts;

    ForgottenPasswordController(PasswordResetService resets, LocalAccounts local, Attempts attempts) {
        this.resets = resets;
        this.local = local;
        this.attempts = attempts;
    }

    /** What the page asks for. */
    record ForgottenForm(@Nullable String email) {}

    @GetMapping(AccountRoutes.FORGOTTEN)
    String show(Model model) {
        model.addAttribute("form", new ForgottenForm(""));
        return page(model);
    }

    @PostMapping(AccountRoutes.FORGOTTEN)
    String ask(
            @ModelAttribute("form") ForgottenForm form, BindingResult result, HttpServletRequest request, Model model) {
        Optional<EmailAddress> email = EmailAddress.parse(form.email() == null ? "" : form.email());
        if (!local.areUsed() || !resets.isOffered()) {
            return page(model);
        }
        if (email.isEmpty()) {
            result.rejectValue("email", "account.email.wrong");
            return page(model);
        }
        try {
            attempts.count(ATTEMPT, email.get().value(), Network.of(request.getRemoteAddr()));
        } catch (TooManyAttemptsException slowed) {
            result.rejectValue("email", "attempts.wait", new Object[] {slowed.minutes()}, "");
            return page(model);
        }
        resets.ask(email.get());
        model.addAttribute("asked", email.get().value());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("local", local.areUsed());
        model.addAttribute("offered", resets.isOffered());
        return "forgotten";
    }
}
