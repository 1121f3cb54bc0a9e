package no.hvorervi.credentials.web;

import jakarta.servlet.http.HttpServletRequest;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.credentials.InvitationUsedException;
import no.hvorervi.credentials.LocalAccounts;
import no.hvorervi.credentials.PasswordResetService;
import no.hvorervi.credentials.PasswordRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that the link to those who forgot their passwords leads to. */
@Controller
class NewPasswordController {

    private final PasswordResetService resets;
    private final LocalAccounts local;
    private final LinkAttempts attempts;

    NewPasswordController(PasswordResetService resets, LocalAccounts local, LinkAttempts attempts) {
        this.resets = resets;
        this.local = local;
        this.attempts = attempts;
    }

    /** What the page asks for. */
    record NewPasswordForm(
            @Nullable String code,
            @Nullable String password,
            @Nullable String repeated) {}

    @GetMapping(AccountRoutes.NEW_PASSWORD)
    String show(Model model) {
        model.addAttribute("form", new NewPasswordForm("", "", ""));
        return page(model, PasswordRules.MIN_LENGTH);
    }

    @PostMapping(AccountRoutes.NEW_PASSWORD)
    String choose(
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        if (!local.areUsed()) {
            return page(model, PasswordRules.MIN_LENGTH);
        }
        String code = form.code() == null ? "" : form.code().strip();
        String password = form.password() == null ? "" : form.password();
        NewPassword.requireRepeated(password, form.repeated() == null ? "" : form.repeated(), result);
        if (!attempts.mayTry("reset link", request, result)) {
            return page(model, PasswordRules.MIN_LENGTH);
        }
        int minLength = resets.minPasswordLength(code);
        try {
            if (resets.find(code).isEmpty()) {
                throw new InvitationUsedException();
            }
            attempts.succeeded("reset link", request);
            if (!result.hasErrors()) {
                NewPassword.report(resets.choose(code, password), minLength, result);
            }
        } catch (InvitationUsedException used) {
            result.rejectValue("code", "newPassword.code.wrong");
        }
        return result.hasErrors() ? page(model, minLength) : "redirect:" + AccountRoutes.LOGIN + "?klar";
    }

    private String page(Model model, int minLength) {
        model.addAttribute("local", local.areUsed());
        model.addAttribute("minLength", minLength);
        return "new-password";
    }
}
