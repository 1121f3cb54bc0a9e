package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.criteria.Factor;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;
import org.junit.jupiter.api.Test;

/** All ballots of a workshop are equally long, and are read as they were written. */
class BallotFormatTest {

    private static final Asked TIME = new Asked.OfTime();
    private static final Asked FACTORS = new Asked.OfFactors(
            VoteKind.HINDERING,
            IntStream.rangeClosed(1, 11)
                    .mapToObj(each -> new Factor(
                            new CriteriaItemId(each), "f" + each, Factor.Effect.HINDERING, text(), text(), List.of()))
                    .toList());

    private static LocalizedText text() {
        return new LocalizedText(Map.of(Language.NB, "a", Language.NN, "b", Language.EN, "c"));
    }

    @Test
    void whatIsWrittenIsRead() {
        Stream<Ballot> scores = IntStream.rangeClosed(1, 5).mapToObj(Ballot.Score::new);
        Stream.concat(scores, Stream.of(new Ballot.Unsure())).forEach(ballot -> {
            byte[] bytes = BallotFormat.write(TIME, ballot);
            assertThat(bytes).hasSize(BallotFormat.BYTES);
            assertThat(BallotFormat.read(TIME, bytes)).contains(ballot);
        });
        Stream.of(Set.of("f1"), Set.of("f11", "f2"), Set.of("f3", "f7", "f1")).forEach(keys -> {
            var ballot = new Ballot.Choice(keys);
            byte[] bytes = BallotFormat.write(FACTORS, ballot);
            assertThat(bytes).hasSize(BallotFormat.BYTES);
            assertThat(BallotFormat.read(FACTORS, bytes)).contains(ballot);
        });
        assertThat(BallotFormat.read(FACTORS, BallotFormat.write(FACTORS, new Ballot.Unsure())))
                .contains(new Ballot.Unsure());
    }

    @Test
    void whatTheVoteDoesNotTakeIsNotWritten() {
        Set<String> four =
                IntStream.rangeClosed(1, 4).mapToObj(each -> "f" + each).collect(Collectors.toSet());
        Map.<Asked, List<Ballot>>of(
                        TIME,
                        List.of(new Ballot.Score(0), new Ballot.Score(6), new Ballot.Choice(Set.of("f1"))),
                        FACTORS,
                        List.of(
                                new Ballot.Score(3),
                                new Ballot.Choice(Set.of()),
                                new Ballot.Choice(four),
                                new Ballot.Choice(Set.of("f12"))))
                .forEach((asked, ballots) ->
                        ballots.forEach(ballot -> assertThatThrownBy(() -> BallotFormat.write(asked, ballot))
                                .isInstanceOf(IllegalArgumentException.class)));
    }

    @Test
    void whatNobodyWroteIsNotRead() {
        assertThat(BallotFormat.read(TIME, new byte[] {9, 0, 0})).isEmpty();
        assertThat(BallotFormat.read(TIME, new byte[] {-1, 0, 0})).isEmpty();
        assertThat(BallotFormat.read(TIME, new byte[] {1})).isEmpty();
        assertThat(BallotFormat.read(FACTORS, new byte[] {1, 12, 0})).isEmpty();
        assertThat(BallotFormat.read(FACTORS, new byte[] {1, -3, 0})).isEmpty();
    }
}
