package no.hvorervi.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.signin.PageNonce;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.VotingService;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.web.RoomPages.Asking;
import no.hvorervi.workshop.web.RoomPages.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The big screen: what every phone of the room may see, and nothing more. It joins nothing and counts for nobody. */
@Controller
class ScreenController {

    private final VotingService service;
    private final RoomPages pages;
    private final PageLanguage pageLanguage;

    ScreenController(VotingService service, RoomPages pages, PageLanguage pageLanguage) {
        this.service = service;
        this.pages = pages;
        this.pageLanguage = pageLanguage;
    }

    @GetMapping(WorkshopRoutes.SCREEN)
    ResponseEntity<String> show(
            @PathVariable(WorkshopRoutes.CODE) String typed,
            @RequestParam(defaultValue = "") String farge,
            HttpServletRequest request) {
        Asking asking = new Asking(pageLanguage.of(request), PageNonce.of(request));
        Optional<WorkshopCode> code = WorkshopCode.parse(typed);
        Optional<Board> board = code.flatMap(service::board);
        if (board.isEmpty()) {
            HttpStatus status = service.mayBeTold(code) ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS;
            Told told = status == HttpStatus.NOT_FOUND ? gone(request) : Told.BUSY;
            return RoomController.page(status, pages.told(told, request.getServletPath(), asking));
        }
        var screen = new Sight.Screen(Sight.Scheme.of(farge));
        return RoomController.page(
                HttpStatus.OK, pages.page(board.get(), service.tick(board.get().code()), screen, asking));
    }

    /** A screen's own script asks about a code that it was open with, so that the room is thanked; nothing is told of the code. */
    private static Told gone(HttpServletRequest request) {
        return "empty".equals(request.getHeader(RoomController.FETCH_DEST)) ? Told.OVER : Told.GONE;
    }

    /** In another language. */
    @PostMapping(WorkshopRoutes.SCREEN)
    ResponseEntity<String> choose(
            @PathVariable(WorkshopRoutes.CODE) String typed,
            @RequestParam(defaultValue = "") String sprak,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.find(sprak).ifPresent(language -> pageLanguage.choose(language, request, response));
        return WorkshopCode.parse(typed)
                .map(code -> RoomController.to(WorkshopRoutes.screen(code)))
                .orElseGet(() -> RoomController.to(WorkshopRoutes.JOIN));
    }
}
