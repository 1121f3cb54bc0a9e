package no.hvorervi.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Principle;
import no.hvorervi.paper.Report.Block;
import no.hvorervi.paper.Report.Heading;
import no.hvorervi.paper.Report.Items;
import no.hvorervi.paper.Report.Paragraph;
import no.hvorervi.paper.Report.Table;
import no.hvorervi.released.Figure;

/** Minutes for the unit: the distributions as the room saw them, and all that it wrote. */
record UnitMinutes(WorkshopMinutes minutes, MinutesWords words) {

    private static final int STEPS = 5;
    private static final List<Integer> WIDTHS = List.of(34, 9, 9, 9, 9, 9, 12, 14, 16);

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        addDecided(blocks);
        addPrinciples(blocks);
        minutes.released().ifPresent(released -> addReleased(blocks, released));
        addFactors(blocks, VoteKind.HINDERING);
        addFactors(blocks, VoteKind.CHANGEABLE);
        addTime(blocks);
        blocks.add(new Paragraph(words.text("minutes.about")));
        return blocks;
    }

    /** First, since it is what most look for. */
    private void addDecided(List<Block> blocks) {
        blocks.add(new Heading(2, words.text("minutes.actions")));
        if (minutes.decided().isEmpty()) {
            blocks.add(new Paragraph(words.text("minutes.actions.none")));
            return;
        }
        blocks.add(new Table(
                words.text("minutes.actions.caption"),
                List.of(40, 28, 20, 20),
                List.of(
                        words.text("minutes.action.what"),
                        words.text("minutes.action.item"),
                        words.text("minutes.action.owner"),
                        words.text("minutes.action.due")),
                minutes.decided().stream()
                        .map(each -> List.of(
                                each.contents().what(),
                                words.name(each.item(), minutes.criteria()),
                                each.contents().owner().words(),
                                words.date(each.contents().due())))
                        .toList()));
    }

    private void addPrinciples(List<Block> blocks) {
        blocks.add(new Heading(2, words.text("minutes.principles")));
        List<Principle> told = minutes.principles().stream()
                .filter(each -> !MinutesWords.votesOn(each, minutes).isEmpty()
                        || agreed(each).isPresent())
                .toList();
        if (told.isEmpty()) {
            blocks.add(new Paragraph(words.text("minutes.principles.none")));
        }
        for (Principle principle : told) {
            blocks.add(new Heading(3, words.name(principle)));
            blocks.add(new Paragraph(principle.statement().in(words.language())));
            agreed(principle).ifPresent(agreed -> addAgreed(blocks, principle, agreed));
            List<List<String>> rows = MinutesWords.votesOn(principle, minutes).stream()
                    .flatMap(vote -> MinutesWords.scores(vote.result())
                            .flatMap(scores -> rows(words.text("minutes.turn", vote.turn()), scores)))
                    .toList();
            if (!rows.isEmpty()) {
                blocks.add(table(words.text("minutes.votes", words.name(principle)), rows));
            }
        }
    }

    private Optional<AgreedScore> agreed(Principle principle) {
        return minutes.agreed().stream()
                .filter(each -> each.principle().equals(principle.key()))
                .findFirst();
    }

    private void addAgreed(List<Block> blocks, Principle principle, AgreedScore agreed) {
        blocks.add(new Paragraph(words.text(
                "minutes.agreed",
                agreed.score(),
                principle.level(agreed.score()).in(words.language()))));
        blocks.add(new Paragraph(words.text("minutes.reason", agreed.reason())));
        if (!agreed.dissent().isEmpty()) {
            blocks.add(new Paragraph(words.text("minutes.dissent", agreed.dissent())));
        }
    }

    private Table table(String caption, List<List<String>> rows) {
        return new Table(
                caption,
                WIDTHS,
                Stream.of(
                                Stream.of(words.text("minutes.vote")),
                                IntStream.rangeClosed(1, STEPS).mapToObj(Integer::toString),
                                Stream.of(
                                        words.text("minutes.people"),
                                        words.text("minutes.mean"),
                                        words.text("minutes.agreement")))
                        .flatMap(each -> each)
                        .toList(),
                rows);
    }

    /** A line for each group that was revealed by itself. */
    private Stream<List<String>> rows(String name, VoteResult.OfScores result) {
        return switch (result) {
            case VoteResult.Spread spread -> Stream.of(row(name, spread));
            case VoteResult.MeanOnly alike -> Stream.of(row(name, alike));
            case VoteResult.Mixed mixed ->
                Stream.of(
                        row(words.text("minutes.turn.some", name), mixed.spread()),
                        row(words.text("minutes.turn.others", name), mixed.alike()));
        };
    }

    private List<String> row(String name, VoteResult.Spread spread) {
        return Stream.of(
                        Stream.of(name),
                        spread.counts().stream().map(each -> Integer.toString(each)),
                        Stream.of(
                                Integer.toString(spread.people()),
                                words.mean(spread.mean()),
                                words.text("minutes.agreement." + spread.word())))
                .flatMap(each -> each)
                .toList();
    }

    private List<String> row(String name, VoteResult.MeanOnly alike) {
        return Stream.of(
                        Stream.of(name),
                        IntStream.rangeClosed(1, STEPS).mapToObj(step -> words.text("minutes.notShown")),
                        Stream.of(
                                Integer.toString(alike.people()),
                                words.mean(alike.mean()),
                                words.text("minutes.alike")))
                .flatMap(each -> each)
                .toList();
    }

    private void addReleased(List<Block> blocks, ReleasedBoard released) {
        blocks.add(new Heading(2, words.text("minutes.released", released.title())));
        blocks.add(new Table(
                words.text("minutes.released.caption", released.title(), words.date(released.closedOn())),
                List.of(60, 40),
                List.of(words.text("table.principle"), words.text("minutes.mean")),
                released.lines().stream()
                        .map(each -> List.of(
                                words.name(each.principle()),
                                each.figure() instanceof Figure.Visible seen
                                        ? words.mean(seen.mean())
                                        : words.text("results.hidden")))
                        .toList()));
    }

    private void addFactors(List<Block> blocks, VoteKind kind) {
        for (BoardVote vote : minutes.votes()) {
            if (vote.asked() instanceof Asked.OfFactors(var asked, var factors)
                    && asked == kind
                    && vote.result().orElse(null) instanceof VoteResult.Choices choices) {
                blocks.add(new Heading(2, words.text("minutes.factors." + kind)));
                blocks.add(new Table(
                        words.text("minutes.factors.caption", choices.people()),
                        List.of(60, 40),
                        List.of(words.text("minutes.factor"), words.text("minutes.chosen")),
                        choices.factors().stream()
                                .map(each -> List.of(name(each.factor(), factors), words.chosen(each)))
                                .toList()));
            }
        }
    }

    private String name(String key, List<Factor> factors) {
        return factors.stream()
                .filter(each -> each.key().equals(key))
                .map(each -> each.name().in(words.language()))
                .findFirst()
                .orElse(key);
    }

    private void addTime(List<Block> blocks) {
        List<List<String>> rows = minutes.votes().stream()
                .filter(each -> each.asked() instanceof Asked.OfTime)
                .flatMap(each -> MinutesWords.scores(each.result())
                        .flatMap(scores -> rows(words.text("minutes.roti.row"), scores)))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Heading(2, words.text("minutes.roti")));
            blocks.add(new Items(List.of(words.text("minutes.roti.scale"))));
            blocks.add(table(words.text("minutes.roti.caption"), rows));
        }
    }
}
