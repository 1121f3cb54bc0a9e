package no.hvorervi.results.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.results.LinkedResult;
import no.hvorervi.results.ResultCode;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.ResultRoutes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where employees see their unit's results. The code comes in the body; every request carries it, so that nothing is kept. */
@Controller
class ResultController {

    private static final int LONGEST_TYPED = 64;

    private final ResultLinkService service;
    private final ResultPages pages;
    private final ResultThrottle throttle;
    private final PageLanguage pageLanguage;

    ResultController(ResultLinkService service, ResultPages pages, ResultThrottle throttle, PageLanguage pageLanguage) {
        this.service = service;
        this.pages = pages;
        this.throttle = throttle;
        this.pageLanguage = pageLanguage;
    }

    @GetMapping(ResultRoutes.LINK)
    String start(Model model) {
        return pages.code("", ResultPages.CodeFault.NONE, model);
    }

    /** Without a form there is no code to show anything for. */
    @GetMapping(ResultRoutes.LINK_SHOWN)
    String toTheStart() {
        return "redirect:" + ResultRoutes.LINK;
    }

    /** The form for the code once more, in another language. */
    @PostMapping(ResultRoutes.LINK)
    String start(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String sprak,
            HttpServletRequest request,
            Model model) {
        choose(sprak, request);
        return pages.code(cut(kode), ResultPages.CodeFault.NONE, model);
    }

    @PostMapping(ResultRoutes.LINK_SHOWN)
    String show(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String sprak,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        choose(sprak, request);
        Optional<ResultCode> code = ResultCode.parse(kode);
        if (code.isEmpty()) {
            return pages.code(cut(kode), ResultPages.CodeFault.MALFORMED, model);
        }
        if (!throttle.mayAsk(code.get())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return pages.code(code.get().value(), ResultPages.CodeFault.BUSY, model);
        }
        return service.find(code.get())
                .map(found -> switch (found) {
                    case LinkedResult.Shown shown -> pages.result(code.get(), shown, model);
                    case LinkedResult.Later later -> pages.later(code.get(), later, model);
                })
                .orElseGet(() -> pages.code(cut(kode), ResultPages.CodeFault.UNKNOWN, model));
    }

    private void choose(String language, HttpServletRequest request) {
        Language.find(language).ifPresent(found -> pageLanguage.answerIn(found, request));
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
    }
}
