package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.hvorervi.DatabaseTest;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a closed round's groups have answered is told exactly, and nothing before it is closed. */
@DatabaseTest
class ResponsesTest {

    private static final int PEOPLE = 60;
    private static final long SEED = 20_261_122;

    @Autowired
    Responses responses;

    @Autowired
    WrittenComments comments;

    @Autowired
    AnswerService service;

    @Autowired
    Ballots ballots;

    @Autowired
    RoundCloser closer;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    private final List<Submission> handedIn = new ArrayList<>();
    private final Random random = new Random(SEED);
    private List<UnitId> asked;
    private RoundId round;

    @BeforeEach
    void letPeopleAnswer() {
        asked = List.of(units.root("Sykehjemmet"), units.root("Skolen"), units.root("Ingen svarer her"));
        round = world.open(true, asked.toArray(UnitId[]::new));
        for (int person = 0; person < PEOPLE; person++) {
            UnitId unit = asked.get(random.nextInt(2));
            AnonymousVoice voice = random.nextBoolean() ? AnonymousVoice.EMPLOYEE : AnonymousVoice.CITIZEN;
            Code code = ballots.make(round, unit, voice, Channel.PAPER, 1).getFirst();
            Answers answers = randomAnswers(TestIntake.find(service, code), person);
            TestIntake.submit(service, code, answers);
            handedIn.add(new Submission(unit, voice, answers));
        }
    }

    private Answers randomAnswers(Questionnaire questionnaire, int person) {
        Answers answers = random.nextBoolean() ? Answers.NONE.withComment("Kommentar " + person) : Answers.NONE;
        for (Question question : questionnaire.questions()) {
            List<Integer> scores = question.range().scores();
            answers = switch (random.nextInt(4)) {
                case 0 -> answers;
                case 1 -> answers.withUnsure(question.id());
                default -> answers.withScore(question.id(), scores.get(random.nextInt(scores.size())));
            };
        }
        return answers;
    }

    private void close() {
        world.end(round);
        closer.close(round);
    }

    @Test
    void countsAreThoseOfAllWhoHandedIn() {
        close();
        assertThat(responses.count(round)).containsExactlyInAnyOrderElementsOf(expected());
    }

    private List<ResponseCounts> expected() {
        record Group(UnitId unit, AnonymousVoice voice) {}
        Map<Group, Integer> people = new HashMap<>();
        Map<Group, Map<QuestionId, ScoreCounts>> scores = new HashMap<>();
        for (Submission each : handedIn) {
            var group = new Group(each.unit(), each.voice());
            people.merge(group, 1, Integer::sum);
            Map<QuestionId, ScoreCounts> ofGroup = scores.computeIfAbsent(group, any -> new HashMap<>());
            each.answers().scores().forEach((question, score) -> ofGroup.computeIfAbsent(
                            question, any -> new ScoreCounts())
                    .add(score));
        }
        return people.entrySet().stream()
                .map(each -> new ResponseCounts(
                        each.getKey().unit(),
                        each.getKey().voice(),
                        each.getValue(),
                        scores.getOrDefault(each.getKey(), Map.of())))
                .toList();
    }

    @Test
    void totalsAreThoseWhoAnsweredTheQuestion() {
        close();
        ResponseCounts group = responses.count(round).getFirst();
        assertThat(group.people()).isPositive();
        assertThat(group.scores().values()).isNotEmpty().allSatisfy(each -> assertThat(each.total())
                .isEqualTo(java.util.stream.IntStream.rangeClosed(-2, 5)
                        .map(each::of)
                        .sum())
                .isBetween(1, group.people()));
        assertThat(group.scores().values().iterator().next().of(9)).isZero();
    }

    @Test
    void commentsAreToldInTheSameOrderEachTimeAndThatIsNotTheOrderOfWriting() {
        close();
        List<String> written = handedIn.stream()
                .filter(each -> each.unit().equals(asked.getFirst()) && each.voice() == AnonymousVoice.EMPLOYEE)
                .map(each -> each.answers().comment())
                .filter(each -> !each.isEmpty())
                .toList();
        List<String> told =
                comments.find(round, asked.getFirst(), AnonymousVoice.EMPLOYEE).texts();
        assertThat(written).hasSizeGreaterThan(3);
        assertThat(told).containsExactlyInAnyOrderElementsOf(written);
        assertThat(comments.find(round, asked.getFirst(), AnonymousVoice.EMPLOYEE)
                        .texts())
                .isEqualTo(told);
        assertThat(comments.find(round, asked.getLast(), AnonymousVoice.EMPLOYEE)
                        .texts())
                .isEmpty();
    }

    @Test
    void nothingIsToldBeforeTheRoundIsClosed() {
        assertThatThrownBy(() -> responses.count(round)).isInstanceOf(IllegalStateException.class);
        assertThat(comments.find(round, asked.getFirst(), AnonymousVoice.EMPLOYEE))
                .isEqualTo(new WrittenComments.Written(0, List.of()));
        assertThat(comments.keptUntil(round)).isEmpty();
        assertThatThrownBy(() -> responses.released(round, java.time.Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class);
    }

    /** They are handed about by the release, and must not end in a log. */
    @Test
    void numbersAreNotWrittenAsText() {
        close();
        assertThat(responses.count(round).toString()).doesNotContainPattern("\\d");
        assertThat(new ScoreCounts()).hasToString("ScoreCounts[…]").hasSameHashCodeAs(new ScoreCounts());
        assertThatThrownBy(() -> new ScoreCounts().add(6)).isInstanceOf(IllegalArgumentException.class);
    }
}
