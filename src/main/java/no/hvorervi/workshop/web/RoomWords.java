package no.hvorervi.workshop.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.released.Figure;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.workshop.AgreedScore;
import no.hvorervi.workshop.Asked;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.BoardVote;
import no.hvorervi.workshop.VoteKind;
import no.hvorervi.workshop.VoteResult;
import no.hvorervi.workshop.VoteResult.Chosen;
import no.hvorervi.workshop.VoteResult.MeanOnly;
import no.hvorervi.workshop.VoteResult.Mixed;
import no.hvorervi.workshop.VoteResult.Spread;

/** Says in one language what the templates show; public methods are for them. */
final class RoomWords {

    private static final int ALL = 100;

    /** As high as the drawing of a small bar. */
    private static final double STRIP = 10;

    /** What is left of it where nobody gave a score, so that the place is seen. */
    private static final double FLOOR = 0.6;

    private final Messages messages;
    private final Language language;

    RoomWords(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /**
     * One bar.
     *
     * @param percent of the room there is
     * @param number in words where it is not told
     */
    public record Bar(String label, int percent, String number) {}

    private Locale locale() {
        return language.locale();
    }

    private String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** What a vote is about, in a few words. */
    public String name(BoardVote vote) {
        return switch (vote.asked()) {
            case Asked.OfPrinciple(Principle principle) -> principle.name().in(language);
            case Asked.OfFactors factors -> text("room.factor." + factors.kind());
            case Asked.OfTime() -> text("room.roti.title");
        };
    }

    /** What a vote asks, in full. */
    public String question(BoardVote vote) {
        return vote.asked() instanceof Asked.OfPrinciple(Principle principle)
                ? principle.statement().in(language)
                : name(vote);
    }

    /** Where a question stands among those that are open; empty when it is alone. */
    String place(Board board, BoardVote vote) {
        List<BoardVote> open = board.open();
        if (!(vote.asked() instanceof Asked.OfPrinciple)) {
            return "";
        }
        if (open.size() > 1 && open.contains(vote)) {
            return text("room.vote.place", open.indexOf(vote) + 1, open.size());
        }
        return vote.turn() > 1 ? text("room.vote.talk") : name(vote);
    }

    /** How the scores are spread, where that may be seen. */
    public Optional<Spread> spread(VoteResult result) {
        return switch (result) {
            case Spread spread -> Optional.of(spread);
            case Mixed mixed -> Optional.of(mixed.spread());
            case MeanOnly mean -> Optional.empty();
            case VoteResult.Choices choices -> Optional.empty();
        };
    }

    public boolean hasBars(List<BoardVote> shown) {
        return shown.stream().flatMap(each -> each.result().stream()).anyMatch(result -> spread(result)
                .isPresent());
    }

    /** How many there were, where they stand, and whether they agree. */
    public String said(VoteResult result) {
        String people = text("room.reveal.people", result.people());
        return switch (result) {
            case Spread spread ->
                text("room.reveal.said.SPREAD", people, number(spread.mean()), text("room.reveal." + spread.word()));
            case MeanOnly mean -> text("room.reveal.said.MEAN", people, number(mean.mean()));
            case Mixed mixed ->
                text(
                        "room.reveal.said.MIXED",
                        people,
                        number(mixed.mean()),
                        mixed.alike().people());
            case VoteResult.Choices choices -> people;
        };
    }

    /** The same in a few words. */
    public String shortly(VoteResult result) {
        return switch (result) {
            case Spread spread ->
                text("room.reveal.short", number(spread.mean()), text("room.reveal.word." + spread.word()));
            case MeanOnly mean -> text("room.reveal.short", number(mean.mean()), text("room.reveal.word.ALIKE"));
            case Mixed mixed -> text("room.reveal.short", number(mixed.mean()), text("room.reveal.word.PARTLY"));
            case VoteResult.Choices choices -> text("room.reveal.people", choices.people());
        };
    }

    private String number(double mean) {
        return Numbers.one(mean, locale());
    }

    /** How many gave each score, the highest first, as people draw scales. */
    public List<Bar> bars(Board board, BoardVote shown) {
        return shown.result()
                .flatMap(this::spread)
                .map(spread -> bars(board, shown, spread))
                .orElse(List.of());
    }

    private List<Bar> bars(Board board, BoardVote shown, Spread spread) {
        boolean isTime = shown.asked().kind() == VoteKind.ROTI;
        return IntStream.iterate(spread.counts().size(), score -> score >= 1, score -> score - 1)
                .mapToObj(score -> new Bar(
                        isTime
                                ? text("room.roti." + score)
                                : board.criteria().scaleLabel(score).in(language),
                        percent(spread.counts().get(score - 1), spread.people()),
                        Integer.toString(spread.counts().get(score - 1))))
                .toList();
    }

    private static int percent(int some, int all) {
        return Math.round((float) ALL * some / Math.max(1, all));
    }

    /** How far down a small bar begins. */
    public String top(Spread spread, int count) {
        return decimal(STRIP - tall(spread, count));
    }

    public String height(Spread spread, int count) {
        return decimal(tall(spread, count));
    }

    private static double tall(Spread spread, int count) {
        int most = spread.counts().stream().mapToInt(Integer::intValue).max().orElse(1);
        return Math.max(FLOOR, STRIP * count / Math.max(1, most));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The last turn about the principle that is shown. */
    public Optional<BoardVote> last(Board board, Principle principle) {
        return board.turnsOf(principle).stream()
                .filter(each -> each.result().isPresent())
                .reduce((earlier, later) -> later);
    }

    /** What was shown in the turn before. */
    public Optional<String> before(Board board, BoardVote last) {
        return last.asked() instanceof Asked.OfPrinciple(Principle principle)
                ? board.turnsOf(principle).stream()
                        .filter(each -> each.turn() < last.turn())
                        .flatMap(each -> each.result().stream())
                        .reduce((earlier, later) -> later)
                        .map(this::shortly)
                : Optional.empty();
    }

    /** What is agreed on, in the words of the scale. */
    public String agreed(Board board, AgreedScore agreed) {
        return text(
                "room.agreed.score",
                agreed.score(),
                board.criteria().scaleLabel(agreed.score()).in(language));
    }

    /** The choice of factors that was shown last. */
    public Optional<BoardVote> choice(Board board) {
        return Stream.of(VoteKind.CHANGEABLE, VoteKind.HINDERING)
                .flatMap(kind -> board.of(kind).stream())
                .filter(each -> each.result().isPresent())
                .findFirst();
    }

    /** How many chose each factor, the most first. */
    public List<Bar> factors(BoardVote shown) {
        if (!(shown.asked() instanceof Asked.OfFactors asked)
                || !(shown.result().orElseThrow() instanceof VoteResult.Choices choices)) {
            return List.of();
        }
        return choices.factors().stream()
                .sorted(Comparator.comparing(Chosen::most).reversed())
                .flatMap(chosen -> asked.factors().stream()
                        .filter(factor -> factor.key().equals(chosen.factor()))
                        .map(factor -> new Bar(
                                factor.name().in(language),
                                chosen.most() == 1 && !chosen.isExact() ? 0 : percent(chosen.most(), choices.people()),
                                number(chosen, choices.people()))))
                .toList();
    }

    private String number(Chosen chosen, int people) {
        if (chosen.isExact()) {
            return text("room.factor.number", chosen.most(), people);
        }
        return text(chosen.most() == people ? "room.factor.most" : "room.factor.few");
    }

    public Optional<BoardVote> time(Board board) {
        return board.of(VoteKind.ROTI).filter(each -> each.result().isPresent());
    }

    public boolean hasAskedTime(Board board) {
        return board.of(VoteKind.ROTI).isPresent();
    }

    /** A figure of a round. */
    public String figure(Figure figure) {
        return figure instanceof Figure.Visible visible ? number(visible.mean()) : text("room.released.hidden");
    }

    public String answers(Figure figure) {
        return figure instanceof Figure.Visible visible ? text("room.released.answers", visible.n()) : "";
    }

    public String day(LocalDate day) {
        return NorwegianTime.longDate(day, locale());
    }

    /** What those are told who do not look, when this comes in sight. */
    String said(Board board, Sight sight) {
        return switch (sight) {
            case Sight.Join() -> text("room.join.title");
            case Sight.Ask ask ->
                board.votes().stream()
                        .filter(each -> each.id().equals(ask.vote()))
                        .findFirst()
                        .map(this::question)
                        .orElse("");
            case Sight.Voted() -> text("room.voted.title");
            case Sight.Shown shown -> step(board);
            case Sight.Screen screen -> step(board);
        };
    }

    private String step(Board board) {
        boolean isShown =
                board.votes().stream().anyMatch(each -> each.result().isPresent() && board.takesBallots(each));
        return isShown
                ? text("room.reveal.shown")
                : text("room.step." + board.current().kind());
    }
}
