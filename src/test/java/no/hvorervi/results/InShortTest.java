package no.hvorervi.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.assessment.Voice;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.Certainty;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.results.Sentence.Kind;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;
import org.junit.jupiter.api.Test;

/** When each of the three sentences is said. */
class InShortTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final LocalizedText TEXT =
            new LocalizedText(Map.of(Language.NB, "a", Language.NN, "a", Language.EN, "a"));

    private final List<PrincipleResult> principles = new ArrayList<>();
    private boolean hasBefore = true;
    private List<RoundLine> rounds = List.of();

    private Principle principle(Figure figure, Map<Voice, Integer> levels, Certainty... change) {
        int number = principles.size() + 1;
        var principle = new Principle(
                new CriteriaItemId(number),
                "p" + number,
                TEXT,
                TEXT,
                TEXT,
                List.of(TEXT, TEXT, TEXT, TEXT, TEXT),
                List.of(TEXT),
                List.of(TEXT),
                Optional.empty());
        principles.add(new PrincipleResult(
                principle,
                TestFigures.employees(Value.of(figure, true)),
                levels,
                List.of(change).stream()
                        .findFirst()
                        .map(each -> new ItemChange(principle.key(), each, Optional.empty(), 1))));
        return principle;
    }

    private Principle principle(Figure figure, Certainty... change) {
        return principle(figure, Map.of(), change);
    }

    private UnitResult result() {
        var round = new ReleasedRound(
                new ReleaseId(1),
                new ReleaseBasis(
                        new RoundId(1),
                        new MunicipalityId(1),
                        new CriteriaVersionId(1),
                        "Runde",
                        DAY,
                        5,
                        Upward.TOTALS,
                        false,
                        Set.of(AnonymousVoice.EMPLOYEE),
                        List.of(ReleasedItem.ofCriteria(1, "p1", ItemKind.PRINCIPLE, new CriteriaItemId(1)))),
                Instant.EPOCH,
                DAY,
                DAY);
        var criteria = new Criteria(
                new CriteriaVersionId(1),
                "k",
                1,
                TEXT,
                TEXT,
                List.of(),
                TEXT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                TEXT,
                TEXT);
        return new UnitResult(
                round,
                new ReleasedUnit(new UnitId(1), Optional.empty(), 1, "e", "Enhet", DAY, true, Optional.empty(), false),
                true,
                criteria,
                Map.of(),
                AnonymousVoice.EMPLOYEE,
                principles,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                hasBefore ? Optional.of(new RoundLine(new RoundId(0), "Før", DAY)) : Optional.empty(),
                new Trend(rounds, List.of(), List.of()),
                List.of(),
                Optional.empty());
    }

    private List<Kind> kinds() {
        return InShort.of(result()).stream().map(Sentence::kind).toList();
    }

    private Sentence sentence(int place) {
        return InShort.of(result()).get(place);
    }

    private static Figure agreedOn(int level) {
        int[] counts = new int[5];
        counts[level - 1] = 18;
        counts[level == 5 ? 3 : level] = 4;
        return TestFigures.full(counts);
    }

    @Test
    void nothingIsSaidWhereNothingIsShown() {
        principle(TestFigures.hidden(), Map.of(Voice.LEADER, 3));
        assertThat(InShort.of(result())).isEmpty();
        assertThat(InShort.toTalkAbout(result())).isEmpty();
    }

    @Test
    void widestGapBetweenLeaderAndEmployeesComesFirst() {
        principle(TestFigures.mean(20, 3), Map.of(Voice.LEADER, 4));
        Principle widest = principle(TestFigures.mean(20, 3), Map.of(Voice.LEADER, 5));
        principle(TestFigures.full(11, 0, 0, 0, 11), Map.of(Voice.LEADER, 3));
        assertThat(sentence(0)).isEqualTo(new Sentence(Kind.LEADER_ABOVE, Optional.of(widest), Optional.empty()));
        assertThat(InShort.toTalkAbout(result())).contains(widest);
    }

    @Test
    void leaderMayStandBelowToo() {
        Principle below = principle(TestFigures.mean(20, 4), Map.of(Voice.LEADER, 3));
        assertThat(sentence(0)).isEqualTo(new Sentence(Kind.LEADER_BELOW, Optional.of(below), Optional.empty()));
    }

    @Test
    void gapOfLessThanALevelIsNotSaid() {
        principle(TestFigures.mean(20, 3.01), Map.of(Voice.LEADER, 4));
        assertThat(kinds().getFirst()).isEqualTo(Kind.ALIKE);
    }

    @Test
    void gapOfTheRepresentativesIsNotTheLeaders() {
        principle(TestFigures.mean(20, 3), Map.of(Voice.REPRESENTATIVE, 5));
        assertThat(kinds().getFirst()).isEqualTo(Kind.ALONE);
    }

    @Test
    void whatDividesThemMostIsSaidWithoutAGap() {
        principle(TestFigures.full(6, 3, 2, 3, 6));
        Principle most = principle(TestFigures.full(10, 0, 0, 0, 10));
        assertThat(sentence(0)).isEqualTo(new Sentence(Kind.DIVIDED, Optional.of(most), Optional.empty()));
    }

    @Test
    void strongestAndWeakestAreNamedWhenTheyAreSurelyApart() {
        principle(TestFigures.mean(30, 3));
        Principle strongest = principle(TestFigures.mean(30, 4.2), Certainty.BETTER);
        Principle weakest = principle(TestFigures.mean(30, 2), Certainty.UNCERTAIN);
        assertThat(sentence(1))
                .isEqualTo(new Sentence(Kind.STRONGEST, Optional.of(strongest), Optional.of(Certainty.BETTER)));
        assertThat(sentence(2)).isEqualTo(new Sentence(Kind.WEAKEST, Optional.of(weakest), Optional.empty()));
        assertThat(InShort.toTalkAbout(result())).contains(weakest);
    }

    @Test
    void weakestTellsHowFarTheyAgree() {
        principle(agreedOn(5));
        Principle weakest = principle(agreedOn(1));
        assertThat(sentence(2)).isEqualTo(new Sentence(Kind.WEAKEST_AGREED, Optional.of(weakest), Optional.empty()));
    }

    @Test
    void weakestMayDivideThem() {
        principle(agreedOn(5));
        principle(TestFigures.full(11, 1, 1, 1, 10));
        assertThat(kinds()).containsExactly(Kind.DIVIDED, Kind.STRONGEST, Kind.WEAKEST_DIVIDED);
    }

    /** No winner among figures that may as well be equal. */
    @Test
    void nothingIsStrongestWhereIntervalsOverlap() {
        principle(TestFigures.mean(8, 3.4));
        principle(TestFigures.mean(8, 2.9));
        assertThat(kinds()).containsExactly(Kind.ALONE, Kind.EQUAL, Kind.UNCHANGED);
    }

    @Test
    void whatGotWorseIsSaidBeforeWhatGotBetter() {
        principle(TestFigures.mean(8, 3), Certainty.BETTER);
        Principle worse = principle(TestFigures.mean(8, 3), Certainty.WORSE);
        assertThat(sentence(2)).isEqualTo(new Sentence(Kind.WORSE, Optional.of(worse), Optional.empty()));
    }

    @Test
    void whatGotBetterIsSaid() {
        Principle better = principle(TestFigures.mean(8, 3), Certainty.BETTER);
        assertThat(sentence(2)).isEqualTo(new Sentence(Kind.BETTER, Optional.of(better), Optional.empty()));
    }

    @Test
    void firstRoundIsSaidToBe() {
        hasBefore = false;
        principle(TestFigures.mean(8, 3));
        assertThat(kinds()).containsExactly(Kind.ALONE, Kind.EQUAL, Kind.FIRST);
    }

    /** It is not the first, but there is nothing to set it beside. */
    @Test
    void roundAfterAReorganisationIsNotCompared() {
        hasBefore = false;
        rounds = List.of(new RoundLine(new RoundId(0), "Før", DAY), new RoundLine(new RoundId(1), "Runde", DAY));
        principle(agreedOn(3));
        principle(agreedOn(3));
        assertThat(kinds()).contains(Kind.BROKEN).doesNotContain(Kind.FIRST);
    }
}
