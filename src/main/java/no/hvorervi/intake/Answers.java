package no.hvorervi.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What somebody has answered so far. A question that is in neither of the two is not answered.
 *
 * @param scores 1 to 5, or −2 to +2 for a balance item
 * @param unsure answered by «don't know / not applicable»; remembered while answering, never handed in
 * @param comment the answer to the one open question; empty when there is none
 */
public record Answers(Map<QuestionId, Integer> scores, Set<QuestionId> unsure, String comment) {

    /** How long a comment can be, in characters. */
    public static final int MAX_COMMENT = 1_000;

    public static final Answers NONE = new Answers(Map.of(), Set.of(), "");

    /**
     * Takes the answers as they are.
     *
     * @throws IllegalArgumentException if a question is answered twice, or the comment is too long
     */
    public Answers {
        scores = Map.copyOf(scores);
        unsure = Set.copyOf(unsure);
        if (unsure.stream().anyMatch(scores::containsKey)) {
            throw new IllegalArgumentException("A question has both a score and «don't know»");
        }
        if (comment.length() > MAX_COMMENT) {
            throw new IllegalArgumentException("A comment is longer than " + MAX_COMMENT + " characters");
        }
    }

    /** The score chosen; empty for «don't know» and where nothing was chosen. */
    public OptionalInt scoreOf(QuestionId question) {
        Integer score = scores.get(question);
        return score == null ? OptionalInt.empty() : OptionalInt.of(score);
    }

    /** Whether «don't know / not applicable» was chosen. */
    public boolean isUnsure(QuestionId question) {
        return unsure.contains(question);
    }

    /** Whether something was chosen, if only «don't know». */
    public boolean isAnswered(QuestionId question) {
        return scores.containsKey(question) || unsure.contains(question);
    }

    public Answers withScore(QuestionId question, int score) {
        var changed = new HashMap<>(scores);
        changed.put(question, score);
        return new Answers(changed, without(question), comment);
    }

    public Answers withUnsure(QuestionId question) {
        var changed = new HashSet<>(unsure);
        changed.add(question);
        var left = new HashMap<>(scores);
        left.remove(question);
        return new Answers(left, changed, comment);
    }

    /** With these in place of what was answered to the same questions. */
    public Answers withAll(Map<QuestionId, Integer> newScores, Set<QuestionId> newUnsure) {
        var changed = new HashMap<>(scores);
        changed.keySet().removeAll(newUnsure);
        changed.putAll(newScores);
        var left = new HashSet<>(unsure);
        left.removeAll(newScores.keySet());
        left.addAll(newUnsure);
        return new Answers(changed, left, comment);
    }

    public Answers withComment(String changed) {
        return new Answers(scores, unsure, changed);
    }

    /** With «don't know» as no answer. */
    Answers withoutUnsure() {
        return new Answers(scores, Set.of(), comment);
    }

    private Set<QuestionId> without(QuestionId question) {
        var left = new HashSet<>(unsure);
        left.remove(question);
        return left;
    }

    /** Never the answers: they must not reach a log. */
    @Override
    public String toString() {
        return "Answers[…]";
    }
}
