package no.hvorervi.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (isFault(status, cause)) {
            LOG.error(
                    "Error {} on {} {}",
                    reference,
                    // The error page itself is always fetched with GET.
                    request.getAttribute(RequestDispatcher.ERROR_METHOD),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    cause);
        }
        model.addAttribute("status", status);
        model.addAttribute("reference", reference);
        return "error";
    }

    /** Being asked to come back later is none, and must not fill the log when many are; unless something has failed. */
    private static boolean isFault(int status, @Nullable Throwable cause) {
        boolean asksToComeBack = status == HttpStatus.SERVICE_UNAVAILABLE.value() && cause == null;
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value() && !asksToComeBack;
    }
}
