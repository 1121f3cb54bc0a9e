package no.hvorervi.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.OpenSession;
import no.hvorervi.accounts.SessionId;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.credentials.OwnAccount;
import no.hvorervi.credentials.OwnAccountService;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.signin.OwnSwitch;
import no.hvorervi.signin.SessionLimits;
import no.hvorervi.signin.SignInPolicy;
import no.hvorervi.signin.SignInRoutes;
import no.hvorervi.signin.SignInSession;
import no.hvorervi.signin.SignedInSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of one's own account. A plain page and not a view: passwords and codes then never stand in a component tree, it
 * prints well, and it opens when nothing else does yet.
 */
@Controller
class OwnAccountController {

    private final OwnAccountService accounts;
    private final SignInPolicy policy;
    private final PageLanguage pageLanguage;
    private final ObjectProvider<OwnSwitch> switches;

    OwnAccountController(
            OwnAccountService accounts,
            SignInPolicy policy,
            PageLanguage pageLanguage,
            ObjectProvider<OwnSwitch> switches) {
        this.accounts = accounts;
        this.policy = policy;
        this.pageLanguage = pageLanguage;
        this.switches = switches;
    }

    /** One browser in the list, with its times in words. */
    record SessionLine(String startedOn, String startedAt, String usedAt, boolean isHere) {}

    @GetMapping(AccountRoutes.OWN)
    String show(
            @RequestParam(name = "passord", required = false) @Nullable String passwordChanged,
            @RequestParam(name = "av", required = false) @Nullable String secondFactorOff,
            @RequestParam(name = "okter", required = false) @Nullable String sessionsEnded,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        accounts.setLanguage(pageLanguage.of(request));
        OwnAccount own = accounts.get(SessionLimits.IDLE);
        model.addAttribute("own", own);
        model.addAttribute("local", policy.areUsed() && own.hasPassword());
        model.addAttribute("sessions", lines(own.sessions(), here(request), locale));
        model.addAttribute("switches", switches.orderedStream().toList());
        model.addAttribute("passwordChanged", passwordChanged != null);
        model.addAttribute("secondFactorOff", secondFactorOff != null);
        model.addAttribute("sessionsEnded", sessionsEnded != null);
        return "own-account";
    }

    private static List<SessionLine> lines(List<OpenSession> sessions, Optional<SessionId> here, Locale locale) {
        return sessions.stream()
                .map(session -> new SessionLine(
                        NorwegianTime.longDate(session.startedAt(), locale),
                        NorwegianTime.clockTime(session.startedAt()),
                        NorwegianTime.clockTime(session.usedAt()),
                        here.filter(session.id()::equals).isPresent()))
                .toList();
    }

    @PostMapping(SignInRoutes.OWN_SESSIONS)
    String endOthers(HttpServletRequest request) {
        here(request).ifPresent(accounts::endOtherSessions);
        return "redirect:" + AccountRoutes.OWN + "?okter";
    }

    static Optional<SessionId> here(HttpServletRequest request) {
        return SignInSession.of(request).map(SignedInSession::id);
    }
}
