package no.hvorervi.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.credentials.OwnAccountService;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.signin.SignInDetails;
import no.hvorervi.signin.SignInPolicy;
import no.hvorervi.signin.SignInRoutes;
import no.hvorervi.signin.SignInSession;
import no.hvorervi.signin.SignInWay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.WebUtils;

/** The page on which people turn signing in with a code on and off. */
@Controller
class SecondFactorController {

    /** The secret waits here, and not in the page, until a code shows that the app has it. */
    private static final String SECRET = SecondFactorController.class.getName() + ".secret";

    private final OwnAccountService accounts;
    private final CurrentUser currentUser;
    private final SignInPolicy policy;
    private final SignInForms forms;
    private final Messages messages;

    SecondFactorController(
            OwnAccountService accounts,
            CurrentUser currentUser,
            SignInPolicy policy,
            SignInForms forms,
            Messages messages) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.policy = policy;
        this.forms = forms;
        this.messages = messages;
    }

    /** What the page asks for. */
    record SecondFactorForm(
            @Nullable String present, @Nullable String code) {}

    @GetMapping(SignInRoutes.SECOND_FACTOR)
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("form", new SecondFactorForm("", ""));
        return page(request, model);
    }

    @PostMapping(SignInRoutes.SECOND_FACTOR)
    String add(
            @ModelAttribute("form") SecondFactorForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        if (accounts.hasSecondFactor()) {
            return "redirect:" + SignInRoutes.SECOND_FACTOR;
        }
        guarded(request, result, () -> accounts.addSecondFactor(
                        secret(request), SignInForms.orEmpty(form.present()), SignInForms.orEmpty(form.code()))
                .ifPresentOrElse(
                        codes -> {
                            WebUtils.setSessionAttribute(request, SECRET, null);
                            setWay(SignInWay.PASSWORD_AND_CODE, request);
                            model.addAttribute("codes", codes);
                        },
                        () -> result.rejectValue("code", "own.code.wrong")));
        return result.hasErrors() ? page(request, model) : "recovery-codes";
    }

    @PostMapping(SignInRoutes.SECOND_FACTOR_OFF)
    String remove(
            @ModelAttribute("form") SecondFactorForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        guarded(request, result, () -> {
            accounts.removeSecondFactor(SignInForms.orEmpty(form.present()), SignInForms.orEmpty(form.code()));
            setWay(SignInWay.PASSWORD, request);
        });
        return result.hasErrors() ? page(request, model) : "redirect:" + AccountRoutes.OWN + "?av";
    }

    @PostMapping(SignInRoutes.RECOVERY_CODES)
    String renew(
            @ModelAttribute("form") SecondFactorForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        guarded(request, result, () -> {
            List<String> codes =
                    accounts.renewRecoveryCodes(SignInForms.orEmpty(form.present()), SignInForms.orEmpty(form.code()));
            model.addAttribute("codes", codes);
        });
        return result.hasErrors() ? page(request, model) : "recovery-codes";
    }

    private void guarded(HttpServletRequest request, BindingResult result, Runnable work) {
        forms.guarded(currentUser.get().email(), request, result, work);
    }

    private static void setWay(SignInWay way, HttpServletRequest request) {
        SignInSession.of(request)
                .map(session -> new SignInDetails(way, session.details().mustChoosePassword()))
                .ifPresent(details -> SignInSession.replaceDetails(details, request));
    }

    private String page(HttpServletRequest request, Model model) {
        boolean isOn = accounts.hasSecondFactor();
        model.addAttribute("demanded", policy.requiresSecondFactor(currentUser.roles()));
        if (isOn) {
            return "second-factor-on";
        }
        String secret = secret(request);
        model.addAttribute("secret", secret.replaceAll("(.{4})(?!$)", "$1 "));
        model.addAttribute("qr", QrDrawing.of(appAddress(currentUser.get(), secret)));
        return "second-factor-off";
    }

    private String secret(HttpServletRequest request) {
        if (WebUtils.getSessionAttribute(request, SECRET) == null) {
            WebUtils.setSessionAttribute(request, SECRET, accounts.newSecret());
        }
        return (String) Objects.requireNonNull(WebUtils.getSessionAttribute(request, SECRET));
    }

    /** What an app reads from the picture, as all of them understand it. */
    private String appAddress(Account account, String secret) {
        return QrDrawing.appAddress(messages.text(Language.NB, "product.name"), account.email(), secret);
    }
}
