package no.hvorervi.credentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.credentials.AccountService;
import no.hvorervi.credentials.InvitationUsedException;
import no.hvorervi.credentials.LocalAccounts;
import no.hvorervi.credentials.PasswordRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which an invited person chooses a password. The link's secret stands in the fragment, which no server logs. */
@Controller
class InvitationController {

    private static final String ATTEMPT = "invitation";

    private final AccountService accounts;
    private final LocalAccounts local;
    private final LinkAttempts attempts;

    InvitationController(AccountService accounts, LocalAccounts local, LinkAttempts attempts) {
        this.accounts = accounts;
        this.local = local;
        this.attempts = attempts;
    }

    /** What the page asks for. */
    record InvitationForm(
            @Nullable String code,
            @Nullable String password,
            @Nullable String repeated) {

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    @GetMapping(AccountRoutes.INVITATION)
    String show(Model model) {
        model.addAttribute("form", new InvitationForm("", "", ""));
        return page(model, PasswordRules.MIN_LENGTH);
    }

    @PostMapping(AccountRoutes.INVITATION)
    String accept(
            @ModelAttribute("form") InvitationForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        if (!local.areUsed() || !attempts.mayTry(ATTEMPT, request, result)) {
            return page(model, PasswordRules.MIN_LENGTH);
        }
        String code = InvitationForm.orEmpty(form.code());
        String password = form.password() == null ? "" : form.password();
        NewPassword.requireRepeated(password, form.repeated() == null ? "" : form.repeated(), result);
        Optional<Account> invited = accounts.findInvited(code);
        int minLength = accounts.minPasswordLength(code);
        try {
            if (invited.isEmpty()) {
                throw new InvitationUsedException();
            }
            attempts.succeeded(ATTEMPT, request);
            if (!result.hasErrors()) {
                NewPassword.report(accounts.acceptInvitation(code, password), minLength, result);
            }
        } catch (InvitationUsedException used) {
            result.rejectValue("code", "invitation.code.wrong");
        }
        return result.hasErrors() ? page(model, minLength) : "redirect:" + AccountRoutes.LOGIN + "?klar";
    }

    private String page(Model model, int minLength) {
        model.addAttribute("local", local.areUsed());
        model.addAttribute("minLength", minLength);
        return "invitation";
    }
}
