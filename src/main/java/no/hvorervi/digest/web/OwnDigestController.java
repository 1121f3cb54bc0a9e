package no.hvorervi.digest.web;

import java.util.Optional;
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
        return "own.digest.";
    }

    @Override
    public String path() {
        return DigestRoutes.OWN;
    }

    @Override
    public boolean isOn() {
        return service.isTaken();
    }

    /** A form that does not say how it is to be changes nothing. */
    @PostMapping(DigestRoutes.OWN)
    String set(@RequestParam Optional<Boolean> on) {
        on.ifPresent(service::take);
        return "redirect:" + AccountRoutes.OWN;
    }
}
