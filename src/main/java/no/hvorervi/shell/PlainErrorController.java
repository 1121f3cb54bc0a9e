package no.hvorervi.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors outside Flow: what happened in plain words and a reference, never how. */
@Controller
class PlainErrorController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(PlainErrorController.class);

    @RequestMapping("/error")
    String show(HttpServletRequest request, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        String reference = ErrorReference.next();
        // Being asked to come back later is no fault, and must not fill the log when many are.
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value() && status != HttpStatus.SERVICE_UNAVAILABLE.value()) {
            LOG.error(
                    "Error {} on {} {}",
                    reference,
                    // The error page itself is always fetched with GET.
                    request.getAttribute(RequestDispatcher.ERROR_METHOD),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        model.addAttribute("status", status);
        model.addAttribute("reference", reference);
        return "error";
    }
}
