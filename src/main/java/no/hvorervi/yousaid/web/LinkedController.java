package no.hvorervi.yousaid.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.results.ResultCode;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.yousaid.OutcomeReadingService;
import no.hvorervi.yousaid.OutcomeRoutes;
import no.hvorervi.yousaid.PublishedOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where employees read what their unit tells. The code comes in the body, as it does for the results themselves. */
@Controller
class LinkedController {

    private final OutcomeReadingService service;
    private final OutcomeSheets sheets;
    private final OutcomeThrottle throttle;
    private final PageLanguage pageLanguage;

    LinkedController(
            OutcomeReadingService service, OutcomeSheets sheets, OutcomeThrottle throttle, PageLanguage pageLanguage) {
        this.service = service;
        this.sheets = sheets;
        this.throttle = throttle;
        this.pageLanguage = pageLanguage;
    }

    /** Without a form there is no code to show anything for. */
    @GetMapping(OutcomeRoutes.LINKED)
    String toTheStart() {
        return "redirect:" + ResultRoutes.LINK;
    }

    /** A code that leads nowhere and one whose unit has withdrawn what it told are told alike. */
    @PostMapping(OutcomeRoutes.LINKED)
    String show(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String sprak,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Language.find(sprak).ifPresent(found -> pageLanguage.answerIn(found, request));
        Optional<ResultCode> code = ResultCode.parse(kode);
        if (code.isPresent() && !throttle.mayLook(code.get())) {
            return busy(code, response, model);
        }
        List<PublishedOutcome> told = code.map(service::ofLink).orElse(List.of());
        if (code.isPresent() && !told.isEmpty()) {
            return sheets.linked(code.get(), told, pageLanguage.of(request), model);
        }
        return code.isPresent() && !throttle.mayBeToldOfLink()
                ? busy(code, response, model)
                : sheets.linkedMessage("yousaid.nothing", code, model);
    }

    private String busy(Optional<ResultCode> code, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return sheets.linkedMessage("yousaid.busy", code, model);
    }
}
