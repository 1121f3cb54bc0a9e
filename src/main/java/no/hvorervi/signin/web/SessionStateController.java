package no.hvorervi.signin.web;

import java.util.TreeSet;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.signin.SignInRoutes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Answers open tabs that ask, each half minute, whether the person is still signed in and in the same roles. Asking is no
 * use of the session. Open to everyone, so that a tab whose session was ended is told
 * so, instead of becoming the page that signing in leads back to.
 */
@Controller
class SessionStateController {

    private final CurrentUser currentUser;

    SessionStateController(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** The person's own roles: when they are others than before, the tab says so. */
    @GetMapping(path = SignInRoutes.STATE, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> state() {
        return currentUser.find().isPresent()
                ? ResponseEntity.ok(String.join(" ", new TreeSet<>(currentUser.roles())))
                : ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
}
