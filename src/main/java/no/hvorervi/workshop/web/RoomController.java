package no.hvorervi.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.signin.PageNonce;
import no.hvorervi.workshop.Ballot;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.CastOutcome;
import no.hvorervi.workshop.ParticipantToken;
import no.hvorervi.workshop.VotingService;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.web.RoomPages.Asking;
import no.hvorervi.workshop.web.RoomPages.CodeFault;
import no.hvorervi.workshop.web.RoomPages.Told;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of phones. The code stands in the path, as people scan it; who may vote follows from a cookie of the phone's own.
 * What is sent is answered with the page to show, to a script at once and to a browser after it has been led there, so that
 * reloading sends nothing twice.
 */
@Controller
class RoomController {

    private static final int LONGEST_TYPED = 64;
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** As browsers tell what asks: they themselves, or a script. */
    static final String FETCH_DEST = "Sec-Fetch-Dest";

    private final VotingService service;
    private final RoomPages pages;
    private final PageLanguage pageLanguage;

    RoomController(VotingService service, RoomPages pages, PageLanguage pageLanguage) {
        this.service = service;
        this.pages = pages;
        this.pageLanguage = pageLanguage;
    }

    @GetMapping(WorkshopRoutes.JOIN)
    ResponseEntity<String> start(HttpServletRequest request) {
        return page(HttpStatus.OK, pages.code("", CodeFault.NONE, asking(request)));
    }

    @PostMapping(WorkshopRoutes.JOIN)
    ResponseEntity<String> start(
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String sprak,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (choose(sprak, request, response)) {
            return to(WorkshopRoutes.JOIN);
        }
        String typed = kode.substring(0, Math.min(kode.length(), LONGEST_TYPED));
        Optional<WorkshopCode> code = WorkshopCode.parse(kode);
        if (code.isEmpty()) {
            return page(HttpStatus.OK, pages.code(typed, CodeFault.MALFORMED, asking(request)));
        }
        if (service.board(code.get()).isPresent()) {
            return to(WorkshopRoutes.phone(code.get()));
        }
        return service.mayBeTold(code)
                ? page(HttpStatus.OK, pages.code(typed, CodeFault.UNKNOWN, asking(request)))
                : busy(pages.code(typed, CodeFault.BUSY, asking(request)));
    }

    @GetMapping(WorkshopRoutes.PHONE)
    ResponseEntity<String> show(
            @PathVariable(WorkshopRoutes.CODE) String typed,
            @RequestParam(defaultValue = "") String p,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Board> board = board(typed);
        if (board.isEmpty()) {
            return nowhere(typed, request, response);
        }
        return page(HttpStatus.OK, shown(board.get(), p, request));
    }

    /** Joins, votes, or changes the language, by what the form holds. */
    @PostMapping(WorkshopRoutes.PHONE)
    ResponseEntity<String> take(
            @PathVariable(WorkshopRoutes.CODE) String typed,
            @RequestParam(defaultValue = "") String sprak,
            @RequestParam(defaultValue = "") String stemme,
            @RequestParam(defaultValue = "") String svar,
            @RequestParam(defaultValue = "") List<String> faktor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!SameSite.isOwn(request)) {
            return page(HttpStatus.FORBIDDEN, pages.told(Told.GONE, WorkshopRoutes.JOIN, asking(request)));
        }
        boolean isLanguage = choose(sprak, request, response);
        Optional<Board> board = board(typed);
        if (board.isEmpty()) {
            return nowhere(typed, request, response);
        }
        if (isLanguage) {
            return to(WorkshopRoutes.phone(board.get().code()));
        }
        PhoneCookie phone = joined(board.get(), request);
        Optional<BoardVote> vote = vote(board.get(), stemme);
        if (vote.isEmpty()) {
            return join(board.get(), phone, request, response);
        }
        Optional<Ballot> ballot = BallotForm.read(vote.get().asked(), svar, faktor);
        if (ballot.isEmpty()) {
            return wrong(board.get(), vote.get(), phone, request);
        }
        CastOutcome outcome =
                service.cast(board.get().code(), phone.token(), vote.get().id(), ballot.get());
        return switch (outcome) {
            case OVER -> nowhere(typed, request, response);
            case FULL -> busy(pages.told(Told.BUSY, request.getServletPath(), asking(request)));
            case CAST, CAST_LATE, COUNTED, NOT_OPEN -> onward(board.get(), phone, request, response);
        };
    }

    private ResponseEntity<String> join(
            Board board, PhoneCookie phone, HttpServletRequest request, HttpServletResponse response) {
        return service.join(board.code(), phone.token())
                ? onward(board, phone, request, response)
                : busy(pages.told(Told.BUSY, request.getServletPath(), asking(request)));
    }

    /** The phone's own token, or a new one, in this sitting. */
    private static PhoneCookie joined(Board board, HttpServletRequest request) {
        return PhoneCookie.of(request)
                .map(known -> new PhoneCookie(known.token(), board.code()))
                .orElseGet(() -> new PhoneCookie(ParticipantToken.random(), board.code()));
    }

    /** The page to show next: at once to a script, and by its address to a browser. */
    private ResponseEntity<String> onward(
            Board before, PhoneCookie phone, HttpServletRequest request, HttpServletResponse response) {
        boolean isScript = "empty".equals(request.getHeader(FETCH_DEST));
        Optional<Board> now = isScript ? service.board(before.code()) : Optional.of(before);
        if (now.isEmpty()) {
            return nowhere(before.code().value(), request, response);
        }
        phone.send(request, response);
        return isScript
                ? page(HttpStatus.OK, shown(now.get(), phone, "", request))
                : to(WorkshopRoutes.phone(before.code()));
    }

    private ResponseEntity<String> wrong(Board board, BoardVote vote, PhoneCookie phone, HttpServletRequest request) {
        boolean isAgain = service.answered(board.code(), phone.token()).contains(vote.id());
        var ask = new Sight.Ask(vote.id(), isAgain, true);
        return page(HttpStatus.OK, pages.page(board, service.tick(board.code()), ask, asking(request)));
    }

    private String shown(Board board, String wanted, HttpServletRequest request) {
        return PhoneCookie.of(request)
                .filter(phone -> phone.isIn(board.code()))
                .map(phone -> shown(board, phone, wanted, request))
                .orElseGet(() -> pages.page(board, service.tick(board.code()), new Sight.Join(), asking(request)));
    }

    private String shown(Board board, PhoneCookie phone, String wanted, HttpServletRequest request) {
        Set<WorkshopVoteId> answered = board.votes().stream().anyMatch(board::takesBallots)
                ? service.answered(board.code(), phone.token())
                : Set.of();
        return pages.page(
                board, service.tick(board.code()), Looking.at(board, answered, vote(board, wanted)), asking(request));
    }

    private static Optional<BoardVote> vote(Board board, String id) {
        return WorkshopRoutes.parse(id).map(WorkshopVoteId::new).flatMap(wanted -> board.votes().stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst());
    }

    private Optional<Board> board(String typed) {
        return WorkshopCode.parse(typed).flatMap(service::board);
    }

    /** A code that leads nowhere: it never did, or its sitting is over. Whoever was there is thanked. */
    private ResponseEntity<String> nowhere(String typed, HttpServletRequest request, HttpServletResponse response) {
        Optional<WorkshopCode> code = WorkshopCode.parse(typed);
        if (!service.mayBeTold(code)) {
            return busy(pages.told(Told.BUSY, request.getServletPath(), asking(request)));
        }
        Told told = code.filter(each -> isIn(each, request))
                .map(each -> service.goesOn(each) ? Told.OVER : Told.ENDED)
                .orElse(Told.GONE);
        if (told == Told.ENDED) {
            PhoneCookie.forget(request, response);
        }
        return page(HttpStatus.NOT_FOUND, pages.told(told, WorkshopRoutes.JOIN, asking(request)));
    }

    private static boolean isIn(WorkshopCode code, HttpServletRequest request) {
        return PhoneCookie.of(request).filter(phone -> phone.isIn(code)).isPresent();
    }

    private boolean choose(String language, HttpServletRequest request, HttpServletResponse response) {
        Optional<Language> chosen = Language.find(language);
        chosen.ifPresent(each -> pageLanguage.choose(each, request, response));
        return chosen.isPresent();
    }

    private Asking asking(HttpServletRequest request) {
        return new Asking(pageLanguage.of(request), PageNonce.of(request));
    }

    static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(HTML).body(html);
    }

    private static ResponseEntity<String> busy(String html) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(HTML)
                .body(html);
    }

    static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
