package no.hvorervi.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import no.hvorervi.workshop.Tick;
import no.hvorervi.workshop.VotingService;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRoutes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Server-sent events that end after one: how the room stands, and when to ask again, which the browser's event source does by
 * itself. So nothing is held for a phone that waits, neither a thread nor a buffer, and a network that was lost or a server that
 * was started anew is no more than a longer wait.
 */
@Controller
class TickController {

    /** The screen is one, and the whole room looks at it. */
    private static final int SCREEN_MILLIS = 400;

    private static final int LIVELY_MILLIS = 1_000;
    private static final int QUIET_MILLIS = 2_000;

    /** So that phones which were woken by the same moment do not go on asking in the same moment. */
    private static final int APART_MILLIS = 300;

    /** What a proxy says, which has few connections for all phones; they are kept. */
    private static final String BEHIND_A_PROXY = "X-Forwarded-Proto";

    private final VotingService service;
    private final Clock clock;

    TickController(VotingService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @GetMapping(WorkshopRoutes.TICK)
    void tick(
            @PathVariable(WorkshopRoutes.CODE) String typed,
            @RequestParam(defaultValue = "") String skjerm,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<WorkshopCode> code = WorkshopCode.parse(typed);
        Optional<Tick> tick = code.flatMap(service::tick);
        if (tick.isEmpty()) {
            // An event source does not come back after this; its page then looks for itself.
            response.setStatus((service.mayBeTold(code) ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS).value());
            return;
        }
        byte[] event = event(tick.get(), skjerm.isEmpty()).getBytes(StandardCharsets.UTF_8);
        if (request.getHeader(BEHIND_A_PROXY) == null) {
            // The phone's own connection, whose buffers are more than all else that is kept for it.
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setContentLength(event.length);
        response.getOutputStream().write(event);
    }

    private String event(Tick tick, boolean isPhone) {
        int again = tick.isLively() ? LIVELY_MILLIS : QUIET_MILLIS;
        int retry = isPhone ? again + ThreadLocalRandom.current().nextInt(APART_MILLIS) : SCREEN_MILLIS;
        return "retry: " + retry + "\ndata: {\"revision\":" + tick.revision() + ",\"present\":" + tick.present()
                + ",\"cast\":" + tick.cast() + ",\"at\":" + clock.millis() + "}\n\n";
    }
}
