package no.hvorervi.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SessionId;
import no.hvorervi.credentials.OwnAccountService;
import no.hvorervi.credentials.PasswordFault;
import no.hvorervi.signin.SignInDetails;
import no.hvorervi.signin.SignInRoutes;
import no.hvorervi.signin.SignInSession;
import no.hvorervi.signin.SignedInSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which people change their passwords, and on which new administrators must choose longer ones. */
@Controller
class OwnPasswordController {

    private final OwnAccountService accounts;
    private final CurrentUser currentUser;
    private final SignInForms forms;

    OwnPasswordController(OwnAccountService accounts, CurrentUser currentUser, SignInForms forms) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.forms = forms;
    }

    /** What the page asks for. */
    record PasswordForm(
            @Nullable String present,
            @Nullable String password,
            @Nullable String repeated) {}

    @GetMapping(SignInRoutes.OWN_PASSWORD)
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("form", new PasswordForm("", "", ""));
        return page(request, model);
    }

    @PostMapping(SignInRoutes.OWN_PASSWORD)
    String change(
            @ModelAttribute("form") PasswordForm form, BindingResult result, HttpServletRequest request, Model model) {
        String password = SignInForms.orEmpty(form.password());
        if (!password.equals(SignInForms.orEmpty(form.repeated()))) {
            result.rejectValue("repeated", "password.DIFFERENT");
        }
        if (!result.hasErrors()) {
            forms.guarded(
                    currentUser.get().email(),
                    request,
                    result,
                    () -> change(SignInForms.orEmpty(form.present()), password, request, result));
        }
        return result.hasErrors() ? page(request, model) : "redirect:" + AccountRoutes.OWN + "?passord";
    }

    private void change(String present, String password, HttpServletRequest request, BindingResult result) {
        SessionId here =
                OwnAccountController.here(request).orElseThrow(() -> new AccessDeniedException("No session to keep"));
        Set<PasswordFault> faults = accounts.changePassword(present, password, here);
        Object[] minLength = {accounts.minPasswordLength()};
        faults.forEach(fault -> result.rejectValue("password", "password." + fault.name(), minLength, ""));
        if (faults.isEmpty()) {
            SignInSession.of(request)
                    .map(session -> new SignInDetails(session.details().way(), false))
                    .ifPresent(details -> SignInSession.replaceDetails(details, request));
        }
    }

    private String page(HttpServletRequest request, Model model) {
        model.addAttribute("minLength", accounts.minPasswordLength());
        model.addAttribute(
                "demanded",
                SignInSession.of(request)
                        .map(SignedInSession::details)
                        .filter(SignInDetails::mustChoosePassword)
                        .isPresent());
        return "own-password";
    }
}
