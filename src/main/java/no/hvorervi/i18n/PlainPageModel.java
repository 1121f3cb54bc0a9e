package no.hvorervi.i18n;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every plain page what its language menu needs. */
@ControllerAdvice(annotations = Controller.class)
class PlainPageModel {

    @ModelAttribute("languages")
    List<Language> languages() {
        return List.of(Language.values());
    }

    /** The path of this page, which changing the language comes back to. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getServletPath();
    }
}
