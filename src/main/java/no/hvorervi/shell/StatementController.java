package no.hvorervi.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody may know before using anything here: how data are dealt with, and whom the pages work for. */
@Controller
class StatementController {

    static final String PRIVACY = "/personvern";
    static final String ACCESSIBILITY = "/tilgjengelighet";

    @GetMapping(PRIVACY)
    String privacy() {
        return "privacy";
    }

    @GetMapping(ACCESSIBILITY)
    String accessibility() {
        return "accessible";
    }
}
