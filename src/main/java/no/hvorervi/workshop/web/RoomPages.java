package no.hvorervi.workshop.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.results.kit.Qr;
import no.hvorervi.workshop.Ballot;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.Tick;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRoutes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Draws what phones and screens show. A thousand phones look at the same moment at the same thing: each page is drawn once for
 * each revision of the board and each language, and what differs is put in afterwards.
 */
@Component
class RoomPages {

    /** As many as a hundred rooms look at, in three languages; a few kilobytes each. */
    private static final int MOST_DRAWN = 1_500;

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    private final SpringTemplateEngine templates;
    private final Messages messages;
    private final Clock clock;
    private final String publicUrl;
    private final Cache<Key, DrawnPage> drawn = Caffeine.newBuilder()
            .maximumSize(MOST_DRAWN)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    RoomPages(
            SpringTemplateEngine templates,
            Messages messages,
            Clock clock,
            @Value("${hvorervi.public-url}") String publicUrl) {
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** What a page follows from. */
    private record Key(WorkshopCode code, long revision, Language language, Sight sight) {}

    /** What is wrong with a code that was typed. */
    enum CodeFault {
        NONE,
        MALFORMED,
        UNKNOWN,
        BUSY
    }

    /** Why there is nothing to show; each is the beginning of the keys of its texts. */
    enum Told {
        GONE("room.gone"),
        OVER("room.over"),
        ENDED("room.ended"),
        BUSY("room.busy");

        private final String key;

        Told(String key) {
            this.key = key;
        }
    }

    /** The form for the code. */
    String code(String typed, CodeFault fault, Asking asking) {
        Map<String, Object> model = frame(asking.language(), WorkshopRoutes.JOIN, false);
        model.put("typed", typed);
        model.put("fault", fault.name());
        model.put("renews", false);
        return fill(draw("workshop-code", asking.language(), model), asking, Optional.empty());
    }

    /** Why there is nothing to show. */
    String told(Told why, String self, Asking asking) {
        Map<String, Object> model = frame(asking.language(), self, false);
        model.put("told", why.key);
        model.put("renews", why == Told.BUSY);
        return fill(draw("workshop-over", asking.language(), model), asking, Optional.empty());
    }

    /** What a phone or a screen shows. */
    String page(Board board, Optional<Tick> tick, Sight sight, Asking asking) {
        var key = new Key(board.code(), board.revision(), asking.language(), sight);
        DrawnPage page = drawn.get(key, missing -> draw(board, sight, asking.language()));
        return fill(page, asking, tick);
    }

    private DrawnPage draw(Board board, Sight sight, Language language) {
        var words = new RoomWords(messages, language);
        String self = sight instanceof Sight.Screen
                ? WorkshopRoutes.screen(board.code())
                : WorkshopRoutes.phone(board.code());
        Map<String, Object> model = frame(language, self, sight instanceof Sight.Screen);
        model.put("board", board);
        model.put("words", words);
        model.put("sight", sight.name());
        model.put("revision", board.revision());
        model.put("view", view(board, sight));
        model.put("tick", WorkshopRoutes.tick(board.code()));
        model.put("said", words.said(board, sight));
        model.put("where", messages.text(language, "room.where", board.unitName(), board.title()));
        model.put("heading", board.title());
        model.put("renews", !(sight instanceof Sight.Ask || sight instanceof Sight.Join));
        model.put("cast", DrawnPage.gap(DrawnPage.CAST));
        model.put("present", DrawnPage.gap(DrawnPage.PRESENT));
        model.put("now", DrawnPage.gap(DrawnPage.NOW));
        model.put("most", Ballot.MOST_CHOICES);
        switch (sight) {
            case Sight.Ask ask -> ask(board, ask, words, model);
            case Sight.Shown shown -> model.put("late", votes(board, shown.late()));
            case Sight.Screen screen -> screen(board, screen, model);
            case Sight.Join join -> {}
            case Sight.Voted voted -> {}
        }
        return draw(sight instanceof Sight.Screen ? "workshop-screen" : "workshop-phone", language, model);
    }

    private static void ask(Board board, Sight.Ask ask, RoomWords words, Map<String, Object> model) {
        BoardVote vote = votes(board, List.of(ask.vote())).getFirst();
        model.put("vote", vote);
        model.put("place", words.place(board, vote));
        model.put("isAgain", ask.isAgain());
        model.put("isLate", vote.result().isPresent());
        model.put("wrong", ask.isWrong());
    }

    private void screen(Board board, Sight.Screen screen, Map<String, Object> model) {
        String address = publicUrl + WorkshopRoutes.JOIN;
        model.put(
                "scheme", screen.scheme().css().isEmpty() ? "" : screen.scheme().css());
        model.put("other", screen.scheme().other());
        model.put("address", address.replaceFirst("^https?://", ""));
        model.put(
                "qr",
                Qr.draw(
                        publicUrl + WorkshopRoutes.phone(board.code()),
                        messages.text(
                                (Language) Objects.requireNonNull(model.get("language")), "room.screen.qr", address)));
        model.put("ends", board.stepEnds().toEpochMilli());
        model.put("until", NorwegianTime.clockTime(board.stepEnds()));
    }

    private static List<BoardVote> votes(Board board, List<WorkshopVoteId> wanted) {
        return board.votes().stream().filter(each -> wanted.contains(each.id())).toList();
    }

    /** Another one whenever people see something else than before, and not only more of the same. */
    private static String view(Board board, Sight sight) {
        return switch (sight) {
            case Sight.Join join -> "join";
            case Sight.Ask ask -> "ask-" + ask.vote();
            case Sight.Voted voted -> "voted-" + board.step();
            case Sight.Shown shown -> "shown-" + moment(board);
            case Sight.Screen screen -> "shown-" + moment(board);
        };
    }

    private static String moment(Board board) {
        long shown = board.votes().stream()
                .flatMap(each -> each.result().stream())
                .mapToLong(result -> 1_000 + result.people())
                .sum();
        return board.step() + "-" + shown + "-" + board.open().size()
                + board.talk().map(each -> "-" + each.key()).orElse("");
    }

    private Map<String, Object> frame(Language language, String self, boolean isScreen) {
        Map<String, Object> model = new HashMap<>();
        model.put("language", language);
        model.put("languages", List.of(Language.values()));
        model.put("self", self);
        model.put("isScreen", isScreen);
        model.put("nonce", DrawnPage.gap(DrawnPage.NONCE));
        return model;
    }

    private DrawnPage draw(String template, Language language, Map<String, Object> model) {
        return DrawnPage.of(templates.process(template, new Context(language.locale(), model)));
    }

    private String fill(DrawnPage page, Asking asking, Optional<Tick> tick) {
        return page.filled(Map.of(
                DrawnPage.NONCE,
                asking.nonce(),
                DrawnPage.CAST,
                tick.map(each -> Integer.toString(each.cast())).orElse("0"),
                DrawnPage.PRESENT,
                tick.map(each -> Integer.toString(each.present())).orElse("0"),
                DrawnPage.NOW,
                Long.toString(clock.millis())));
    }

    /**
     * What only one answer is for.
     *
     * @param nonce that its script must carry
     */
    record Asking(Language language, String nonce) {}
}
