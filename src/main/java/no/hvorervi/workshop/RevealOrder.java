package no.hvorervi.workshop;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.measures.AgreementWord;
import no.hvorervi.workshop.VoteResult.OfScores;

/** In which order principles are shown: those come first that there is most to talk about. */
final class RevealOrder {

    /** Below the middle of the scale. */
    private static final double LOW = 3;

    private RevealOrder() {}

    /** The last turn of each principle that is revealed: the low and the split ones first, and lower ones before higher ones. */
    static List<BoardVote> of(List<BoardVote> votes) {
        Map<String, BoardVote> last = votes.stream()
                .filter(each -> each.asked() instanceof Asked.OfPrinciple)
                .filter(each -> each.result().isPresent())
                .collect(toMap(RevealOrder::key, each -> each, (earlier, later) -> later, LinkedHashMap::new));
        return last.values().stream()
                .sorted(Comparator.comparing((BoardVote each) -> !isFirst(result(each)))
                        .thenComparing(each -> result(each).mean()))
                .toList();
    }

    private static String key(BoardVote vote) {
        return ((Asked.OfPrinciple) vote.asked()).principle().key();
    }

    private static OfScores result(BoardVote vote) {
        return (OfScores) vote.result().orElseThrow();
    }

    private static boolean isFirst(OfScores result) {
        return result.mean() < LOW
                || (result instanceof VoteResult.Spread spread && spread.word() == AgreementWord.DIVIDED);
    }
}
