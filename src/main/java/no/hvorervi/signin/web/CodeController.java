package no.hvorervi.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.Principals;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Attempts;
import no.hvorervi.base.Network;
import no.hvorervi.base.TooManyAttemptsException;
import no.hvorervi.credentials.SecondFactors;
import no.hvorervi.signin.HalfSignedIn;
import no.hvorervi.signin.SignInDetails;
import no.hvorervi.signin.SignInRoutes;
import no.hvorervi.signin.SignInSession;
import no.hvorervi.signin.SignInWay;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in: the code from the person's app, or one of the recovery codes. */
@Controller
class CodeController {

    private static final String ATTEMPT = "code";
    private static final String AGAIN = "redirect:" + AccountRoutes.LOGIN + "?igjen";

    private final SecondFactors secondFactors;
    private final Principals principals;
    private final SignInSession session;
    private final Attempts attempts;
    private final AuditLog audit;
    private final Clock clock;

    CodeController(
            SecondFactors secondFactors,
            Principals principals,
            SignInSession session,
            Attempts attempts,
            AuditLog audit,
            Clock clock) {
        this.secondFactors = secondFactors;
        this.principals = principals;
        this.session = session;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the page asks for. */
    record CodeForm(@Nullable String code) {}

    @GetMapping(SignInRoutes.CODE)
    String show(
            @RequestParam(name = "reserve", required = false) @Nullable String recovery,
            HttpServletRequest request,
            Model model) {
        if (HalfSignedIn.of(request, clock.instant()).isEmpty()) {
            return AGAIN;
        }
        model.addAttribute("form", new CodeForm(""));
        model.addAttribute("recovery", recovery != null);
        return "login-code";
    }

    @PostMapping(SignInRoutes.CODE)
    String check(
            @ModelAttribute("form") CodeForm form,
            BindingResult result,
            @RequestParam(name = "reserve", required = false) @Nullable String recovery,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<HalfSignedIn> half = HalfSignedIn.of(request, clock.instant());
        if (half.isEmpty()) {
            return AGAIN;
        }
        if (isRight(half.get(), SignInForms.orEmpty(form.code()), request, result)) {
            return signIn(half.get(), request, response);
        }
        if (HalfSignedIn.of(request, clock.instant()).isEmpty()) {
            return AGAIN;
        }
        model.addAttribute("recovery", recovery != null);
        return "login-code";
    }

    private boolean isRight(HalfSignedIn half, String code, HttpServletRequest request, BindingResult result) {
        Network from = Network.of(request.getRemoteAddr());
        String account = half.account().toString();
        try {
            attempts.count(ATTEMPT, account, from);
        } catch (TooManyAttemptsException slowed) {
            if (slowed.isFirst()) {
                audit.record(AuditEvent.of(AuditAction.SIGN_IN_SLOWED).about(half.account()));
            }
            result.rejectValue("code", "attempts.wait", new Object[] {slowed.minutes()}, "");
            return false;
        }
        if (!secondFactors.use(half.account(), code)) {
            half.useTry(request);
            audit.record(AuditEvent.of(AuditAction.SIGN_IN_FAILED)
                    .about(half.account())
                    .with("step", ATTEMPT));
            result.rejectValue("code", "own.code.wrong");
            return false;
        }
        attempts.forget(ATTEMPT, account, from);
        return true;
    }

    private String signIn(HalfSignedIn half, HttpServletRequest request, HttpServletResponse response) {
        Optional<Authentication> person = principals.authentication(half.account());
        HalfSignedIn.end(request);
        if (person.isEmpty()) {
            return AGAIN;
        }
        SavedRequest wanted = new HttpSessionRequestCache().getRequest(request, response);
        session.signIn(
                person.get(),
                new SignInDetails(SignInWay.PASSWORD_AND_CODE, half.mustChoosePassword()),
                request,
                response);
        return "redirect:" + (wanted == null ? "/" : pathOf(wanted));
    }

    /** Only the path: where the request was sent to, its Host header says, which a sender chooses. */
    private static String pathOf(SavedRequest wanted) {
        String path = java.net.URI.create(wanted.getRedirectUrl()).getRawPath();
        return path.startsWith("//") ? "/" : path;
    }
}
