package no.hvorervi.yousaid.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.yousaid.OutcomeAddress;
import no.hvorervi.yousaid.OutcomeReadingService;
import no.hvorervi.yousaid.OutcomeRoutes;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What everybody can read, in the language that the address names: no cookie and no header chooses anything, so that one copy
 * serves all. What is not there and what was withdrawn are answered alike.
 */
@Controller
class PublicController {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final OutcomeReadingService service;
    private final OutcomeSheets sheets;
    private final OutcomeThrottle throttle;
    private final PageLanguage pageLanguage;

    PublicController(
            OutcomeReadingService service, OutcomeSheets sheets, OutcomeThrottle throttle, PageLanguage pageLanguage) {
        this.service = service;
        this.sheets = sheets;
        this.throttle = throttle;
        this.pageLanguage = pageLanguage;
    }

    @GetMapping(OutcomeRoutes.PUBLIC)
    String municipalities(
            @RequestParam(name = OutcomeRoutes.LANGUAGE, defaultValue = "") String sprak,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Language language = choose(sprak, request);
        return throttled(
                "",
                response,
                model,
                () -> Optional.of(sheets.municipalities(service.municipalities(), language, model)));
    }

    @GetMapping(OutcomeRoutes.PUBLIC_MUNICIPALITY)
    String municipality(
            @PathVariable String code,
            @RequestParam(name = OutcomeRoutes.LANGUAGE, defaultValue = "") String sprak,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Language language = choose(sprak, request);
        return throttled(OutcomeRoutes.PUBLIC + "/" + code, response, model, () -> OutcomeRoutes.parse(code)
                .map(MunicipalityId::new)
                .flatMap(service::of)
                .map(found -> sheets.municipality(found, language, model)));
    }

    @GetMapping(OutcomeRoutes.PUBLIC_PAGE)
    String page(
            @PathVariable String code,
            @RequestParam(name = OutcomeRoutes.LANGUAGE, defaultValue = "") String sprak,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Language language = choose(sprak, request);
        return throttled(code, response, model, () -> OutcomeAddress.parse(code)
                .flatMap(address -> service.find(address).map(found -> sheets.page(address, found, language, model))));
    }

    private String throttled(
            String asked, HttpServletResponse response, Model model, Supplier<Optional<String>> answer) {
        if (!throttle.mayLook(asked)) {
            return busy(response, model);
        }
        Optional<String> found = answer.get();
        if (found.isEmpty()) {
            if (!throttle.mayBeToldOfPage()) {
                return busy(response, model);
            }
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return sheets.message("yousaid.gone", model);
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
        return found.get();
    }

    private String busy(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return sheets.message("yousaid.busy", model);
    }

    private Language choose(String language, HttpServletRequest request) {
        Language chosen = Language.find(language).orElse(Language.NB);
        pageLanguage.answerIn(chosen, request);
        return chosen;
    }
}
