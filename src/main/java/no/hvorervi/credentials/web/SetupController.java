package no.hvorervi.credentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.EmailTakenException;
import no.hvorervi.credentials.PasswordRules;
import no.hvorervi.credentials.SetupRefusedException;
import no.hvorervi.credentials.SetupService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page that makes the first administrator; gone as soon as there is one. */
@Controller
class SetupController {

    private static final String ATTEMPT = "setup";

    private final SetupService setup;
    private final LinkAttempts attempts;

    SetupController(SetupService setup, LinkAttempts attempts) {
        this.setup = setup;
        this.attempts = attempts;
    }

    /** What the page asks for. */
    record SetupForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String repeated) {

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    @GetMapping(AccountRoutes.SETUP)
    String show(Model model) {
        requireOpen();
        model.addAttribute("form", new SetupForm("", "", "", "", ""));
        return page(model);
    }

    @PostMapping(AccountRoutes.SETUP)
    String setUp(
            @ModelAttribute("form") SetupForm form, BindingResult result, HttpServletRequest request, Model model) {
        requireOpen();
        String name = SetupForm.orEmpty(form.name()).strip();
        String password = SetupForm.orEmpty(form.password());
        Optional<EmailAddress> email = EmailAddress.parse(SetupForm.orEmpty(form.email()));
        if (name.isEmpty() || name.length() > 200) {
            result.rejectValue("name", "account.name.missing");
        }
        if (email.isEmpty()) {
            result.rejectValue("email", "account.email.wrong");
        }
        NewPassword.requireRepeated(password, SetupForm.orEmpty(form.repeated()), result);
        if (!result.hasErrors() && email.isPresent() && attempts.mayTry(ATTEMPT, request, result)) {
            try {
                NewPassword.report(
                        setup.setUp(form.code(), name, email.get(), password), PasswordRules.minLength(true), result);
                attempts.succeeded(ATTEMPT, request);
            } catch (SetupRefusedException wrongCode) {
                result.rejectValue("code", "setup.code.wrong");
            } catch (EmailTakenException taken) {
                result.rejectValue("email", "account.email.taken");
            }
        }
        return result.hasErrors() ? page(model) : "redirect:" + AccountRoutes.LOGIN + "?klar";
    }

    private static String page(Model model) {
        model.addAttribute("minLength", PasswordRules.minLength(true));
        return "setup";
    }

    private void requireOpen() {
        if (setup.isDone()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
