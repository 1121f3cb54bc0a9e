package no.hvorervi.digest.web;

import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.digest.DigestRoutes;
import no.hvorervi.digest.DigestService;
import no.hvorervi.signin.OwnSwitch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch on the page of one's own account. */
@Controller
@Order(10)
class OwnDigestController implements OwnSwitch {

    private final DigestService service;

    OwnDigestController(DigestService service) {
        this.service = service;
    }

    @Override
    public String key() {
        return "own.digest";
    }

    @Override
    public String path() {
        return DigestRoutes.OWN;
    }

    @Override
    public boolean isOn() {
        return service.isTaken();
    }

    @PostMapping(DigestRoutes.OWN)
    String set(@RequestParam(defaultValue = "false") boolean on) {
        service.take(on);
        return "redirect:" + AccountRoutes.OWN;
    }
}
