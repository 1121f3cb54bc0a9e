package no.hvorervi.i18n;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language of the plain pages and goes back to the page the reader was on. */
@Controller
class LanguageController {

    private final PageLanguage pageLanguage;

    LanguageController(PageLanguage pageLanguage) {
        this.pageLanguage = pageLanguage;
    }

    @GetMapping("/sprak/{code}")
    String choose(
            @PathVariable String code,
            @RequestParam(name = "til", defaultValue = "/") String target,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.find(code).ifPresent(language -> pageLanguage.choose(language, request, response));
        return "redirect:" + (isOwnPath(target) ? target : "/");
    }

    /** Only a path here: an address of another site, also in its short form «//», would make this an open redirect. */
    private static boolean isOwnPath(String target) {
        return target.matches("/[A-Za-z0-9][A-Za-z0-9/_-]*|/");
    }
}
