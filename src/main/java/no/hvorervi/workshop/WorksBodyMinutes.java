package no.hvorervi.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.hvorervi.criteria.Principle;
import no.hvorervi.paper.Report.Block;
import no.hvorervi.paper.Report.Heading;
import no.hvorervi.paper.Report.Paragraph;
import no.hvorervi.paper.Report.Table;

/**
 * Minutes for the works bodies: how many voted, where they stand, what was agreed and how many actions came of it.
 *
 * <p>Nothing of it has been written by anybody: no title, reason, dissent, action or name. Spreads were shown to the room, and
 * stay there.
 */
record WorksBodyMinutes(WorkshopMinutes minutes, MinutesWords words) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(words.text("minutes.worksBody.about")));
        blocks.add(new Heading(2, words.text("minutes.principles")));
        blocks.add(new Table(
                words.text("minutes.worksBody.caption"),
                List.of(46, 18, 18, 18),
                List.of(
                        words.text("table.principle"),
                        words.text("minutes.people"),
                        words.text("minutes.mean"),
                        words.text("minutes.worksBody.agreed")),
                minutes.principles().stream().map(this::row).toList()));
        addActions(blocks);
        return blocks;
    }

    /** Of the last turn, which is what the talk came to. */
    private List<String> row(Principle principle) {
        List<VoteResult.OfScores> results = MinutesWords.votesOn(principle, minutes).stream()
                .flatMap(vote -> MinutesWords.scores(vote.result()))
                .toList();
        String none = words.text("minutes.notShown");
        return List.of(
                words.name(principle),
                results.isEmpty() ? none : Integer.toString(results.getLast().people()),
                results.isEmpty() ? none : words.mean(results.getLast().mean()),
                minutes.agreed().stream()
                        .filter(each -> each.principle().equals(principle.key()))
                        .map(each -> Integer.toString(each.score()))
                        .findFirst()
                        .orElse(none));
    }

    private void addActions(List<Block> blocks) {
        Map<String, Long> byItem = minutes.decided().stream()
                .collect(Collectors.groupingBy(
                        each -> words.name(each.item(), minutes.criteria()),
                        LinkedHashMap::new,
                        Collectors.counting()));
        blocks.add(new Heading(2, words.text("minutes.actions")));
        if (byItem.isEmpty()) {
            blocks.add(new Paragraph(words.text("minutes.actions.none")));
            return;
        }
        blocks.add(new Table(
                words.text("minutes.worksBody.actions"),
                List.of(70, 30),
                List.of(words.text("minutes.action.item"), words.text("minutes.actions.number")),
                byItem.entrySet().stream()
                        .map(each -> List.of(each.getKey(), Long.toString(each.getValue())))
                        .toList()));
    }
}
