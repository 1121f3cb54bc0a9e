package no.hvorervi.criteria.web;

import jakarta.servlet.http.HttpServletRequest;
import no.hvorervi.criteria.CriteriaRoutes;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.i18n.PageLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Explains to anyone what the tool asks about, why, and where it comes from. */
@Controller
class AboutController {

    private final CriteriaService criteria;
    private final PageLanguage pageLanguage;

    AboutController(CriteriaService criteria, PageLanguage pageLanguage) {
        this.criteria = criteria;
        this.pageLanguage = pageLanguage;
    }

    @GetMapping(CriteriaRoutes.ABOUT)
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("criteria", criteria.latest());
        model.addAttribute("language", pageLanguage.of(request));
        return "about";
    }
}
