package no.hvorervi.digest.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import no.hvorervi.base.SecretThrottle;
import no.hvorervi.base.SecretThrottle.Limit;
import no.hvorervi.digest.DigestRoutes;
import no.hvorervi.digest.DigestService;
import no.hvorervi.digest.DigestToken;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.PageLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one says no to letters without signing in. The code comes in the body; every request carries it, so nothing is kept. */
@Controller
class DigestController {

    private static final int LONGEST_TYPED = 64;

    private final SecretThrottle throttle = new SecretThrottle(new Limit(20, 1), new Limit(200, 10));
    private final DigestService service;
    private final PageLanguage pageLanguage;

    DigestController(DigestService service, PageLanguage pageLanguage) {
        this.service = service;
        this.pageLanguage = pageLanguage;
    }

    /** What is wrong with a code. One that never was and one that is too old are told alike. */
    enum CodeFault {
        NONE,
        MALFORMED,
        UNKNOWN,
        BUSY
    }

    @GetMapping(DigestRoutes.LINK)
    String start(Model model) {
        return ask("", CodeFault.NONE, model);
    }

    /** Without a form there is no code to do anything for. */
    @GetMapping({DigestRoutes.LINK_SHOWN, DigestRoutes.LINK_REFUSE, DigestRoutes.LINK_TAKE})
    String toTheStart() {
        return "redirect:" + DigestRoutes.LINK;
    }

    /** The form for the code once more, in another language. */
    @PostMapping(DigestRoutes.LINK)
    String start(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String sprak,
            HttpServletRequest request,
            Model model) {
        choose(sprak, request);
        return ask(cut(kode), CodeFault.NONE, model);
    }

    /** Opening the link changes nothing: mail programs open links by themselves. */
    @PostMapping(DigestRoutes.LINK_SHOWN)
    String show(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String sprak,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        choose(sprak, request);
        return shown(kode, service::isTaken, response, model);
    }

    @PostMapping(DigestRoutes.LINK_REFUSE)
    String refuse(@RequestParam(defaultValue = "") String kode, HttpServletResponse response, Model model) {
        return shown(kode, token -> set(token, false), response, model);
    }

    @PostMapping(DigestRoutes.LINK_TAKE)
    String resume(@RequestParam(defaultValue = "") String kode, HttpServletResponse response, Model model) {
        return shown(kode, token -> set(token, true), response, model);
    }

    private Optional<Boolean> set(DigestToken token, boolean isTaken) {
        return service.take(token, isTaken) ? Optional.of(isTaken) : Optional.empty();
    }

    private String shown(
            String typed, Function<DigestToken, Optional<Boolean>> doing, HttpServletResponse response, Model model) {
        Optional<DigestToken> token = DigestToken.parse(typed);
        if (token.isEmpty()) {
            return ask(cut(typed), CodeFault.MALFORMED, model);
        }
        if (!throttle.mayLook(token.get().value())) {
            return busy(token.get(), response, model);
        }
        Optional<Boolean> done = doing.apply(token.get());
        if (done.isPresent()) {
            return choice(token.get(), done.get(), model);
        }
        return throttle.mayBeTold() ? ask(cut(typed), CodeFault.UNKNOWN, model) : busy(token.get(), response, model);
    }

    private static String busy(DigestToken token, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return ask(token.value(), CodeFault.BUSY, model);
    }

    private static String choice(DigestToken token, boolean isTaken, Model model) {
        frame(DigestRoutes.LINK_SHOWN, model);
        model.addAttribute("code", token.value());
        model.addAttribute("isTaken", isTaken);
        return "digest-choice";
    }

    private static String ask(String typed, CodeFault fault, Model model) {
        frame(DigestRoutes.LINK, model);
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault.name());
        return "digest-code";
    }

    private static void frame(String self, Model model) {
        model.addAttribute("self", self);
        model.addAttribute("start", DigestRoutes.LINK);
    }

    private void choose(String language, HttpServletRequest request) {
        Language.find(language).ifPresent(found -> pageLanguage.answerIn(found, request));
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
    }
}
