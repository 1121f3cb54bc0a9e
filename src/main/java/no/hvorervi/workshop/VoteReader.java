package no.hvorervi.workshop;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import org.springframework.stereotype.Component;

/** Reads the votes of a workshop with what they ask and what is shown of them. */
@Component
class VoteReader {

    private final VoteRepository repository;

    VoteReader(VoteRepository repository) {
        this.repository = repository;
    }

    /** All of them: by kind, in the order of the criteria, then by turn. */
    List<BoardVote> read(WorkshopId workshop, Criteria criteria) {
        List<StoredVote> votes = repository.find(workshop);
        if (votes.isEmpty()) {
            return List.of();
        }
        return read(votes, repository.findBatches(workshop), criteria);
    }

    /** The same of votes that have been read. */
    List<BoardVote> read(List<StoredVote> votes, Map<WorkshopVoteId, List<Batch>> batches, Criteria criteria) {
        List<Batch> hindering = votes.stream()
                .filter(each -> each.kind() == VoteKind.HINDERING)
                .flatMap(each -> batches.getOrDefault(each.id(), List.of()).stream())
                .toList();
        return votes.stream()
                .sorted(Comparator.comparing(StoredVote::kind)
                        .thenComparing(each -> place(each, criteria))
                        .thenComparing(StoredVote::turn))
                .map(each -> {
                    Asked asked = asked(each, criteria, hindering);
                    return new BoardVote(
                            each.id(),
                            asked,
                            each.turn(),
                            each.state(),
                            result(asked, batches.getOrDefault(each.id(), List.of())));
                })
                .toList();
    }

    private static int place(StoredVote vote, Criteria criteria) {
        return IntStream.range(0, criteria.principles().size())
                .filter(at -> criteria.principles().get(at).key().equals(vote.item()))
                .findFirst()
                .orElse(0);
    }

    private static Asked asked(StoredVote vote, Criteria criteria, List<Batch> hindering) {
        return switch (vote.kind()) {
            case SCORE -> new Asked.OfPrinciple(principle(criteria, vote.item()));
            case HINDERING -> new Asked.OfFactors(VoteKind.HINDERING, criteria.hindering());
            case CHANGEABLE -> new Asked.OfFactors(VoteKind.CHANGEABLE, named(criteria.hindering(), hindering));
            case ROTI -> new Asked.OfTime();
        };
    }

    private static Principle principle(Criteria criteria, String key) {
        return criteria.principles().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Those that more than one have named as hindering; all when there are none. By the first batch alone, so that what people
     * are asked does not change while they answer.
     */
    private static List<Factor> named(List<Factor> all, List<Batch> hindering) {
        List<Factor> named = hindering.stream()
                .limit(1)
                .flatMap(first -> all.stream()
                        .filter(each -> first instanceof Batch.Chosen chosen
                                && chosen.counts().containsKey(each.key())))
                .toList();
        return named.isEmpty() ? all : named;
    }

    private static Optional<VoteResult> result(Asked asked, List<Batch> batches) {
        if (batches.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                asked.kind().isChoice()
                        ? Counting.ofChoices(batches, BallotFormat.keys(asked))
                        : Counting.ofScores(batches));
    }
}
