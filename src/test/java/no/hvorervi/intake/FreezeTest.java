package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** The release gets of each group how its answers go together, over those who answered all, and of no one alone. */
@DatabaseTest
class FreezeTest {

    private static final int PEOPLE = 40;

    @Autowired
    Responses responses;

    @Autowired
    AnswerService service;

    @Autowired
    Ballots ballots;

    @Autowired
    RoundCloser closer;

    @Autowired
    CriteriaService criteria;

    @Autowired
    Transactions transactions;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    private final List<Submission> handedIn = new ArrayList<>();
    private final Random random = new Random(20_261_122);
    private List<QuestionId> scale;
    private RoundId round;

    @BeforeEach
    void letPeopleAnswer() {
        scale = criteria.latest().principles().stream()
                .map(each -> (QuestionId) new QuestionId.OfItem(each.id()))
                .toList()
                .reversed();
        List<UnitId> asked = List.of(units.root("Sykehjemmet"), units.root("Skolen"));
        round = world.open(false, asked.toArray(UnitId[]::new));
        for (int person = 0; person < PEOPLE; person++) {
            UnitId unit = asked.get(random.nextInt(2));
            AnonymousVoice voice = person % 4 == 0 ? AnonymousVoice.CITIZEN : AnonymousVoice.EMPLOYEE;
            Code code = ballots.make(round, unit, voice, Channel.PAPER, 1).getFirst();
            Answers answers = randomAnswers(TestIntake.find(service, code));
            TestIntake.submit(service, code, answers);
            handedIn.add(new Submission(unit, voice, answers));
        }
    }

    /** Some skip a question or two. */
    private Answers randomAnswers(Questionnaire questionnaire) {
        Answers answers = Answers.NONE.withScore(new QuestionId.OfStatement(1), 1 + random.nextInt(5));
        for (Question question : questionnaire.questions()) {
            List<Integer> scores = question.range().scores();
            if (random.nextInt(15) > 0) {
                answers = answers.withScore(question.id(), scores.get(random.nextInt(scores.size())));
            }
        }
        return answers;
    }

    private List<FrozenAnswers> freeze() {
        return transactions.read(() -> {
            List<FrozenAnswers> groups = new ArrayList<>();
            responses.freeze(round, scale, groups::add);
            return groups;
        });
    }

    private void close() {
        world.end(round);
        closer.close(round);
    }

    private List<int[]> complete(UnitId unit, AnonymousVoice voice) {
        return handedIn.stream()
                .filter(each -> each.unit().equals(unit) && each.voice() == voice)
                .map(each -> each.answers().scores())
                .filter(scores -> scores.keySet().containsAll(scale))
                .map(scores -> scale.stream().mapToInt(scores::get).toArray())
                .toList();
    }

    @Test
    void sumsAndProductsAreThoseOfWhoeverAnsweredAllOfTheScale() {
        close();
        List<FrozenAnswers> groups = freeze();
        assertThat(groups).hasSize(4);
        int all = 0;
        for (FrozenAnswers group : groups) {
            List<int[]> people = complete(group.counts().unit(), group.counts().voice());
            var sums = new long[scale.size()];
            var products = new long[scale.size()][scale.size()];
            for (int[] scores : people) {
                for (int one = 0; one < scores.length; one++) {
                    sums[one] += scores[one];
                    for (int other = 0; other < scores.length; other++) {
                        products[one][other] += (long) scores[one] * scores[other];
                    }
                }
            }
            assertThat(group.scale().people()).isEqualTo(people.size());
            assertThat(group.scale().sums()).isEqualTo(sums);
            assertThat(group.scale().products()).isDeepEqualTo(products);
            all += people.size();
        }
        assertThat(all).isBetween(1, PEOPLE - 1);
    }

    @Test
    void groupsAreCountedAsAlwaysAndComeByUnitThenVoice() {
        close();
        List<ResponseCounts> counts =
                freeze().stream().map(FrozenAnswers::counts).toList();
        assertThat(counts).isEqualTo(responses.count(round));
        assertThat(counts.stream().map(each -> each.unit().value())).isSorted();
        assertThat(counts.stream().map(each -> Map.entry(each.unit(), each.voice())))
                .doesNotHaveDuplicates();
        Set<AnonymousVoice> voices = new HashSet<>();
        counts.forEach(each -> voices.add(each.voice()));
        assertThat(voices).containsExactlyInAnyOrder(AnonymousVoice.values());
    }

    @Test
    void whoeverTakesThemCannotChangeThem() {
        close();
        ScaleCounts taken = freeze().getFirst().scale();
        taken.sums()[0] = -1;
        taken.products()[0][0] = -1;
        assertThat(taken.sums()[0]).isNotNegative();
        assertThat(taken.products()[0][0]).isNotNegative();
    }

    @Test
    void nothingIsFrozenBeforeTheRoundIsClosedOrOutsideATransaction() {
        assertThat(responses.isKept(round)).isFalse();
        assertThatThrownBy(this::freeze).isInstanceOf(IllegalStateException.class);
        close();
        assertThat(responses.isKept(round)).isTrue();
        assertThatThrownBy(() -> responses.freeze(round, scale, group -> {}))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /** They are handed about by the release, and must not end in a log. */
    @Test
    void numbersAreNotWrittenAsText() {
        close();
        FrozenAnswers group = freeze().getFirst();
        assertThat(group).hasToString("FrozenAnswers[…]");
        assertThat(group.scale()).hasToString("ScaleCounts[…]");
    }
}
