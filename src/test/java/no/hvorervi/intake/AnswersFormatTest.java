package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.Test;

/** Answers come back as they were written, and how long they are tells nothing of them. */
class AnswersFormatTest {

    @Provide
    Arbitrary<Answers> answers() {
        Arbitrary<QuestionId> items =
                Arbitraries.longs().between(1, Long.MAX_VALUE).map(id -> new QuestionId.OfItem(new CriteriaItemId(id)));
        Arbitrary<QuestionId> statements = Arbitraries.integers().between(1, 5).map(QuestionId.OfStatement::new);
        Arbitrary<QuestionId> questions = Arbitraries.oneOf(items, statements);
        Arbitrary<Map<QuestionId, Integer>> scores = Arbitraries.maps(
                        questions, Arbitraries.integers().between(-2, 5))
                .ofMaxSize(50);
        Arbitrary<Set<QuestionId>> unsure = questions.set().ofMaxSize(40);
        Arbitrary<String> comments =
                Arbitraries.strings().withChars("abcæøåÆØÅ —«»\n€漢").ofMaxLength(Answers.MAX_COMMENT);
        return Combinators.combine(scores, unsure, comments).as(AnswersFormatTest::answers);
    }

    private static Answers answers(Map<QuestionId, Integer> scores, Set<QuestionId> unsure, String comment) {
        var others = new HashSet<>(unsure);
        others.removeAll(scores.keySet());
        return new Answers(scores, others, comment);
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("answers") Answers answers) {
        assertThat(AnswersFormat.read(AnswersFormat.write(answers))).isEqualTo(answers);
        assertThat(AnswersFormat.read(AnswersFormat.writePadded(answers, true))).isEqualTo(answers);
    }

    @Property
    void scoresAreHandedOverAsTheyWereWritten(@ForAll("answers") Answers answers) {
        Map<QuestionId, Integer> scores = new LinkedHashMap<>();
        AnswersFormat.forEachScore(AnswersFormat.write(answers), scores::put);
        assertThat(scores).isEqualTo(answers.scores());
    }

    @Property
    void orderOfAnsweringLeavesNoTrace(@ForAll("answers") Answers answers) {
        Map<QuestionId, Integer> backwards = new LinkedHashMap<>();
        answers.scores().keySet().stream()
                .toList()
                .reversed()
                .forEach(each -> backwards.put(each, answers.scores().get(each)));
        assertThat(AnswersFormat.write(new Answers(backwards, answers.unsure(), answers.comment())))
                .isEqualTo(AnswersFormat.write(answers));
    }

    @Property
    void submissionsOfARoundAreEquallyLongAndLeaveOutDontKnow(
            @ForAll("answers") Answers answers, @ForAll AnonymousVoice voice) {
        var submission = new Submission(new UnitId(17), voice, answers);
        byte[] written = AnswersFormat.writePadded(submission, true);
        assertThat(written).hasSize(AnswersFormat.LONG);
        assertThat(AnswersFormat.readSubmission(written))
                .isEqualTo(new Submission(
                        new UnitId(17), voice, new Answers(answers.scores(), Set.of(), answers.comment())));
    }

    @Property
    void withoutCommentsTheyAreShortAndEquallyLong(@ForAll("answers") Answers answers) {
        assertThat(AnswersFormat.writePadded(
                        new Submission(new UnitId(1), AnonymousVoice.CITIZEN, answers.withComment("")), false))
                .hasSize(AnswersFormat.SHORT);
    }

    @Property
    void anythingElseIsRefused(@ForAll @Size(max = 64) byte[] bytes) {
        if (bytes.length < 9 || (bytes[8] != 'E' && bytes[8] != 'C')) {
            assertThatThrownBy(() -> AnswersFormat.readSubmission(bytes)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** What is stored by one release is read by the next. */
    @Test
    void versionOneStaysAsItIs() {
        var answers = Answers.NONE
                .withScore(new QuestionId.OfItem(new CriteriaItemId(258)), -2)
                .withUnsure(new QuestionId.OfStatement(1))
                .withComment("å");
        assertThat(AnswersFormat.write(answers))
                .containsExactly(
                        1, 0, 1, 'i', 0, 0, 0, 0, 0, 0, 1, 2, -2, 0, 1, 's', 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0xC3, 0xA5);
    }
}
