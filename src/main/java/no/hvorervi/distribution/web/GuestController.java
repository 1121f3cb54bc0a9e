package no.hvorervi.distribution.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.distribution.GuestService;
import no.hvorervi.distribution.GuestService.Invitation;
import no.hvorervi.distribution.GuestService.Standing;
import no.hvorervi.distribution.LinkKind;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.intake.Code;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a shared device, or anybody with an open link, gets a fresh ballot. The code of the link comes in the body, as all
 * codes do; with the fresh one the request goes on to the answer pages at once, within the server.
 */
@Controller
class GuestController {

    private static final String PAGE = "answer-guest";
    private static final int LONGEST_TYPED = 64;

    private final GuestService service;
    private final GuestThrottle throttle;
    private final PageLanguage pageLanguage;

    GuestController(GuestService service, GuestThrottle throttle, PageLanguage pageLanguage) {
        this.service = service;
        this.throttle = throttle;
        this.pageLanguage = pageLanguage;
    }

    @GetMapping(DistributionRoutes.DEVICE)
    String device(HttpServletRequest request, HttpServletResponse response, Model model) {
        return SharedDevice.link(request)
                .map(link -> show(LinkKind.DEVICE, link.value(), request, response, model))
                .orElseGet(() -> askFor(LinkKind.DEVICE, "", "NONE", model));
    }

    @GetMapping(DistributionRoutes.OPEN)
    String open(Model model) {
        return askFor(LinkKind.OPEN, "", "NONE", model);
    }

    /** Without a form there is no link to do anything with. */
    @GetMapping({
        DistributionRoutes.DEVICE + DistributionRoutes.BEGIN,
        DistributionRoutes.DEVICE + DistributionRoutes.END
    })
    String toTheDevice() {
        return "redirect:" + DistributionRoutes.DEVICE;
    }

    @GetMapping(DistributionRoutes.OPEN + DistributionRoutes.BEGIN)
    String toTheOpen() {
        return "redirect:" + DistributionRoutes.OPEN;
    }

    @PostMapping(DistributionRoutes.DEVICE)
    String device(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String sprak,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        choose(sprak, request, response);
        return show(LinkKind.DEVICE, kode, request, response, model);
    }

    @PostMapping(DistributionRoutes.OPEN)
    String open(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String sprak,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        choose(sprak, request, response);
        return show(LinkKind.OPEN, kode, request, response, model);
    }

    private void choose(String language, HttpServletRequest request, HttpServletResponse response) {
        Language.find(language).ifPresent(found -> pageLanguage.choose(found, request, response));
    }

    @PostMapping(DistributionRoutes.DEVICE + DistributionRoutes.BEGIN)
    String beginOnDevice(
            @RequestParam(defaultValue = "") String lenke,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return begin(LinkKind.DEVICE, lenke, request, response, model);
    }

    @PostMapping(DistributionRoutes.OPEN + DistributionRoutes.BEGIN)
    String beginByOpenLink(
            @RequestParam(defaultValue = "") String lenke,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return begin(LinkKind.OPEN, lenke, request, response, model);
    }

    @PostMapping(DistributionRoutes.DEVICE + DistributionRoutes.END)
    String end(HttpServletRequest request, HttpServletResponse response) {
        SharedDevice.end(request, response);
        return "redirect:" + AnswerRoutes.START;
    }

    private String begin(
            LinkKind kind, String typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Code> link = Code.parse(typed);
        if (link.isEmpty() || !throttle.mayAsk(link.get())) {
            return show(kind, typed, request, response, model);
        }
        return service.begin(kind, link.get())
                .map(code -> forward(code, request))
                .orElseGet(() -> show(kind, typed, request, response, model));
    }

    /** Not in a query, which whatever notes requests would note. */
    private static String forward(Code code, HttpServletRequest request) {
        request.setAttribute(AnswerRoutes.FRESH_CODE, code);
        return "forward:" + AnswerRoutes.START;
    }

    private String show(
            LinkKind kind, String typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Code> link = Code.parse(typed);
        if (link.isEmpty()) {
            return askFor(kind, typed.substring(0, Math.min(typed.length(), LONGEST_TYPED)), "MALFORMED", model);
        }
        if (!throttle.mayAsk(link.get())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return askFor(kind, typed, "BUSY", model);
        }
        Optional<Invitation> found = service.find(kind, link.get());
        if (found.isEmpty()) {
            SharedDevice.end(request, response);
            return askFor(kind, typed, "UNKNOWN", model);
        }
        if (kind == LinkKind.DEVICE) {
            SharedDevice.share(link.get(), request, response);
        }
        frame(kind, model);
        model.addAttribute("link", link.get().value());
        model.addAttribute("title", found.get().title());
        model.addAttribute("unit", found.get().unitName());
        model.addAttribute("standing", found.get().standing().name());
        model.addAttribute("open", found.get().standing() == Standing.OPEN);
        return PAGE;
    }

    private static String askFor(LinkKind kind, String typed, String fault, Model model) {
        frame(kind, model);
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        return "answer-link";
    }

    private static void frame(LinkKind kind, Model model) {
        model.addAttribute("self", kind.path());
        model.addAttribute("shared", kind == LinkKind.DEVICE);
        model.addAttribute("sharedStart", kind.path());
    }
}
